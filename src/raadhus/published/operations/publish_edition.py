"""Publish an edition: the one way into the store."""

import secrets
from collections.abc import Callable
from datetime import datetime

import msgspec
from django.db import transaction
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.actor import Actor
from raadhus.core.events import EditionPublished, announce
from raadhus.core.leaves import SALT_LENGTH, root_of
from raadhus.core.record import MeetingRecord
from raadhus.core.record_parts import RecordParts, parts_of
from raadhus.core.withheld import Withheld, without_items
from raadhus.published.byte_store.store import hash_of
from raadhus.published.chain import append_entry, danish_moment, head_of_chain, lock_bodies
from raadhus.published.closed_after_open import closed_after_open
from raadhus.published.editions_before import read_from_the_same, say_the_same, standing_before
from raadhus.published.gates import Passed, RefusedAtTheDoor, pass_the_door
from raadhus.published.kept_files import files_of_withdrawn, keep_bytes, record_files
from raadhus.published.known_items import ItemPlace, known_items, place_items
from raadhus.published.meeting_matching import meeting_of
from raadhus.published.models import ChainEntry, Edition, EditionPart, Interpretation, Tombstone
from raadhus.published.projection import project_meeting
from raadhus.published.sealing import NewPart, seal_parts
from raadhus.published.submission import Submission
from raadhus.published.unsure_items import Judged, judge_unsure_items, waits_for_an_answer, was_answered

PUBLISHED_AGAIN = "Udgivet på ny af kilden."


class Published(Struct, frozen=True, kw_only=True):
    """The edition that stands now; `is_new` is false when it stood before. `withheld` are the items kept back.

    It `waits` when one of them may be published after all, from the same bytes, once a person has said so.
    """

    edition: int
    meeting: str
    sequence: int
    is_new: bool
    withheld: tuple[Withheld, ...] = ()
    waits: bool = False


class _Coming(Struct, frozen=True, kw_only=True):
    """An edition before it is written: what it holds, and what it is to follow."""

    submission: Submission
    record: MeetingRecord
    parts: RecordParts
    places: tuple[ItemPlace, ...]
    withheld: tuple[Withheld, ...]
    was_cut: bool
    was_lifted: bool
    meeting: str
    before: Edition | None
    parts_before: dict[str | None, EditionPart]


def publish_edition(
    submission: Submission, *, actor: Actor, now: datetime, new_salt: Callable[[], bytes] | None = None
) -> Published:
    """Check a record, freeze what it states, hash and chain it, project it and announce it: all or nothing.

    The same again changes nothing. Raises InvalidRecord, RefusedAtTheDoor and ByteStoreError.
    """
    passed = pass_the_door(submission)
    with transaction.atomic():
        lock_bodies(submission.body, sharing=(hash_of(file.data) for file in submission.files))
        found = meeting_of(passed.record, body=submission.body)
        meeting, passed = found.id, replace(passed, record=found.record)
        # Whoever says why publishes again what was read from the same bytes.
        if submission.gate != "own" and submission.reason is None:
            same = read_from_the_same(passed.record, body=submission.body, meeting=meeting)
            if same is not None and not was_answered(same.pk, body=submission.body):
                return _published(same, is_new=False)
        coming = _coming(submission, passed=passed, meeting=meeting)
        if coming.before is not None and _is_unchanged(coming):
            return _published(coming.before, is_new=False)
        edition = _write(coming, actor=actor, now=now, new_salt=new_salt or _random_salt)
        project_meeting(meeting)
        published = _published(edition, is_new=True, withheld=coming.withheld)
        transaction.on_commit(lambda: announce(_event(published, body=edition.body)))
    return published


def _coming(submission: Submission, *, passed: Passed, meeting: str) -> _Coming:
    head = head_of_chain(submission.body)
    places = place_items(
        passed.record,
        body=submission.body,
        meeting=meeting,
        known=known_items(meeting),
        sequence=head.sequence + 1 if head else 1,
    )
    judged = Judged(places=places)
    if submission.gate != "own":
        judged = judge_unsure_items(passed.record, places, meeting=meeting, body=submission.body)
        places = judged.places
    before = standing_before(passed.record, meeting=meeting, items={place.id for place in places})
    # The authority itself may publish again what was withdrawn; another's copy of it may not.
    withdrawn = frozenset(
        item.position
        for item, place in zip(passed.record.items, places, strict=True)
        if place.is_withdrawn and submission.gate != "own"
    )
    record = without_items(passed.record, positions=withdrawn)
    found = closed_after_open(record, ids=[place.id for place in places], meeting=meeting)
    record = replace(record, doubts=(*record.doubts, *found, *judged.doubts))
    return _Coming(
        submission=submission,
        record=record,
        parts=parts_of(record),
        places=places,
        withheld=passed.withheld,
        was_cut=passed.was_cut or bool(withdrawn),
        was_lifted=judged.was_lifted,
        meeting=meeting,
        before=before,
        parts_before={part.item_id: part for part in before.parts.order_by("leaf")} if before else {},
    )


def _is_unchanged(coming: _Coming) -> bool:
    """Compared before salting, by the bytes that the leaves cover; what was withdrawn has none to compare."""
    before = coming.before
    assert before is not None
    if before.withdrawal_id is not None:  # only who says why publishes it again
        return coming.submission.reason is None and coming.submission.gate != "own"
    if coming.was_lifted:
        return False
    items = [place.id for place in coming.places]
    if [part.item_id for part in coming.parts_before.values()] != [None, *items]:
        return False
    if set(before.entry.files) != {hash_of(file.data) for file in coming.submission.files}:
        return False
    return say_the_same(tuple(coming.parts_before.values()), coming.parts)


def _write(coming: _Coming, *, actor: Actor, now: datetime, new_salt: Callable[[], bytes]) -> Edition:
    sealed = seal_parts(
        coming.parts,
        items=[place.id for place in coming.places],
        before=coming.parts_before,
        sealed=coming.submission.sealed,
        new_salt=new_salt,
    )
    root = root_of([part.pair for part in sealed])
    reason = _reason(coming)
    grave = _grave(coming)
    files = keep_bytes(
        coming.submission.files,
        is_cut=coming.was_cut,
        gone=files_of_withdrawn(coming.submission.files, left=_texts(coming.parts)) if grave else frozenset(),
    )
    entry = append_entry(
        body=coming.submission.body,
        kind="edition",
        root=root,
        supersedes=coming.before.entry.hash if coming.before else None,
        reason=reason,
        actor=actor,
        now=now,
        files=dict.fromkeys(file.sha256 for file in files),
    )
    edition = _write_edition(coming, entry=entry)
    tombstones = _tombstones(coming, actor=actor, now=now)
    EditionPart.objects.bulk_create(
        _row(part, leaf=leaf, edition=edition, coming=coming, tombstones=tombstones)
        for leaf, part in enumerate(sealed)
    )
    Interpretation.objects.create(
        edition=edition,
        sequence=1,
        origin=coming.submission.origin,
        version=coming.record.source.reader_version,
        parts=_understood(coming.parts),
        accepted_at=danish_moment(now),
        accepted_by=actor.name,
    )
    record_files(edition, files, tombstone=grave)
    return edition


def _reason(coming: _Coming) -> str | None:
    """Why there is another edition; raises RefusedAtTheDoor when own minutes do not say."""
    reason = coming.submission.reason
    if coming.before is None or reason:
        return reason
    if coming.submission.gate == "own":
        raise RefusedAtTheDoor("reason-missing")
    return PUBLISHED_AGAIN


def _write_edition(coming: _Coming, *, entry: ChainEntry) -> Edition:
    assert entry.root is not None
    return Edition.objects.create(
        body=entry.body,
        meeting_id=coming.meeting,
        entry=entry,
        schema=coming.record.schema,
        kind=coming.record.kind,
        supplement=coming.record.supplement,
        gate=coming.submission.gate,
        profile=msgspec.json.encode(coming.submission.profile).decode(),
        root=entry.root,
        supersedes=coming.before,
        reason=entry.reason,
        source_sha256=coming.record.source.sha256,
    )


def _tombstones(coming: _Coming, *, actor: Actor, now: datetime) -> dict[int, int | None]:
    """The tombstone of every position that is kept back: that of its withdrawal, or a new one of the door's."""
    found = {
        item.position: place.tombstone
        for item, place in zip(coming.record.items, coming.places, strict=True)
        if place.is_withdrawn and coming.submission.gate != "own"
    }
    for one in coming.withheld:
        if one.position not in found:
            found[one.position] = Tombstone.objects.create(
                body=coming.submission.body, ground=one.ground, actor=actor.name, at=danish_moment(now)
            ).pk
    return found


def _grave(coming: _Coming) -> int | None:
    """The tombstone of an item that was withdrawn and comes again; the files that bring it are not kept."""
    if coming.submission.gate == "own":
        return None
    return next((place.tombstone for place in coming.places if place.is_withdrawn), None)


def _texts(parts: RecordParts) -> bytes:
    return b"".join(part.stated + part.made for part in (parts.head, *parts.items))


def _row(
    part: NewPart, *, leaf: int, edition: Edition, coming: _Coming, tombstones: dict[int, int | None]
) -> EditionPart:
    item = coming.record.items[leaf - 1] if leaf else None
    return EditionPart(
        edition=edition,
        leaf=leaf,
        item_id=part.item,
        number=item.number if item else "",
        whole_leaf=part.pair.whole,
        public_leaf=part.pair.public,
        whole_salt=part.whole_salt,
        public_salt=part.public_salt,
        stated=part.parts.stated,
        made=part.parts.made,
        tombstone_id=tombstones.get(item.position) if item else None,
    )


def _understood(parts: RecordParts) -> bytes:
    return b"[" + b",".join((parts.head.understood, *(part.understood for part in parts.items))) + b"]"


def _published(edition: Edition, *, is_new: bool, withheld: tuple[Withheld, ...] = ()) -> Published:
    return Published(
        edition=edition.pk,
        meeting=edition.meeting_id,
        sequence=edition.entry.sequence,
        is_new=is_new,
        withheld=withheld,
        waits=waits_for_an_answer(edition.pk),
    )


def _event(published: Published, *, body: str) -> EditionPublished:
    return EditionPublished(
        body=body, sequence=published.sequence, edition=str(published.edition), meeting=published.meeting
    )


def _random_salt() -> bytes:
    return secrets.token_bytes(SALT_LENGTH)
