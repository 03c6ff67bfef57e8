"""Withdraw an item: take its content out of every edition of its meeting, and leave its hashes."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from msgspec import DecodeError, Struct

from raadhus.core.actor import Actor
from raadhus.core.events import ItemWithdrawn, announce
from raadhus.core.record_rules import InvalidRecord
from raadhus.published.chain import lock_bodies
from raadhus.published.identities import resolved_id
from raadhus.published.making.forget_documents import forget_documents
from raadhus.published.models import Edition, EditionFile, EditionPart, Identity, Interpretation, Tombstone
from raadhus.published.projection import project_meeting, project_meetings_showing
from raadhus.published.withdrawing.echoes import bare_rest, rest_of
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


class Withdrawn(Struct, frozen=True, kw_only=True):
    """What was taken away: from which editions, with how many files; no edition when nothing was left to take."""

    meeting: str
    editions: tuple[int, ...]
    files: int


class _Cut(Struct, frozen=True, kw_only=True):
    """The parts of one edition that are to be emptied, and those that are left."""

    edition: Edition
    gone: tuple[EditionPart, ...]
    left: tuple[EditionPart, ...]


def withdraw_item(
    item_id: str, *, ground: str, note: str | None = None, actor: Actor, now: datetime
) -> Withdrawn:
    """Take away an item's content, in every edition of its meeting and wherever else it is repeated.

    Twice the same changes nothing. Raises CannotWithdraw.
    """
    check_ground(ground)
    with transaction.atomic():
        identity = Identity.objects.filter(pk=resolved_id(item_id), kind="item").first()
        if identity is None:
            raise CannotWithdraw("item-unknown", values={"id": item_id})
        had = EditionFile.objects.filter(edition__parts__item__in=_ids_of(identity))
        lock_bodies(identity.body, sharing=had.values_list("file", flat=True))
        ids = _ids_of(identity)
        meeting = Edition.objects.filter(parts__item__in=ids).values_list("meeting_id", flat=True).first()
        if meeting is None:
            raise CannotWithdraw("item-unknown", values={"id": item_id})
        cuts = _cuts(ids)
        if not cuts:
            return Withdrawn(meeting=meeting, editions=(), files=0)
        files = files_to_withdraw({cut.edition.pk: cut.left for cut in cuts})
        words = frozenset[str]().union(*map(_cut_echoes, cuts))
        check_note(note, words=words)
        graves = [
            _bury(part, edition=cut.edition, ground=ground, note=note, actor=actor, now=now)
            for cut in cuts
            for part in cut.gone
        ]
        bury_files(files, tombstone=graves[0])
        leaves = [part.whole_leaf for cut in cuts for part in cut.gone]
        forget_decisions(body=identity.body, meeting=meeting, items=ids, leaves=leaves, words=words)
        forget_documents(meeting)
        project_meeting(meeting)
        project_meetings_showing(files)
        forget_identities(body=identity.body, words=words)
        parts = [part for cut in cuts for part in cut.gone]
        events = [_event(part, tombstone=grave) for part, grave in zip(parts, graves, strict=True)]
        transaction.on_commit(lambda: _announce(events))
        remove_bytes_when_certain(files)
    return Withdrawn(meeting=meeting, editions=tuple(cut.edition.pk for cut in cuts), files=len(files))


def _ids_of(identity: Identity) -> tuple[str, ...]:
    """The id and those that lead to it: editions keep the one that they were published with."""
    ids = [identity.pk]
    for id_ in ids:
        ids.extend(Identity.objects.filter(redirects_to=id_).exclude(pk__in=ids).values_list("id", flat=True))
    return tuple(ids)


def _cuts(ids: Sequence[str]) -> tuple[_Cut, ...]:
    with_content = EditionPart.objects.filter(
        item__in=ids, stated__isnull=False, tombstone__entry__isnull=True
    )
    editions = sorted(set(with_content.values_list("edition_id", flat=True)))
    return tuple(_cut(edition, ids=ids) for edition in editions)


def _cut(edition: int, *, ids: Sequence[str]) -> _Cut:
    parts = tuple(
        EditionPart.objects.filter(edition=edition).select_related("edition__entry").order_by("leaf")
    )
    gone = tuple(part for part in parts if part.item_id in ids and part.stated is not None)
    return _Cut(edition=parts[0].edition, gone=gone, left=tuple(part for part in parts if part not in gone))


def _cut_echoes(cut: _Cut) -> frozenset[str]:
    """Cut what every reading of the edition repeats of the item, and give the words that stood only in it."""
    words: set[str] = set()
    head, *_ = parts = sorted((*cut.gone, *cut.left), key=lambda part: part.leaf)
    for reading in Interpretation.objects.filter(edition=cut.edition):
        leaves = {part.leaf for part in cut.gone}
        try:
            rest = rest_of(parts, leaves=leaves, readings=bytes(reading.parts))
        except (InvalidRecord, DecodeError):  # what is damaged must be possible to take away too
            rest = bare_rest(parts, leaves=leaves)
        reading.parts = b"[" + b",".join(rest.readings) + b"]"
        reading.save(update_fields=["parts"])
        head.made = rest.made
        words |= rest.words
    head.save(update_fields=["made"])
    return frozenset(words)


def _bury(
    part: EditionPart, *, edition: Edition, ground: str, note: str | None, actor: Actor, now: datetime
) -> Tombstone:
    entry = entry_of_withdrawal(
        edition, kind="withdraw-item", root=part.whole_leaf, ground=ground, actor=actor, now=now
    )
    tombstone = tombstone_of(entry, note=note)
    empty_parts([part], tombstone=tombstone)
    return tombstone


def _event(part: EditionPart, *, tombstone: Tombstone) -> ItemWithdrawn:
    assert tombstone.entry is not None
    return ItemWithdrawn(
        body=tombstone.body,
        sequence=tombstone.entry.sequence,
        edition=str(part.edition_id),
        meeting=part.edition.meeting_id,
        position=part.leaf,
        ground=tombstone.ground,
    )


def _announce(events: Sequence[ItemWithdrawn]) -> None:
    for event in events:
        announce(event)
