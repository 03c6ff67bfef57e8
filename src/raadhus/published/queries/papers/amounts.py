"""The amounts of money in the matters of a body, each once for a matter, as a list.

A matter that goes through several committees repeats its amounts at each treatment. The same amount with the same
words for the same year counts once for each matter, as it was told at the latest of the treatments by the committee
and in the year that were chosen. Size and direction choose among these: an amount that was called an increase and is
at last called nothing is no increase.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal, TypeAlias

from django.db.models import F, QuerySet
from msgspec import Struct

from raadhus.core.record import Direction
from raadhus.published.models import Amount
from raadhus.published.queries.parts_of_lists import first_row

AmountOrder: TypeAlias = Literal["size", "what", "direction", "year", "frame", "committee", "date", "title"]
_AT_ONCE = 500


class AmountFilter(Struct, frozen=True, kw_only=True):
    """What is asked for; `organization` is a committee's `life`, `year` that of the meeting, `over` in øre."""

    organization: str | None = None
    year: int | None = None
    over: int | None = None
    direction: Direction | None = None


class ListedAmount(Struct, frozen=True, kw_only=True):
    """`year` is what the amount is for, `date` when it was treated."""

    id: str
    oere: int
    as_printed: str
    what: str | None
    direction: Direction | None
    year: int | None
    frame: str | None
    committee: str | None
    date: date | None
    item: str
    title: str


def amounts_of_body(
    body: str,
    *,
    asked: AmountFilter,
    order: AmountOrder,
    is_descending: bool,
    total: int,
    page: int = 1,
    on_a_page: int,
) -> tuple[ListedAmount, ...]:
    """Give a page of the amounts, in two statements; `total` is how many there are."""
    first = first_row(page, total=total, on_a_page=on_a_page)
    rows = _in_order(body, asked, order=order, is_descending=is_descending)
    # What it is ordered by alone goes through the sorting; the rest is read of the page's few.
    ids = tuple(rows.values_list("pk", flat=True)[first : first + on_a_page])
    found = Amount.objects.in_bulk(ids)
    return tuple(_listed(found[one]) for one in ids)


def all_amounts_of_body(
    body: str, *, asked: AmountFilter, order: AmountOrder, is_descending: bool
) -> Iterator[ListedAmount]:
    """Give all of them as they are read."""
    rows = _in_order(body, asked, order=order, is_descending=is_descending)
    return map(_listed, rows.iterator(chunk_size=_AT_ONCE))


def latest_within(*, committee: bool, year: bool) -> str:
    """The column that says which of the amounts told again and again stands for all of them."""
    return _LATEST[committee, year]


_LATEST: Mapping[tuple[bool, bool], str] = {
    (False, False): "is_latest",
    (True, False): "is_latest_of_committee",
    (False, True): "is_latest_of_year",
    (True, True): "is_latest_of_committee_and_year",
}


def _in_order(
    body: str, asked: AmountFilter, *, order: AmountOrder, is_descending: bool
) -> "QuerySet[Amount]":
    """What has nothing to be ordered by comes last, the newest of equals first."""
    by = F(order).desc(nulls_last=True) if is_descending else F(order).asc(nulls_last=True)
    return _chosen(body, asked).order_by(by, F("date").desc(nulls_last=True), "item_order", "pk")


def _chosen(body: str, asked: AmountFilter) -> "QuerySet[Amount]":
    latest = latest_within(committee=asked.organization is not None, year=asked.year is not None)
    rows = Amount.objects.filter(body=body, **{latest: True})
    if asked.organization is not None:
        rows = rows.filter(life=asked.organization)
    if asked.year is not None:
        rows = rows.filter(date__range=(date(asked.year, 1, 1), date(asked.year, 12, 31)))
    if asked.over is not None:
        rows = rows.filter(size__gt=asked.over)
    if asked.direction is not None:
        rows = rows.filter(direction=asked.direction)
    return rows


def _listed(row: Amount) -> ListedAmount:
    return ListedAmount(
        id=row.pk,
        oere=row.oere,
        as_printed=row.as_printed,
        what=row.what,
        direction=row.direction,  # type: ignore[arg-type]  # the projection writes a Direction
        year=row.year,
        frame=row.frame,
        committee=row.committee,
        date=row.date,
        item=row.item_id,
        title=row.title,
    )
