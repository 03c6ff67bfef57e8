"""When something is due, seen from the day of the meeting: "senest d. 28. august 2023", "ultimo 2020", "til august".

A month without a year is the next one from the meeting on; "senest" and "inden" leave the beginning open. Ultimo and
the close of a year are its last month, the beginning of a year its first quarter.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from raadhus.core.danish_dates import find_dates
from raadhus.core.date_spans import find_spans
from raadhus.core.months import FULL_MONTH, MONTH, day_text, last_day, month_number
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.core.record import Span


class FoundDue(NamedTuple):
    """A due time and where its words stand; it is vague when it names no more than a year."""

    span: Span
    start: int
    end: int
    is_vague: bool
    has_year: bool
    is_past: bool = False

    def moved(self, by: int) -> "FoundDue":
        """The same time in a text that begins elsewhere."""
        return self._replace(start=self.start + by, end=self.end + by)


_YEAR = r"(?:19|20)\d\d"
_LATEST = re.compile(
    r"(?:senest|inden|frist(?:en)?(?: er)?|deadline(?: er)?|før|inden udgangen af)(?: den| d\.| d| medio| i)?\s*$"
)
_UNTIL = re.compile(r"\b(?:frem til|indtil|til og med|gælder til|løber til|siden|til)(?: den| d\.)?\s*$")
_LOOK_BACK = 20
_SEASONS = {"for": (3, 5), "sommer": (6, 8), "efter": (9, 11), "vinter": (12, 2)}
_QUARTERS = {"første": 1, "1.": 1, "andet": 2, "2.": 2, "tredje": 3, "3.": 3, "fjerde": 4, "4.": 4}

# For text in small letters: what core finds no date in, because it has no year of its own.
_BARE = re.compile(
    r"(?<![\w.])(?:"
    rf"(?:i )?(?:løbet af )?(?:de )?første måneder af (?P<first_months>{_YEAR})"
    rf"|(?P<part>primo|medio|ultimo|(?:i )?(?:starten|begyndelsen|slutningen|midten) af) (?P<part_month>{FULL_MONTH})"
    rf"(?: (?:og|til) (?P<part_to>primo|medio|ultimo) (?P<part_to_month>{FULL_MONTH}))?(?! (?:måned )?{_YEAR})"
    rf"|(?P<day>\d{{1,2}})\. ?(?P<day_month>{MONTH})\b(?!\.? ?(?:{_YEAR}|[-–]))"
    r"|(?:i|til|inden) (?:løbet af )?(?P<season>for|sommer|efter|vinter)(?:året?|en)(?! (?:i )?\d)"
    rf"|(?:i|til|inden|senest i|i løbet af|medio|pr\.|omkring|for) (?P<month>{FULL_MONTH})(?: måned)?(?![\w-]|,? (?:i )?{_YEAR}| og {FULL_MONTH} {_YEAR})"
    rf"|(?P<short_month>{MONTH})\.? (?P<short_year>{_YEAR})(?![\d/])"
    rf"|(?P<quarter>[1-4])\. ?kvt?\.? (?P<quarter_year>{_YEAR})"
    rf"|(?P<any_season>for|efter)år (?P<any_year>{_YEAR})|(?P<any_summer>sommer|vinter) (?P<summer_year>{_YEAR})"
    rf"|uge (?P<week>\d{{1,2}})(?:(?: ?[-–/] ?| og | til )(?P<last_week>\d{{1,2}}))?(?:,? (?:i )?(?P<week_year>{_YEAR}))?"
    rf"|årsskiftet(?: (?P<turn_year>{_YEAR})[-/]\d\d)?"
    rf"|i (?:løbet af )?(?P<year>{_YEAR})(?![\d/]|[.,\-–]\d|-)"
    r")"
)
_IN_BARE = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "ember", "oktober", "uge ", " kv", "sskiftet",
    "forår", "efterår", "sommer", "vinter", "første måned", " i 20", "i løbet af 20", "jan.", "feb.", "aug.", "sept", "okt.", "nov.", "dec.",
)  # fmt: skip
MAY_BE_DUE = ("20", *_IN_BARE)
"""A sentence in small letters that holds none of these tells no time."""
_OPENING = re.compile(
    rf"(?:(?P<from_month>{MONTH})\b\.?(?: ?[-–/] ?(?P<to_month>{MONTH})\b\.?)?(?: måned)?(?: (?P<months_year>{_YEAR}))?|(?P<year>{_YEAR}))(?=\s*(?::|[-–] |$))"
)
_HAS_YEAR = re.compile(_YEAR)
_CLOSE = re.compile(r"udgangen af")
_BEGINNING = re.compile(r"starten|begynd")


def find_dues(text: str, *, on: str, is_plan: bool = False) -> tuple[FoundDue, ...]:
    """Find the times of a text, in its order, seen from the day `on` (YYYY-MM-DD).

    A line of a plan may begin with a month or a year alone.
    """
    found: list[FoundDue] = []
    lowered = in_small_letters(text)
    if holds_any(text, ("20", "19")):
        found.extend(_dated(text, lowered))
    if is_plan or holds_any(lowered, _IN_BARE):
        taken = tuple((due.start, due.end) for due in found)
        found.extend(
            due
            for due in _bare(text, lowered, on=on, is_plan=is_plan)
            if not any(start < due.end and due.start < end for start, end in taken)
        )
    ahead = (due if _lies_ahead(due.span, on=on) else due._replace(is_past=True) for due in found)
    return tuple(sorted(ahead, key=lambda due: due.start))


def _lies_ahead(span: Span, *, on: str) -> bool:
    if span.to == on:
        # The meeting itself.
        return False
    return span.to is None or (
        span.to >= on[: len(span.to)]
        and not (span.from_ and span.from_ < on[: len(span.from_)] and len(span.from_) == 4)
    )


def _dated(text: str, lowered: str) -> Iterator[FoundDue]:
    for span in find_spans(text):
        if span.from_ is not None and len(span.from_) == 4:
            continue
        if _UNTIL.search(lowered, max(0, span.start - _LOOK_BACK), span.start):
            continue
        from_, to = span.from_, span.to
        printed = in_small_letters(span.as_printed)
        if _CLOSE.search(printed) and from_:
            from_ = f"{from_[:7]}-01"
        elif _BEGINNING.search(printed) and from_ == to and from_ is not None:
            to = f"{from_[:4]}-03"
        yield _due(text, lowered, from_, to, span.start, span.end)
    for found in find_dates(text):
        if _UNTIL.search(lowered, max(0, found.start - _LOOK_BACK), found.start):
            continue
        yield _due(text, lowered, found.date, found.date, found.start, found.end)


def _bare(text: str, lowered: str, *, on: str, is_plan: bool) -> Iterator[FoundDue]:
    opening = _OPENING.match(lowered) if is_plan else None
    if opening:
        yield _due(text, lowered, *_opening_ends(opening, on=on), *opening.span())
    for match in _BARE.finditer(lowered):
        ends = _ends(match, on=on)
        if ends:
            yield _due(text, lowered, *ends, *match.span())


def _due(text: str, lowered: str, from_: str | None, to: str | None, start: int, end: int) -> FoundDue:
    before = lowered[max(0, start - _LOOK_BACK) : start]
    latest = _LATEST.search(before) or _LATEST.match(lowered[start:end].split(" ", 1)[0] + " ")
    is_vague = to is not None and len(to) == 4
    has_year = _HAS_YEAR.search(text, start, end) is not None
    span = Span(from_=None if latest else from_, to=to, as_printed=text[start:end])
    return FoundDue(span, start, end, is_vague, has_year)


def _ends(match: re.Match[str], *, on: str) -> tuple[str, str] | None:
    year = int(on[:4])
    if match["first_months"]:
        return f"{match['first_months']}-01", f"{match['first_months']}-03"
    if match["year"]:
        return match["year"], match["year"]
    if match["season"]:
        first, last = _SEASONS[match["season"]]
        year += f"{year}-{last:02d}" < on[:7] and last > first
        return f"{year}-{first:02d}", f"{year + (last < first)}-{last:02d}"
    if match["part"]:
        from_, to = _third(
            match["part"],
            _year_of(month_number(match["part_month"]), on=on),
            month_number(match["part_month"]),
        )
        if match["part_to"]:
            month = month_number(match["part_to_month"])
            _, to = _third(match["part_to"], _year_of(month, on=on), month)
        return from_, to
    if match["short_month"]:
        month_text = f"{match['short_year']}-{month_number(match['short_month']):02d}"
        return month_text, month_text
    if match["quarter"]:
        last = int(match["quarter"]) * 3
        return f"{match['quarter_year']}-{last - 2:02d}", f"{match['quarter_year']}-{last:02d}"
    if match["any_season"] or match["any_summer"]:
        first, last = _SEASONS[match["any_season"] or match["any_summer"]]
        year = int(match["any_year"] or match["summer_year"])
        return f"{year}-{first:02d}", f"{year + (last < first)}-{last:02d}"
    if match["week"]:
        return _weeks(match, on=on)
    if match[0].startswith("årsskiftet"):
        year = int(match["turn_year"] or year)
        return f"{year}-12", f"{year + 1}-01"
    month = month_number(match["month"] or match["day_month"])
    year = _year_of(month, on=on)
    if match["month"]:
        return f"{year}-{month:02d}", f"{year}-{month:02d}"
    day = day_text(year, month, int(match["day"]))
    return (day, day) if day else None


def _weeks(match: re.Match[str], *, on: str) -> tuple[str, str] | None:
    first, last = int(match["week"]), int(match["last_week"] or match["week"])
    this_week = date.fromisoformat(on).isocalendar()
    year = int(match["week_year"] or this_week.year + (first < this_week.week))
    if not 1 <= first <= last <= 52:
        return None
    return date.fromisocalendar(year, first, 1).isoformat(), date.fromisocalendar(year, last, 7).isoformat()


def _opening_ends(match: re.Match[str], *, on: str) -> tuple[str, str]:
    if match["year"]:
        return match["year"], match["year"]
    first, last = month_number(match["from_month"]), month_number(match["to_month"] or match["from_month"])
    year = int(match["months_year"]) if match["months_year"] else _year_of(last, on=on)
    return f"{year}-{first:02d}", f"{year}-{last:02d}"


def _year_of(month: int, *, on: str) -> int:
    return int(on[:4]) + (month < int(on[5:7]))


def _third(part: str, year: int, month: int) -> tuple[str, str]:
    if part == "primo" or _BEGINNING.search(part):
        return f"{year}-{month:02d}-01", f"{year}-{month:02d}-10"
    if part == "medio" or "midten" in part:
        return f"{year}-{month:02d}-11", f"{year}-{month:02d}-20"
    return f"{year}-{month:02d}-21", last_day(year, month)
