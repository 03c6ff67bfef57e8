"""The amounts of money in the matters of a body, each once for a matter; as a list, and counted by committee and year.

A matter that goes through several committees repeats its amounts at each treatment. The same amount with the same
words for the same year counts once for each matter among the treatments that were chosen.
"""

from collections.abc import Mapping
from datetime import date
from typing import Literal, TypeAlias

from django.db.models import (
    CharField,
    Count,
    F,
    Func,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Window,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Abs, Cast, Coalesce, ExtractYear, RowNumber
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.danish_order import danish_order
from raadhus.core.record import Direction
from raadhus.published.models import Amount, Meeting, MeetingOrganization, Organization
from raadhus.published.queries.organizations.names_of_lives import names_of_lives
from raadhus.published.queries.parts_of_lists import first_row

AmountOrder: TypeAlias = Literal["size", "what", "direction", "year", "frame", "committee", "date", "title"]

_ORDERS: Mapping[AmountOrder, str] = {
    "size": "size",
    "what": "what",
    "direction": "direction",
    "year": "year",
    "frame": "frame",
    "committee": "committee",
    "date": "item__meeting__date",
    "title": "item__title",
}
_MOST_IDS = 500


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


class FoundAmounts(Struct, frozen=True, kw_only=True):
    total: int
    amounts: tuple[ListedAmount, ...]


class CountedAmounts(Struct, frozen=True, kw_only=True):
    """How many there are under a name, how many of them say that something rises or falls, and how large they get."""

    name: str
    count: int
    increases: int
    decreases: int
    largest: int


class AmountChoices(Struct, frozen=True, kw_only=True):
    """`organizations` are lives with their names."""

    organizations: tuple[tuple[str, str], ...]
    years: tuple[int, ...]


def amounts_of_body(
    body: str, *, asked: AmountFilter, order: AmountOrder, is_descending: bool, page: int = 1, on_a_page: int
) -> FoundAmounts:
    """Give a page of the amounts, in three statements; what has nothing to be ordered by comes last."""
    rows = _once(_chosen(body, asked))
    column = F(_ORDERS[order])
    by = column.desc(nulls_last=True) if is_descending else column.asc(nulls_last=True)
    # What it is ordered by alone goes through the sorting; the rest is read of the page's few.
    ordered = _with_order(rows, order).order_by(
        by, F("item__meeting__date").desc(nulls_last=True), "item__order", "pk"
    )
    total = rows.count()
    first = first_row(page, total=total, on_a_page=on_a_page)
    ids = tuple(ordered.values_list("pk", flat=True)[first : first + on_a_page])
    shown = Amount.objects.filter(pk__in=ids) if len(ids) <= _MOST_IDS else _of_body(body)
    found = {
        row.pk: row for row in shown.select_related("item__meeting").annotate(committee=_committee("name"))
    }
    return FoundAmounts(total=total, amounts=tuple(_listed(found[one]) for one in ids))


def _with_order(rows: "QuerySet[Amount]", order: AmountOrder) -> "QuerySet[Amount]":
    if order == "size":
        return rows.annotate(size=Abs("oere"))
    return rows.annotate(committee=_committee("name")) if order == "committee" else rows


def amounts_by_committee(body: str, *, asked: AmountFilter) -> tuple[CountedAmounts, ...]:
    """Count them for each committee, most first; a matter counts with each committee that treated it."""
    names = names_of_lives(Organization.objects.filter(body=body))
    counted = _counted(_chosen(body, asked), place=_committee("organization__life"))
    named = (replace(one, name=names[one.name]) for one in counted if one.name in names)
    return tuple(sorted(named, key=lambda one: (-one.count, danish_order(one.name))))


def amounts_by_year(body: str, *, asked: AmountFilter) -> tuple[CountedAmounts, ...]:
    """Count them for each year of meetings, in order; a matter counts in each year in which it was treated."""
    year = Cast(ExtractYear("item__meeting__date"), output_field=CharField())
    return tuple(sorted(_counted(_chosen(body, asked), place=year), key=lambda one: one.name))


def amount_choices(body: str) -> AmountChoices:
    """The committees and years that there are amounts of."""
    meetings = Meeting.objects.filter(pk__in=_of_body(body).values("item__meeting"))
    led = MeetingOrganization.objects.filter(meeting__in=meetings.values("pk"), place=0)
    leading = Organization.objects.filter(life__in=led.values("organization__life"), body=body)
    years = (
        meetings.filter(date__isnull=False).annotate(year=ExtractYear("date")).values_list("year", flat=True)
    )
    return AmountChoices(
        organizations=tuple(names_of_lives(leading).items()),
        years=tuple(sorted(set(years.distinct()), reverse=True)),
    )


def _of_body(body: str) -> "QuerySet[Amount]":
    """Of what is open alone: a closed item has no economy to show."""
    rows = Amount.objects.filter(item__meeting__body=body, item__tombstone__isnull=True)
    return rows.filter(Q(item__access__isnull=True) | ~Q(item__access="closed"))


def _chosen(body: str, asked: AmountFilter) -> "QuerySet[Amount]":
    rows = _of_body(body)
    if asked.organization is not None:
        led = MeetingOrganization.objects.filter(organization__life=asked.organization, place=0)
        rows = rows.filter(item__meeting__in=led.values("meeting"))
    if asked.year is not None:
        days = (date(asked.year, 1, 1), date(asked.year, 12, 31))
        rows = rows.filter(item__meeting__date__range=days)
    if asked.over is not None:
        rows = rows.filter(Q(oere__gt=asked.over) | Q(oere__lt=-asked.over))
    if asked.direction is not None:
        rows = rows.filter(direction=asked.direction)
    return rows


def _once(rows: "QuerySet[Amount]", *within: Combinable) -> "QuerySet[Amount]":
    """Each amount at its latest treatment alone, or at its latest one within each of these."""
    matter = Coalesce("item__consultation__paper", "item", output_field=CharField())
    turn = Window(
        RowNumber(),
        partition_by=[matter, F("oere"), F("year"), F("what"), *within],  # type: ignore[list-item]  # any may stand
        order_by=[F("item__meeting__date").desc(nulls_last=True), F("item"), F("pk")],
    )
    return rows.annotate(turn=turn).filter(turn=1)


def _counted(rows: "QuerySet[Amount]", *, place: Func | Subquery) -> tuple[CountedAmounts, ...]:
    """Count them by the place that each is at; what is at none is not counted."""
    once = Amount.objects.filter(pk__in=_once(rows, place).values("pk")).annotate(place=place)
    counts = (
        once.filter(place__isnull=False)
        .order_by()
        .values("place")
        .annotate(
            count=Count("pk"),
            increases=Count("pk", filter=Q(direction="increase")),
            decreases=Count("pk", filter=Q(direction="decrease")),
            largest=Max(Abs("oere")),
        )
    )
    return tuple(
        CountedAmounts(
            name=row["place"],
            count=row["count"],
            increases=row["increases"],
            decreases=row["decreases"],
            largest=row["largest"],
        )
        for row in counts
    )


def _committee(column: Literal["name", "organization__life"]) -> Subquery:
    """Of the committee that led the meeting; its name as it was then."""
    led = MeetingOrganization.objects.filter(meeting=OuterRef("item__meeting"), place=0)
    return Subquery(led.values(column)[:1], output_field=TextField())


def _listed(row: Amount) -> ListedAmount:
    return ListedAmount(
        id=row.pk,
        oere=row.oere,
        as_printed=row.as_printed,
        what=row.what,
        direction=row.direction,  # type: ignore[arg-type]  # the projection writes a Direction
        year=row.year,
        frame=row.frame,
        committee=row.committee,  # type: ignore[attr-defined]  # annotated
        date=row.item.meeting.date,
        item=row.item_id,
        title=row.item.title,
    )
