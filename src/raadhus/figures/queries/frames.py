"""The budget frames of a body: what they are called in a year, and what was asked for and given of each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Count, QuerySet, Sum
from msgspec import Struct

from raadhus.figures.models import FrameAppropriation, FrameOfYear, MoneyYear
from raadhus.figures.queries.told import ToldPlace, place_of, still_told, with_places, withdrawn_items

_MOST = 400
_COLUMNS = {
    "granted": "granted", "recommended": "recommended", "sought": "sought", "stated": "told", "expected": "told",
    "told_granted": "told",
}  # fmt: skip
"""The stages that are added up; what was turned down is not."""


class FrameSums(Struct, frozen=True, kw_only=True):
    """What the appropriations of a frame come to in øre, by how far they have come; those for several frames apart.

    Only the latest treatment of each matter counts, and totals whose parts are appropriations too do not.
    """

    granted: int = 0
    recommended: int = 0
    sought: int = 0
    told: int = 0
    shared: int = 0
    count: int = 0

    @property
    def changed(self) -> int:
        """What is granted or recommended: what the frame is to change by, as far as the minutes tell."""
        return self.granted + self.recommended


class FrameInYear(Struct, frozen=True, kw_only=True):
    """`name` and `place` are null of a frame that the items of no year name; `inside` where they do not say."""

    number: str
    name: str | None
    inside: bool | None
    place: ToldPlace | None
    sums: FrameSums


class FrameName(Struct, frozen=True, kw_only=True):
    """What a frame is called in a year, and where that stands."""

    year: int | None
    name: str
    inside: bool | None
    place: ToldPlace


class FrameYearSums(Struct, frozen=True, kw_only=True):
    year: int | None
    sums: FrameSums


class ToldYear(Struct, frozen=True, kw_only=True):
    """A year for which something is told; some have frames alone."""

    year: int
    has_appropriations: bool


def money_years(body: str) -> tuple[ToldYear, ...]:
    """The years for which something is told, the newest first."""
    rows = MoneyYear.objects.filter(body=body).order_by("-year")
    return tuple(ToldYear(year=row.year, has_appropriations=row.has_appropriations) for row in rows)


def frames_of_year(body: str, *, year: int | None) -> tuple[FrameInYear, ...]:
    """Give the frames that are named or have money in a year, by their numbers, in three statements."""
    named = with_places(still_told(FrameOfYear.objects.filter(body=body, year=year))).order_by("number")
    by_number = {row.number: row for row in named[:_MOST]}
    sums = _sums(FrameAppropriation.objects.filter(body=body, year=year), by="number")
    others = _named_elsewhen(body, numbers=sums.keys() - by_number.keys())
    return tuple(
        FrameInYear(
            number=number,
            name=row.name if row else None,
            inside=row.inside if row else None,
            place=place_of(row) if row else None,
            sums=sums.get(number, FrameSums()),
        )
        for number in sorted(by_number.keys() | sums.keys())
        for row in (by_number.get(number, others.get(number)),)
    )


def names_of_frame(body: str, *, number: str) -> tuple[FrameName, ...]:
    """What a frame was called over the years, the newest first."""
    rows = with_places(still_told(FrameOfYear.objects.filter(body=body, number=number)))
    return tuple(
        FrameName(year=row.year, name=row.name, inside=row.inside, place=place_of(row))
        for row in rows.order_by("-year")[:_MOST]
    )


def years_of_frame(body: str, *, number: str) -> tuple[FrameYearSums, ...]:
    """What was asked for and given of a frame, year by year, the newest first."""
    sums = _sums(FrameAppropriation.objects.filter(body=body, number=number), by="year")
    return tuple(
        FrameYearSums(year=year, sums=sums[year])
        for year in sorted(sums, key=lambda year: (year is not None, year), reverse=True)
    )


def _named_elsewhen(body: str, *, numbers: Iterable[str]) -> Mapping[str, FrameOfYear]:
    """The newest name of frames that a year has money for but does not name."""
    rows = with_places(still_told(FrameOfYear.objects.filter(body=body, number__in=sorted(numbers))))
    return {row.number: row for row in rows.order_by("year")}


def _sums(rows: "QuerySet[FrameAppropriation]", *, by: str) -> dict[Any, FrameSums]:
    """Add up what is counted, by a column."""
    shown = rows.exclude(item__in=withdrawn_items())
    grouped = shown.values(by, "stage", "is_shared", "is_counted").annotate(
        total=Sum("oere"), number_of=Count("id")
    )
    found: dict[Any, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in grouped.order_by():
        of_one = found[row[by]]
        of_one["count"] += row["number_of"]
        if row["is_counted"] and row["stage"] in _COLUMNS:
            of_one[_COLUMNS[row["stage"]]] += row["total"]
        elif row["is_shared"]:
            of_one["shared"] += row["number_of"]
    return {key: FrameSums(**values) for key, values in found.items()}
