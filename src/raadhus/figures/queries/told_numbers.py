"""Numbers as pages show them: what was counted, and the words that tell it."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db.models import F, QuerySet
from msgspec import Struct

from raadhus.figures.models import Observation
from raadhus.figures.queries.told import ToldPlace, place_of, still_told, with_places
from raadhus.figures.series.comparing import Telling


class ToldNumber(Struct, frozen=True, kw_only=True):
    """An observation: `value` as exact as printed, the period as printed, and where it stands."""

    id: str
    series: str
    report: str
    value: Decimal
    unit: str | None
    what: str
    since: str | None
    until: str | None
    period: str | None
    population: str | None
    definition: str | None
    role: str
    is_flow: bool | None
    against: str | None
    listed: str | None
    place: ToldPlace


def told_numbers(rows: "QuerySet[Observation]", *, most: int) -> tuple[ToldNumber, ...]:
    """Read these that still stand, the newest first, in one statement."""
    ordered = still_told(rows).order_by(F("date").desc(nulls_last=True), "item_id", "place", "id")
    return tuple(_told(row) for row in with_places(ordered)[:most])


def as_tellings(numbers: Iterable[ToldNumber]) -> tuple[Telling, ...]:
    """In the order in which they were told, to hold one against the other."""
    told = (
        Telling(
            id=number.id,
            item=number.place.item,
            date=number.place.date,
            value=number.value,
            unit=number.unit,
            role=number.role,
            since=number.since,
            until=number.until,
            definition=number.definition,
            against=number.against,
        )
        for number in numbers
    )
    return tuple(sorted(told, key=lambda one: (one.date or date.min, one.item)))


def _told(row: Observation) -> ToldNumber:
    return ToldNumber(
        id=row.pk,
        series=row.series,
        report=row.report,
        value=Decimal(row.value),
        unit=row.unit,
        what=row.what,
        since=row.since,
        until=row.until,
        period=row.period,
        population=row.population,
        definition=row.definition,
        role=row.role,
        is_flow=row.is_flow,
        against=row.against,
        listed=row.listed,
        place=place_of(row),
    )
