"""Where something is told, as pages show it: the words, their item and its meeting; withdrawn items tell nothing."""

from datetime import date
from typing import TypeVar, cast

from django.db.models import F, QuerySet
from msgspec import Struct

from raadhus.published.models import AgendaItem
from raadhus.published.models.told_row import ToldRow
from raadhus.published.queries.meetings.convened_organizations import leading_name

_Row = TypeVar("_Row", bound=ToldRow)


class ToldPlace(Struct, frozen=True, kw_only=True):
    """`path` within the item, `start` and `end` in its text, for `place_address`; `outcome` is that of the item.

    `committee` is the name of the one that led the meeting, as it was then; `unsure` the code of a doubt.
    """

    item: str
    number: str
    title: str
    outcome: str | None
    meeting: str
    date: date | None
    committee: str
    path: str
    start: int
    end: int
    words: str
    unsure: str | None


def still_told(rows: "QuerySet[_Row]") -> "QuerySet[_Row]":
    """Those whose item was neither withdrawn nor withheld, and is still there."""
    return rows.filter(item__part__stated__isnull=False).exclude(item__tombstone__gt=0)


def withdrawn_items() -> "QuerySet[AgendaItem, str]":
    """The ids of items that were withdrawn or withheld: few, so that sums may leave them out without a join a row."""
    return AgendaItem.objects.filter(tombstone__gt=0).values_list("id", flat=True)


def newest_first(rows: "QuerySet[_Row]") -> "QuerySet[_Row]":
    return still_told(rows).order_by(F("date").desc(nulls_last=True), "item__order", "path", "start", "pk")


def with_places(rows: "QuerySet[_Row]") -> "QuerySet[_Row]":
    """With what `place_of` needs, in the same statement."""
    told = rows.select_related("item").annotate(committee=leading_name("item__meeting__"))
    return cast("QuerySet[_Row]", told)


def place_of(row: ToldRow) -> ToldPlace:
    """The place of a row that was read by `with_places`."""
    committee = getattr(row, "committee", "")
    return ToldPlace(
        item=row.item_id,
        number=row.item.number,
        title=row.item.title,
        outcome=row.item.outcome,
        meeting=row.meeting,
        date=row.date,
        committee=str(committee),
        path=row.path,
        start=row.start,
        end=row.end,
        words=row.words,
        unsure=row.unsure,
    )
