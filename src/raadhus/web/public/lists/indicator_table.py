"""All numbers of a report side by side: a row a number, a column an issue, with control sums under them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from raadhus.figures.queries.series import ShownReport
from raadhus.figures.queries.told import ToldPlace
from raadhus.figures.queries.told_numbers import ToldNumber
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.lists.indicator_lines import address_of_number, by_series, sorted_series
from raadhus.web.public.words.figure_words import (
    difference_words,
    ended_words,
    figure_role_words,
    number_words,
    step_notes,
    value_words,
)

_MOST_ISSUES = 8
_FEWEST_ADDED = 3
_POINTS = frozenset({"measured", "expected"})


class Issue(Struct, frozen=True, kw_only=True):
    """A column: the item that the report was told in, and when; `place` is that of one of its numbers."""

    item: str
    date: date | None
    committee: str
    address: str
    place: ToldPlace


class NumberInTable(Struct, frozen=True, kw_only=True):
    """`role` is said where it is not measured."""

    text: str
    role: str
    address: str
    value: Decimal


class IndicatorRow(Struct, frozen=True, kw_only=True):
    """`cells` are those of each issue, in their order; `difference` is from the last but one telling to the last."""

    name: str
    address: str
    cells: tuple[tuple[NumberInTable, ...], ...]
    difference: str
    change: Decimal | None
    notes: tuple[str, ...]
    ended: str


class IndicatorTable(Struct, frozen=True, kw_only=True):
    """`sums` are those of the lists of each issue, where there are lists; `is_cut`: older issues are left out."""

    issues: tuple[Issue, ...]
    rows: tuple[IndicatorRow, ...]
    sums: tuple[str, ...]
    is_cut: bool


def indicator_table(report: ShownReport, *, here: Here) -> IndicatorTable:
    issues = _issues(report.numbers)
    shown = issues[-_MOST_ISSUES:]
    items = tuple(issue.place.item for issue in shown)
    sums = tuple(_sum_of_lists(report.numbers, item=item) for item in items)
    return IndicatorTable(
        issues=tuple(
            Issue(
                item=issue.place.item,
                date=issue.place.date,
                committee=issue.place.committee,
                address=address("item", here=here, item=issue.place.item),
                place=issue.place,
            )
            for issue in shown
        ),
        rows=tuple(_row(numbers, items=items, here=here) for numbers in by_series(report.numbers)),
        sums=sums if any(sums) else (),
        is_cut=len(issues) > len(shown),
    )


def _issues(numbers: Iterable[ToldNumber]) -> tuple[ToldNumber, ...]:
    """A number of each item that tells the report, the oldest item first."""
    found: dict[str, ToldNumber] = {}
    for number in numbers:
        found.setdefault(number.place.item, number)
    return tuple(sorted(found.values(), key=lambda one: (one.place.date or date.min, one.place.item)))


def _row(numbers: Sequence[ToldNumber], *, items: Sequence[str], here: Here) -> IndicatorRow:
    series = sorted_series(numbers)
    latest = series.latest
    step = series.step_to(latest.id) if latest else None
    by_item: Mapping[str, list[ToldNumber]] = {item: [] for item in items}
    for number in reversed(numbers):
        if number.place.item in by_item:
            by_item[number.place.item].append(number)
    return IndicatorRow(
        name=series.name,
        address=address("indicator", here=here, series=numbers[0].series),
        cells=tuple(tuple(_cell(number, here=here) for number in by_item[item]) for item in items),
        difference=difference_words(step, unit=latest.unit) if latest else "",
        change=step.difference if step else None,
        notes=step_notes(step),
        ended=ended_words(series.name, today=here.today),
    )


def _cell(number: ToldNumber, *, here: Here) -> NumberInTable:
    return NumberInTable(
        text=value_words(number.value, number.unit),
        role="" if number.role in _POINTS else figure_role_words(number.role),
        address=address_of_number(number, here=here),
        value=number.value,
    )


def _sum_of_lists(numbers: Iterable[ToldNumber], *, item: str) -> str:
    """The sum of each list of the item whose entries are labels with a number, as a control."""
    lists: dict[str, list[Decimal]] = {}
    for number in numbers:
        if number.place.item == item and number.listed and number.role == "measured":
            lists.setdefault(number.listed, []).append(number.value)
    return "; ".join(
        number_words(sum(values, Decimal(0))) for values in lists.values() if len(values) >= _FEWEST_ADDED
    )
