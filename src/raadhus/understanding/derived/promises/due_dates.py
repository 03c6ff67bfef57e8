"""When something is due, seen from the day of the meeting: "senest d. 28. august 2023", "ultimo 2020", "til august".

"Senest" and "inden" leave the beginning open. Ultimo and the close of a year are its last month, the beginning of a
year its first quarter.
"""

import re
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from raadhus.core.danish_dates import find_dates
from raadhus.core.date_spans import find_spans
from raadhus.core.quick_looks import in_small_letters
from raadhus.core.record import Date, Span
from raadhus.understanding.derived.promises.bare_times import bare_times
from raadhus.understanding.derived.vocabulary.times import YEAR

NO_DAY = "9999-12-31"
"""The day of a meeting without one: nothing is due after it."""

_LATEST = re.compile(
    r"(?:senest|inden|frist(?:en)?(?: er)?|deadline(?: er)?|før)(?: den| d\.| d| medio| i)?\s*$"
)
_LATEST_WORDS = ("senest ", "inden ", "frist ", "deadline ", "før ")
_UNTIL = re.compile(r"\b(?:frem til|indtil|til og med|gælder til|løber til|siden|til)(?: den| d\.)?\s*$")
_LOOK_BACK = 20
_HAS_YEAR = re.compile(YEAR)


class FoundDue(NamedTuple):
    """A due time and where its words stand; it is vague when it names no more than a year."""

    span: Span
    start: int
    end: int
    is_vague: bool
    has_year: bool
    is_past: bool

    def moved(self, by: int) -> "FoundDue":
        """The same time in a text that begins elsewhere."""
        return FoundDue(self.span, self.start + by, self.end + by, self.is_vague, self.has_year, self.is_past)


class _Time(NamedTuple):
    from_: Date | None
    to: Date | None
    start: int
    end: int


_start = attrgetter("start")


def find_dues(text: str, *, on: str, is_plan: bool = False) -> tuple[FoundDue, ...]:
    """Find the times of a text, in its order, seen from the day `on` (YYYY-MM-DD).

    A line of a plan may begin with a month or a year alone.
    """
    lowered = in_small_letters(text)
    found = list(_dated(text, lowered)) if "20" in text or "19" in text else []
    if on != NO_DAY:
        bare = bare_times(lowered, on=on, opens_line=is_plan)
        dated = tuple(found)
        for time in bare:
            if not any(one.start < time.end and time.start < one.end for one in dated):
                found.append(_Time(*time))
    found.sort(key=_start)
    return tuple([_due(time, text, lowered, on=on) for time in found])


def _dated(text: str, lowered: str) -> Iterator[_Time]:
    for span in find_spans(text):
        is_period = span.from_ is not None and len(span.from_) == 4
        if not is_period and not _is_end(lowered, span.start):
            from_, to = span.from_, span.to
            printed = lowered[span.start : span.end]
            if "udgangen af" in printed and from_:
                from_ = f"{from_[:7]}-01"
            elif from_ == to and from_ is not None and ("starten" in printed or "begynd" in printed):
                to = f"{from_[:4]}-03"
            yield _Time(from_, to, span.start, span.end)
    for date in find_dates(text):
        if not _is_end(lowered, date.start):
            yield _Time(date.date, date.date, date.start, date.end)


def _is_end(lowered: str, start: int) -> bool:
    """Whether the words before a date make it the end of something that goes on: "frem til"."""
    return _UNTIL.search(lowered, max(0, start - _LOOK_BACK), start) is not None


def _due(time: _Time, text: str, lowered: str, *, on: str) -> FoundDue:
    from_, to, start, end = time
    before = lowered[max(0, start - _LOOK_BACK) : start]
    if _LATEST.search(before) or lowered.startswith(_LATEST_WORDS, start):
        from_ = None
    return FoundDue(
        span=Span(from_=from_, to=to, as_printed=text[start:end]),
        start=start,
        end=end,
        is_vague=to is not None and len(to) == 4,
        has_year=_HAS_YEAR.search(text, start, end) is not None,
        is_past=_is_past(to, on=on),
    )


def _is_past(to: Date | None, *, on: str) -> bool:
    # The day of the meeting itself is past too; of its month and its year something is left.
    return to is not None and (to <= on if len(to) == 10 else to < on[: len(to)])
