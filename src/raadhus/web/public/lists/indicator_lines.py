"""A series as a line of a page: its latest value, what changed, what it is to reach, and why one should be careful."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.utils.safestring import SafeString
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.figures.queries.told_numbers import ToldNumber, as_tellings
from raadhus.figures.series.comparing import Compared, Step, Telling, compared, progress
from raadhus.figures.series.naming import indicator_name
from raadhus.web.components.sparklines import sparkline
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.items.places import place_address
from raadhus.web.public.words.figure_words import (
    difference_words,
    ended_words,
    number_words,
    period_words,
    step_notes,
    value_words,
)

_MOST_DRAWN = 12


class GoalLine(Struct, frozen=True, kw_only=True):
    """What is to be reached, in words; `reached` says how much of it is, where that can be reckoned."""

    value: str
    what: str
    reached: str
    address: str


class IndicatorLine(Struct, frozen=True, kw_only=True):
    """`latest` is empty of a series that has goals alone; `ended` says that the scheme it counts is no more."""

    id: str
    name: str
    address: str
    latest: str
    latest_address: str
    latest_number: ToldNumber | None
    period: str
    difference: str
    change: Decimal | None
    notes: tuple[str, ...]
    goals: tuple[GoalLine, ...]
    ended: str
    drawn: SafeString
    tellings: int


class Sorted(Struct, frozen=True, kw_only=True):
    """The numbers of one series by their id, and how they compare."""

    numbers: dict[str, ToldNumber]
    parts: Compared
    name: str

    @property
    def latest(self) -> ToldNumber | None:
        return self.numbers[self.parts.points[-1].id] if self.parts.points else None

    def step_to(self, number: str) -> Step | None:
        return next((step for step in self.parts.steps if step.after == number), None)


def sorted_series(numbers: Sequence[ToldNumber]) -> Sorted:
    """Sort the numbers of one series; it is called what it was called last."""
    parts = compared(as_tellings(numbers))
    by_id = {number.id: number for number in numbers}
    named = by_id[parts.points[-1].id] if parts.points else numbers[0]
    return Sorted(numbers=by_id, parts=parts, name=indicator_name(named.what))


def by_series(numbers: Iterable[ToldNumber]) -> tuple[tuple[ToldNumber, ...], ...]:
    """Put them together by series, in the order in which the newest paper tells them."""
    groups: dict[str, list[ToldNumber]] = {}
    for number in numbers:
        groups.setdefault(number.series, []).append(number)
    return tuple(tuple(group) for group in groups.values())


def indicator_line(numbers: Sequence[ToldNumber], *, here: Here) -> IndicatorLine:
    series = sorted_series(numbers)
    latest = series.latest
    step = series.step_to(latest.id) if latest else None
    return IndicatorLine(
        id=numbers[0].series,
        name=series.name,
        address=address("indicator", here=here, series=numbers[0].series),
        latest=value_words(latest.value, latest.unit) if latest else "",
        latest_address=address_of_number(latest, here=here) if latest else "",
        latest_number=latest,
        period=period_words(latest.since, latest.until) if latest else "",
        difference=difference_words(step, unit=latest.unit) if latest else "",
        change=step.difference if step else None,
        notes=step_notes(step),
        goals=goal_lines(series, here=here),
        ended=ended_words(series.name, today=here.today),
        drawn=sparkline([float(point.value) for point in series.parts.points[-_MOST_DRAWN:]]),
        tellings=len(series.parts.points),
    )


def goal_lines(series: Sorted, *, here: Here) -> tuple[GoalLine, ...]:
    latest = series.parts.points[-1] if series.parts.points else None
    return tuple(_goal(goal, series=series, latest=latest, here=here) for goal in series.parts.goals)


def address_of_number(number: ToldNumber, *, here: Here) -> str:
    place = number.place
    return place_address(here=here, item=place.item, path=place.path, start=place.start, end=place.end)


def _goal(goal: Telling, *, series: Sorted, latest: Telling | None, here: Here) -> GoalLine:
    number = series.numbers[goal.id]
    share: Decimal | None = progress(goal, latest) if latest else None
    reached = ""
    if share is not None:
        reached = gettext("%(share)s pct. af målet") % {"share": number_words(share)}
    elif latest is None:
        reached = gettext("Intet er målt med de samme ord.")
    return GoalLine(
        value=value_words(number.value, number.unit),
        what=indicator_name(number.what),
        reached=reached,
        address=address_of_number(number, here=here),
    )
