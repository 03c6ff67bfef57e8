"""Withdraw an edition and those that it followed: take away their heads and items, and leave their hashes."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.db import transaction
from msgspec import DecodeError

from raadhus.core.actor import Actor
from raadhus.core.events import EditionWithdrawn, announce
from raadhus.core.record_rules import InvalidRecord
from raadhus.published.chain import lock_bodies
from raadhus.published.current import current_editions, record_of_edition
from raadhus.published.making.forget_documents import forget_documents
from raadhus.published.models import Edition, EditionFile, EditionPart, Interpretation, Tombstone
from raadhus.published.operations.withdraw_item import Withdrawn
from raadhus.published.projection import project_meeting, project_meetings_showing
from raadhus.published.withdrawing.echoes import words_of
from raadhus.published.withdrawing.emptying import (
    check_ground,
    check_note,
    empty_parts,
    entry_of_withdrawal,
    remove_bytes_when_certain,
    tombstone_of,
)
from raadhus.published.withdrawing.files import bury_files, files_to_withdraw
from raadhus.published.withdrawing.refusal import CannotWithdraw
from raadhus.published.withdrawing.traces import forget_decisions, forget_identities


def withdraw_edition(
    edition_id: int, *, ground: str, note: str | None = None, actor: Actor, now: datetime
) -> Withdrawn:
    """Take away all that an edition says, and the editions that it followed, which say most of the same.

    None of them comes back: that would be a new edition. Twice the same changes nothing. Raises CannotWithdraw.
    """
    check_ground(ground)
    with transaction.atomic():
        body = Edition.objects.filter(pk=edition_id).values_list("body", flat=True).first()
        if body is None:
            raise CannotWithdraw("edition-unknown", values={"id": edition_id})
        of_meeting = EditionFile.objects.filter(edition__meeting__editions=edition_id)
        lock_bodies(body, sharing=of_meeting.values_list("file", flat=True))
        line = tuple(_line(Edition.objects.select_related("entry").get(pk=edition_id)))
        editions = tuple(edition for edition in line if edition.withdrawal_id is None)
        if not editions:
            return Withdrawn(meeting=line[0].meeting_id, editions=(), files=0)
        words = _words_of_their_own(editions)
        check_note(note, words=words)
        files = files_to_withdraw(dict.fromkeys((edition.pk for edition in editions), ()))
        graves = [_bury(edition, ground=ground, note=note, actor=actor, now=now) for edition in editions]
        bury_files(files, tombstone=graves[0])
        _forget(editions, words=words)
        forget_documents(line[0].meeting_id)
        project_meetings_showing(files)
        events = [_event(edition, tombstone=grave) for edition, grave in zip(editions, graves, strict=True)]
        transaction.on_commit(lambda: _announce(events))
        remove_bytes_when_certain(files)
    return Withdrawn(
        meeting=line[0].meeting_id, editions=tuple(edition.pk for edition in editions), files=len(files)
    )


def _line(edition: Edition) -> Iterator[Edition]:
    """The edition and those before it, the newest first."""
    yield edition
    while edition.supersedes_id is not None:
        edition = Edition.objects.select_related("entry").get(pk=edition.supersedes_id)
        yield edition


def _bury(edition: Edition, *, ground: str, note: str | None, actor: Actor, now: datetime) -> Tombstone:
    entry = entry_of_withdrawal(
        edition, kind="withdraw-edition", root=edition.root, ground=ground, actor=actor, now=now
    )
    tombstone = tombstone_of(entry, note=note)
    parts = EditionPart.objects.filter(edition=edition)
    leaves = parts.count()
    # What was withdrawn before keeps its own tombstone, which says more of it.
    empty_parts(tuple(parts.filter(stated__isnull=False)), tombstone=tombstone)
    Interpretation.objects.filter(edition=edition).update(parts=b"[" + b",".join([b"null"] * leaves) + b"]")
    edition.withdrawal = tombstone
    edition.save(update_fields=["withdrawal"])
    return tombstone


def _words_of_their_own(editions: Sequence[Edition]) -> frozenset[str]:
    """The words that no other edition of the meeting says; none when an edition is damaged."""
    gone = {edition.pk for edition in editions}
    others = [one for one in current_editions(editions[0].meeting_id) if one.pk not in gone]
    try:
        return words_of(map(record_of_edition, editions), but=map(record_of_edition, others))
    except (InvalidRecord, DecodeError):
        return frozenset()


def _forget(editions: Sequence[Edition], *, words: frozenset[str]) -> None:
    body, meeting = editions[0].body, editions[0].meeting_id
    parts = EditionPart.objects.filter(edition__in=editions).values_list("item_id", "whole_leaf")
    forget_decisions(
        body=body,
        meeting=meeting,
        items=[item for item, _ in parts if item],
        leaves=[leaf for _, leaf in parts],
        words=words,
    )
    project_meeting(meeting)
    forget_identities(body=body, words=words)


def _event(edition: Edition, *, tombstone: Tombstone) -> EditionWithdrawn:
    assert tombstone.entry is not None
    return EditionWithdrawn(
        body=edition.body,
        sequence=tombstone.entry.sequence,
        edition=str(edition.pk),
        meeting=edition.meeting_id,
        ground=tombstone.ground,
    )


def _announce(events: Sequence[EditionWithdrawn]) -> None:
    for event in events:
        announce(event)
