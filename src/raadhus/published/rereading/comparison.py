"""What a new reading makes of an edition: tried at the door, compared, and taken back."""

from collections.abc import Iterator, Sequence
from datetime import datetime

import msgspec
from django.db import transaction
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.actor import Actor
from raadhus.core.difference import RecordDifference, difference
from raadhus.core.difference_in_words import describe_difference
from raadhus.core.field_kinds import stated_only
from raadhus.core.public_face import PublishProfile
from raadhus.core.record import MeetingRecord
from raadhus.core.record_parts import parts_of
from raadhus.published.current import accepted_readings, record_of_edition
from raadhus.published.models import Edition, EditionPart, Interpretation
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.submission import GivenFile, Submission

REREAD = "reread"
"""The reason of an edition that says what the one before it did not, because it was read better."""

_HEAD_DIFFERS = "Mødets hoved er læst anderledes."
_FORM_DIFFERS = "Tekstens opsætning er læst anderledes."

_profile = msgspec.json.Decoder(PublishProfile).decode
_parts = msgspec.json.Decoder(tuple[msgspec.Raw, ...]).decode


class Compared(Struct, frozen=True, kw_only=True):
    """How a new reading differs: `stated` in sentences; `understood` are the leaves read otherwise.

    `parts` is what is understood now of the text as it was published; `is_moved` says that another meeting came out.
    """

    stated: tuple[str, ...]
    understood: tuple[int, ...]
    parts: tuple[bytes, ...]
    is_moved: bool = False


def submission_of(
    edition: Edition, *, record: MeetingRecord, files: tuple[GivenFile, ...] = ()
) -> Submission:
    """Hand the edition in again as this record says it."""
    return Submission(
        body=edition.body,
        record=record,
        gate="published_elsewhere",
        profile=_profile(edition.profile),
        reason=REREAD,
        files=files,
    )


def compare(edition: Edition, *, record: MeetingRecord, actor: Actor, now: datetime) -> Compared:
    """Compare an edition with a new reading of its source, and change nothing.

    Raises InvalidRecord and RefusedAtTheDoor.
    """
    before = _texts(edition)
    old = record_of_edition(edition)
    with transaction.atomic():
        # What the door lets in, and what was withdrawn, is decided there and nowhere else.
        published = publish_edition(submission_of(edition, record=record), actor=actor, now=now)
        tried = Edition.objects.get(pk=published.edition)
        after, new = _texts(tried), record_of_edition(tried)
        reading = Interpretation.objects.filter(edition=tried).order_by("-sequence").first()
        is_moved = tried.meeting_id != edition.meeting_id
        transaction.set_rollback(True)
    assert reading is not None
    if _is_same(before, after):
        stated: tuple[str, ...] = ()
        parts = tuple(map(bytes, _parts(bytes(reading.parts))))
    else:
        stated = tuple(_sentences(old, new))
        parts = _understood_now(old)
    return Compared(
        stated=stated,
        understood=tuple(_read_otherwise(edition, parts, before=before)),
        parts=parts,
        is_moved=is_moved,
    )


def _texts(edition: Edition) -> list[tuple[str | None, bytes | None]]:
    rows = EditionPart.objects.filter(edition=edition).order_by("leaf").values_list("item_id", "stated")
    return [(item, None if stated is None else bytes(stated)) for item, stated in rows]


def _is_same(
    before: Sequence[tuple[str | None, bytes | None]], after: Sequence[tuple[str | None, bytes | None]]
) -> bool:
    """Of what was withdrawn there is nothing to compare but its place."""
    return [item for item, _ in before] == [item for item, _ in after] and all(
        old is None or old == new for (_, old), (_, new) in zip(before, after, strict=True)
    )


def _sentences(old: MeetingRecord, new: MeetingRecord) -> Iterator[str]:
    found = difference(old, new)
    if found != RecordDifference():
        yield from (change.danish for change in describe_difference(found))
    heads = [replace(record, items=(), sections=()) for record in (old, new)]
    if parts_of(heads[0]).head.stated != parts_of(heads[1]).head.stated:
        yield _HEAD_DIFFERS
    elif found == RecordDifference():
        yield _FORM_DIFFERS


def _understood_now(old: MeetingRecord) -> tuple[bytes, ...]:
    """Understand the published text anew, without its source."""
    # Imported here, because its vocabulary takes longest to load.
    from raadhus.understanding import understand

    parts = parts_of(understand(stated_only(old)))
    return (parts.head.understood, *(item.understood for item in parts.items))


def _read_otherwise(
    edition: Edition, parts: Sequence[bytes], *, before: Sequence[tuple[str | None, bytes | None]]
) -> Iterator[int]:
    standing = accepted_readings([edition.pk]).get(edition.pk, (b"{}",) * len(parts))
    for leaf, (old, new) in enumerate(zip(standing, parts, strict=False)):
        if before[leaf][1] is not None and old != new:
            yield leaf
