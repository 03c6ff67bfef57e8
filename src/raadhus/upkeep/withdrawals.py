"""What was withdrawn here and is about to come back with an older backup: it is withdrawn again."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Model

from raadhus.core.actor import Actor
from raadhus.published.models import ChainEntry, Edition
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.withdrawing.refusal import CannotWithdraw
from raadhus.upkeep.snapshot import migrations_made, tables_after

_PARTS, _EDITIONS = "published_editionpart", "published_edition"


class Withdrawal(NamedTuple):
    """One that stands in the chain: `entry` is the hash of its entry, `subject` an item's id or an edition's entry."""

    what: str
    subject: str
    body: str
    sequence: int
    ground: str
    note: str | None
    actor: str
    at: str
    entry: str


def withdrawals_made() -> tuple[Withdrawal, ...]:
    """The withdrawals of this store, whichever version its tables have, the oldest first; of an item every one."""
    tables = tables_after(migrations_made())
    if _PARTS not in tables:
        return ()
    items = _rows_of(tables[_PARTS], "item_id", by="tombstone", kind="withdraw-item")
    editions = _rows_of(tables[_EDITIONS], "entry__hash", by="withdrawal", kind="withdraw-edition")
    rows = {*(("item", *row) for row in items), *(("edition", *row) for row in editions)}
    in_order = sorted(rows, key=lambda row: (row[2], row[3], row[1]))
    return tuple(Withdrawal(what, *rest) for what, *rest in in_order)


def _rows_of(table: type[Model], subject: str, *, by: str, kind: str) -> Iterable[tuple[Any, ...]]:
    columns = ("body", "entry__sequence", "ground", "note", "actor", "at", "entry__hash")
    withdrawn = table._base_manager.filter(**{f"{by}__entry__kind": kind})  # noqa: SLF001  Django's own way
    return withdrawn.values_list(subject, *(f"{by}__{column}" for column in columns))


def withdraw_again(withdrawals: Sequence[Withdrawal], *, now: datetime) -> tuple[Withdrawal, ...]:
    """Withdraw what the store does not know to be withdrawn, and give those of which it has nothing to withdraw."""
    known = set(ChainEntry.objects.values_list("hash", flat=True)) if withdrawals else set()
    newer = (one for one in withdrawals if one.entry not in known)
    forgotten = (one for one in newer if not _withdraw(one, now=now))
    return tuple({(one.what, one.subject): one for one in forgotten}.values())


def _withdraw(withdrawal: Withdrawal, *, now: datetime) -> bool:
    actor = Actor(withdrawal.actor)
    ground, note = withdrawal.ground, withdrawal.note
    try:
        if withdrawal.what == "item":
            withdraw_item(withdrawal.subject, ground=ground, note=note, actor=actor, now=now)
            return True
        edition = Edition.objects.filter(entry__hash=withdrawal.subject).values_list("id", flat=True).first()
        if edition is None:
            return False
        withdraw_edition(edition, ground=ground, note=note, actor=actor, now=now)
    except CannotWithdraw:
        return False
    return True
