"""Taking the content out of parts of editions: what is left are hashes, numbers and a tombstone."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime

from django.db import transaction

from raadhus.core.actor import Actor
from raadhus.published.chain import append_entry
from raadhus.published.grounds import GROUNDS
from raadhus.published.models import ChainEntry, Edition, EditionPart, Tombstone
from raadhus.published.operations.remove_withdrawn_bytes import remove_withdrawn_bytes
from raadhus.published.withdrawing.echoes import repeated_by
from raadhus.published.withdrawing.refusal import CannotWithdraw


def check_ground(ground: str) -> None:
    """Raise CannotWithdraw when the ground is none."""
    if ground not in GROUNDS:
        raise CannotWithdraw("ground-unknown", values={"ground": ground, "known": ", ".join(GROUNDS)})


def check_note(note: str | None, *, words: AbstractSet[str]) -> None:
    """Raise CannotWithdraw when the note repeats a name or a figure of what is to go."""
    repeated = repeated_by(note or "", words=words)
    if repeated:
        raise CannotWithdraw("note-repeats-content", values={"words": ", ".join(repeated)})


def entry_of_withdrawal(
    edition: Edition, *, kind: str, root: str, ground: str, actor: Actor, now: datetime
) -> ChainEntry:
    """Add the entry that says what was taken from the edition; `root` is the hash of what was."""
    return append_entry(
        body=edition.body,
        kind=kind,
        root=root,
        supersedes=edition.entry.hash,
        reason=ground,
        actor=actor,
        now=now,
    )


def tombstone_of(entry: ChainEntry, *, note: str | None) -> Tombstone:
    assert entry.reason is not None
    return Tombstone.objects.create(
        body=entry.body,
        ground=entry.reason,
        note=note,
        actor=entry.actor,
        at=entry.published_at,
        entry=entry,
    )


def empty_parts(parts: Sequence[EditionPart], *, tombstone: Tombstone) -> None:
    EditionPart.objects.filter(pk__in=[part.pk for part in parts]).update(
        stated=None, made=None, whole_salt=None, public_salt=None, tombstone=tombstone
    )


def remove_bytes_when_certain(hashes: Sequence[str]) -> None:
    """Remove the bytes when the transaction has been committed, after whoever listens has had their turn.

    What a crash prevents, the next sweep does.
    """
    transaction.on_commit(lambda: remove_withdrawn_bytes(hashes), robust=True)
