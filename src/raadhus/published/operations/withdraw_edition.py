"""Withdraw an edition: take away the content of its head and all its items, and leave its hashes."""

from datetime import datetime

from django.db import transaction
from msgspec import DecodeError

from raadhus.core.actor import Actor
from raadhus.core.events import EditionWithdrawn, announce
from raadhus.core.record_rules import InvalidRecord
from raadhus.published.chain import lock_bodies
from raadhus.published.current import current_editions, record_of_edition
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
    """Take away all that an edition says. The one that it superseded does not come back: that would be a new edition.

    Twice the same changes nothing. Raises CannotWithdraw.
    """
    check_ground(ground)
    with transaction.atomic():
        body = Edition.objects.filter(pk=edition_id).values_list("body", flat=True).first()
        if body is None:
            raise CannotWithdraw("edition-unknown", values={"id": edition_id})
        lock_bodies(
            body, sharing=EditionFile.objects.filter(edition=edition_id).values_list("file", flat=True)
        )
        edition = Edition.objects.select_related("entry").get(pk=edition_id)
        if edition.withdrawal_id is not None:
            return Withdrawn(meeting=edition.meeting_id, editions=(), files=0)
        words = _words_of_its_own(edition)
        check_note(note, words=words)
        files = files_to_withdraw({edition.pk: ()})
        tombstone = _bury(edition, ground=ground, note=note, actor=actor, now=now)
        bury_files(files, tombstone=tombstone)
        _forget(edition, words=words)
        project_meetings_showing(files)
        event = _event(edition, tombstone=tombstone)
        transaction.on_commit(lambda: announce(event))
        remove_bytes_when_certain(files)
    return Withdrawn(meeting=edition.meeting_id, editions=(edition.pk,), files=len(files))


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


def _words_of_its_own(edition: Edition) -> frozenset[str]:
    """The words that no other edition of the meeting says; none when an edition is damaged."""
    others = [one for one in current_editions(edition.meeting_id) if one.pk != edition.pk]
    try:
        return words_of([record_of_edition(edition)], but=map(record_of_edition, others))
    except (InvalidRecord, DecodeError):
        return frozenset()


def _forget(edition: Edition, *, words: frozenset[str]) -> None:
    parts = edition.parts.values_list("item_id", "whole_leaf")
    forget_decisions(
        body=edition.body,
        meeting=edition.meeting_id,
        items=[item for item, _ in parts if item],
        leaves=[leaf for _, leaf in parts],
        words=words,
    )
    project_meeting(edition.meeting_id)
    forget_identities(body=edition.body, words=words)


def _event(edition: Edition, *, tombstone: Tombstone) -> EditionWithdrawn:
    assert tombstone.entry is not None
    return EditionWithdrawn(
        body=edition.body,
        sequence=tombstone.entry.sequence,
        edition=str(edition.pk),
        meeting=edition.meeting_id,
        ground=tombstone.ground,
    )
