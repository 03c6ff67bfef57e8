"""What time a figure is for: what is told with it, in the sentence before, or above the list it stands in."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from raadhus.core.danish_dates import find_dates, find_years
from raadhus.core.date_spans import find_spans
from raadhus.core.months import FULL_MONTH, month_number
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.core.record import Date, Span
from raadhus.understanding.derived.vocabulary import figures as words


class Period(NamedTuple):
    span: Span
    start: int
    end: int


def periods_in(text: str, *, held_on: str | None) -> tuple[Period, ...]:
    """The stretches of time in a text that a figure can be for, in its order; `held_on` is the day of the meeting."""
    lowered = in_small_letters(text)
    found: list[Period] = []
    if _YEAR_DIGITS.search(text):
        found.extend(_mixed(lowered, text=text))
        found.extend(
            Period(_span(one.from_, one.to, one.as_printed), one.start, one.end) for one in find_spans(text)
        )
        # A day is a point in time only where the figure is said to stand there.
        found.extend(
            Period(_span(date.date, date.date, date.as_printed), date.start, date.end)
            for date in find_dates(text)
            if len(date.date) == len("2023-08") or _AS_OF.search(lowered, max(0, date.start - 24), date.start)
        )
        found.extend(
            Period(_span(year.date, year.date, year.as_printed), year.start, year.end)
            for year in find_years(text)
            if not _OTHER_YEAR.search(lowered, max(0, year.start - 32), year.start)
        )
    if held_on and " år" in lowered:
        found.extend(_told_from(int(held_on[:4]), lowered=lowered, text=text))
    return _each_once(found)


def period_of(
    start: int, end: int, *, periods: Sequence[Period], next_start: int | None, text: str
) -> Period | None:
    """The period of the figure at these places among those of its sentence; `next_start` is where the next begins.

    What stands right behind a figure is its own; else it has the one before it, else the one behind.
    """
    behind = next((period for period in periods if period.start >= end), None)
    before = next((period for period in reversed(periods) if period.end <= start), None)
    if behind is not None and (next_start is None or behind.start <= next_start):
        between = text[end : behind.start]
        parts = _PARTS if before else _STOPS
        if len(between) <= (_NEAR if before else _FAR) and not parts.search(between):
            return behind
    return before


def is_now(sentence: str) -> bool:
    """Whether a sentence tells what is so today."""
    return _NOW.search(sentence.casefold()) is not None


def carries_on(sentence: str) -> bool:
    """Whether a sentence goes on with what the one before told, so that its time is meant too."""
    return _CARRIES_ON.search(sentence.casefold()) is not None


def of_an_undertaking(text: str, *, periods: Sequence[Period]) -> Period | None:
    """The time that a project or course ran, when the text tells it: it holds for what is told of it after."""
    if not periods:
        return None
    lowered = in_small_letters(text)
    for period in periods:
        around = lowered[max(0, period.start - 160) : period.end + 60]
        if (
            holds_any(around, words.UNDERTAKING)
            and _RAN.search(around)
            and period.span.from_ != period.span.to
        ):
            return period
    return None


_YEAR_DIGITS: Final = re.compile(r"(?:19|20)\d\d")
_STOPS: Final = re.compile(r"(?<!\bpr)(?<!\bca)\. |;")
_PARTS: Final = re.compile(rf"{_STOPS.pattern}|, | og | mens ")
_NEAR: Final = 50
_FAR: Final = 90
_YEAR: Final = r"(?:19|20)\d\d"
_FROM_TO: Final = re.compile(
    rf"\bfra (?:(?P<month>{FULL_MONTH}) )?(?P<year>{_YEAR}) (?:og )?(?:frem )?til (?:og med )?"
    rf"(?:(?P<last_month>{FULL_MONTH}) )?(?P<last_year>{_YEAR})(?!\d)"
)
_AS_OF: Final = re.compile(r"\b(?:pr|per|ved|ultimo|primo|opgjort|udgangen af)\.?(?: den| d\.)? $")
_OTHER_YEAR: Final = re.compile(
    r"(?:budget\w*|aftalen?|forlig\w*|politik|strategi|plan|lighed med|ligesom i|mål for|siden|inden|efter|før|lov\w*)"
    r"(?: for| i| fra)?(?: \d{4} og)? $"
)
_SINCE: Final = re.compile(r", hvor")
_LAST_YEAR: Final = re.compile(r"\b(?:sidste|forrige) år\b|\bi år\b|\bindeværende år\b")
_NOW: Final = re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words.NOW) + r")(?!\w)")
_CARRIES_ON: Final = re.compile(
    r"^(?:" + "|".join(re.escape(word) for word in words.CARRIES_ON) + r")|\b(?:således|heraf|hvoraf|dermed) "
)
_RAN: Final = re.compile(r"gennemført|perioden|løb fra|forløb|afviklet|varede|kørte|afholdt")


def _span(first: Date | None, last: Date | None, printed: str) -> Span:
    return Span(from_=first, to=last, as_printed=printed)


def _mixed(lowered: str, *, text: str) -> list[Period]:
    """Stretches whose ends are printed with different precision: "fra 2017 til oktober 2019"."""
    found = []
    for match in _FROM_TO.finditer(lowered):
        first, last = (
            f"{match[year]}-{month_number(match[month]):02d}" if match[month] else match[year]
            for month, year in (("month", "year"), ("last_month", "last_year"))
        )
        if match["year"] <= match["last_year"]:
            start, end = match.span()
            found.append(Period(_span(first, last, text[start:end]), start, end))
    return found


def _told_from(year: int, *, lowered: str, text: str) -> list[Period]:
    found = []
    for match in _LAST_YEAR.finditer(lowered):
        told = str(year - 1 if match[0].startswith(("sidste", "forrige")) else year)
        found.append(Period(_span(told, told, text[match.start() : match.end()]), match.start(), match.end()))
    return found


def _each_once(found: list[Period]) -> tuple[Period, ...]:
    """Those that begin first and reach farthest, none inside another."""
    kept: list[Period] = []
    for period in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or period.start >= kept[-1].end:
            kept.append(period)
    return tuple(kept)
