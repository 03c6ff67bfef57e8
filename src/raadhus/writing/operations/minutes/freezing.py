"""Freeze the minutes as they stand: the whole record, two leaves of each item, and the root that members approve."""

import secrets
from collections.abc import Mapping, Sequence

from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.core.canonical import canonical_bytes
from raadhus.core.field_kinds import stated_part
from raadhus.core.leaves import SALT_LENGTH, LeafPair, Salts, head_part, leaves_of_bytes, root_of
from raadhus.core.procedure.acting import Acting
from raadhus.core.public_face import PublishProfile, is_public_whole, public_face
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.core.record_json import decode_record, encode_record
from raadhus.published.queries.bodies.publish_profile import publish_profile_of
from raadhus.published.submission import SealedLeaf
from raadhus.writing.models import Meeting, MinutesVersion
from raadhus.writing.operations.minutes.taking import newest_version
from raadhus.writing.record.minutes_record import minutes_record


class KeptLeaf(Struct, frozen=True, kw_only=True):
    """The two hashes of the head or of an item, and their salts in hexadecimal."""

    whole: str
    public: str
    whole_salt: str
    public_salt: str


class _Bytes(Struct, frozen=True):
    """What the two leaves of one part cover."""

    whole: bytes
    public: bytes


def profile_of(meeting: Meeting) -> PublishProfile:
    return publish_profile_of(meeting.body, day=localtime(meeting.starts_at).date())


def freeze_minutes(meeting: Meeting, *, by: Acting, reason: str = "") -> MinutesVersion:
    """Give the newest version where nothing has changed since, else a new one.

    What is the same as before keeps its salts and leaves; earlier versions can no longer be approved.
    """
    record = minutes_record(meeting)
    data = encode_record(record)
    before = newest_version(meeting)
    if before is not None and before.taken_back_at is None and bytes(before.record) == data and not reason:
        return before
    leaves = _leaves(record, before=before, profile=profile_of(meeting))
    meeting.minutes.filter(taken_back_at__isnull=True).update(taken_back_at=by.at)
    return MinutesVersion.objects.create(
        meeting=meeting,
        number=before.number + 1 if before else 1,
        record=data,
        leaves=[_stored(leaf) for leaf in leaves],
        root=root_of([LeafPair(whole=leaf.whole, public=leaf.public) for leaf in leaves]),
        made_by=by.name,
        made_at=by.at,
        reason=reason,
    )


def record_of_version(version: MinutesVersion) -> MeetingRecord:
    return decode_record(bytes(version.record))


def sealed_leaves(version: MinutesVersion, *, record: MeetingRecord) -> tuple[SealedLeaf, ...]:
    """The leaves as members approved them, without the salt of a whole that is not shown."""
    leaves = [KeptLeaf(**leaf) for leaf in version.leaves]
    are_closed = (False, *(not is_public_whole(item) for item in record.items))
    return tuple(
        SealedLeaf(
            whole_leaf=leaf.whole,
            whole_salt=None if is_closed else bytes.fromhex(leaf.whole_salt),
            public_salt=bytes.fromhex(leaf.public_salt),
        )
        for leaf, is_closed in zip(leaves, are_closed, strict=True)
    )


def _leaves(
    record: MeetingRecord, *, before: MinutesVersion | None, profile: PublishProfile
) -> tuple[KeptLeaf, ...]:
    known = _known(before, profile=profile) if before is not None else {}
    return tuple(known.get(part) or _sealed(part) for part in _parts(record, profile=profile))


def _known(before: MinutesVersion, *, profile: PublishProfile) -> Mapping[_Bytes, KeptLeaf]:
    """The leaves of the version before by what they cover: compared before salting.

    Of two parts alike each needs salts of its own, so what is there twice is sealed anew.
    """
    parts = _parts(record_of_version(before), profile=profile)
    pairs = zip(parts, before.leaves, strict=True)
    return {part: KeptLeaf(**leaf) for part, leaf in pairs if parts.count(part) == 1}


def _parts(record: MeetingRecord, *, profile: PublishProfile) -> Sequence[_Bytes]:
    head = canonical_bytes(head_part(record))
    return [_Bytes(head, head), *(_bytes_of(item, profile=profile) for item in record.items)]


def _bytes_of(item: AgendaItem, *, profile: PublishProfile) -> _Bytes:
    face = public_face(item, profile=profile)
    return _Bytes(canonical_bytes(stated_part(item)), canonical_bytes(stated_part(face)))


def _sealed(part: _Bytes) -> KeptLeaf:
    salts = Salts(whole=secrets.token_bytes(SALT_LENGTH), public=secrets.token_bytes(SALT_LENGTH))
    pair = leaves_of_bytes(part.whole, part.public, salts=salts)
    return KeptLeaf(
        whole=pair.whole, public=pair.public, whole_salt=salts.whole.hex(), public_salt=salts.public.hex()
    )


def _stored(leaf: KeptLeaf) -> dict[str, str]:
    return {
        "whole": leaf.whole,
        "public": leaf.public,
        "whole_salt": leaf.whole_salt,
        "public_salt": leaf.public_salt,
    }
