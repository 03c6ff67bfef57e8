"""When and where the meeting was, as its head says it; what a structured source already told is left alone."""

import re
from typing import NamedTuple

from msgspec.structs import replace

from raadhus.core.danish_dates import find_dates, weekday
from raadhus.core.danish_format import danish_date
from raadhus.core.doubts import doubt
from raadhus.core.local_time import find_times, local_moment
from raadhus.core.record import Date, Doubt, Meeting, MeetingForm, Moment
from raadhus.understanding.vocabulary.bodies import BODY
from raadhus.understanding.vocabulary.headings import section_kind
from raadhus.understanding.vocabulary.meeting_heads import END, FORMS, PLACE_LABELS, PLACE_WORDS, WEEKDAYS

_BODY_IN_FRONT = re.compile(rf"^{BODY} [-–] (?=\S)")
_EXTRAORDINARY = re.compile(r"\bekstraordinær", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})(?:\s+den\b|\s+d\.|,)?\s+(?=\d)", re.IGNORECASE)
_ISO_MOMENT = re.compile(r"(\d(?<!\w\d)\d{3}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?([+-]\d\d:\d\d|Z)?")
_END = re.compile(END, re.IGNORECASE)
_PLACE = re.compile(
    rf"^(?:(?:mødested|møde lokation)\s*:?|(?:{PLACE_LABELS})\s*:)\s+(?P<place>\S.*)$", re.IGNORECASE
)
_IN_FRONT = re.compile(r"^i (?=\w)", re.IGNORECASE)
_PLACE_INSIDE = re.compile(r"\b(?:Mødested|Mødelokale|Lokation|Sted): (?P<place>\S.*)$")
_LABEL_ALONE = re.compile(rf"^(?:{PLACE_LABELS})\s*:?$", re.IGNORECASE)
_HEAD_LABEL = re.compile(
    r"(?:[\w-]*tidspunkt|[\w-]*dato|udvalg|referat|dagsorden|[\w-]*protokol|indhold\w*|indkaldelse|punkter|medlemmer)\s*:?$",
    re.IGNORECASE,
)
_TIME_BEHIND = re.compile(r"[\s,]+kl\b.*$", re.IGNORECASE)
_IS_PLACE = re.compile(PLACE_WORDS, re.IGNORECASE)
_CLOCK = re.compile(r"\bkl\b|\d{1,2}[:.]\d\d", re.IGNORECASE)
_DOTTED_TIME = re.compile(
    r"(?:-|,|–|\bkl\.?|\btid:?|tidspunkt:?|start:?)\s*(\d{1,2}[.:]\d\d)(?![.:]?\d)", re.IGNORECASE
)
_FROM_TO = re.compile(
    r"(?:\bkl(?:okken)?\.?|tid(?:spunkt)?\s*:?|\b(?:19|20)\d\d,?(?=\s+\d\d?[.:]\d\d))\s*(?:fra\s+)?(?:kl\.?\s*)?(?P<start>\d{1,2}(?:[.:]\d\d)?)"
    r"\s*(?:-|–|til)\s*(?:kl(?:okken)?\.?\s*)?(?P<time>\d{1,2}(?:[.:]\d\d)?)(?![.:-]?\d|\. ?[a-zæøå])",
    re.IGNORECASE,
)
_FORMS: tuple[tuple[MeetingForm, re.Pattern[str]], ...] = tuple(
    (form, re.compile(words, re.IGNORECASE)) for form, words in FORMS.items()
)


class MeetingFacts(NamedTuple):
    meeting: Meeting
    doubts: tuple[Doubt, ...]


def meeting_facts(meeting: Meeting, *, title: str | None) -> MeetingFacts:
    """Fill what the head and the title tell of the meeting, and doubt a weekday that its date does not have."""
    printed = meeting.as_printed
    everything = f"{printed}\n{title}" if title else printed
    date = _date(everything)
    filled = replace(
        meeting,
        start=meeting.start or _start(everything, date=date),
        end=meeting.end or _end(printed, date=date),
        place=meeting.place or _IN_FRONT.sub("", _place(printed) or "") or None,
        extraordinary=meeting.extraordinary or _EXTRAORDINARY.search(everything) is not None,
        form=meeting.form or _form(everything),
    )
    return MeetingFacts(filled, _doubts(everything))


def _date(text: str) -> Date | None:
    iso = _ISO_MOMENT.search(text)
    if iso:
        return iso[1]
    return next((found.date for found in find_dates(text) if len(found.date) == len("2020-01-14")), None)


def _start(text: str, *, date: Date | None) -> Moment | None:
    if date is None:
        return None
    iso = _ISO_MOMENT.search(text)
    if iso:
        return local_moment(date, iso[2])
    start = _END.sub(" ", text)
    times = find_times(start)
    if times:
        return local_moment(date, times[0].time)
    dotted = _DOTTED_TIME.search(start)
    return local_moment(date, dotted[1]) if dotted and _is_clock(dotted[1]) else date


def _end(text: str, *, date: Date | None) -> Moment | None:
    match = _END.search(text)
    if match is None:
        return _end_of_span(text, date=date)
    if date is None or not _is_clock(match["time"]):
        return None
    end_date = next((found.date for found in find_dates(match[0])), date)
    return local_moment(end_date, match["time"])


def _end_of_span(text: str, *, date: Date | None) -> Moment | None:
    """The end of "kl. 16.00-18.30", which is later on the same day."""
    match = _FROM_TO.search(text)
    if match is None or date is None or not (_is_clock(match["start"]) and _is_clock(match["time"])):
        return None
    start, end = local_moment(date, match["start"]), local_moment(date, match["time"])
    return end if end > start else None


def _is_clock(time: str) -> bool:
    hours, _, minutes = time.replace(".", ":").partition(":")
    return int(hours) < 24 and int(minutes[:2] or 0) < 60


def _place(printed: str) -> str | None:
    """The place with its label, else the line that neither dates the meeting nor names a body but tells a place."""
    lines = [line.strip() for line in printed.split("\n") if line.strip()]
    for number, line in enumerate(lines):
        labelled = _PLACE.match(line) or _PLACE_INSIDE.search(line)
        if labelled:
            return labelled["place"].strip()
        if _LABEL_ALONE.match(line) and number + 1 < len(lines):
            below = lines[number + 1]
            return None if _HEAD_LABEL.match(below) or section_kind(below) else below
    for number, line in enumerate(lines):
        dated = find_dates(line)
        if dated and (after := _after_the_time(line)):
            return after
        if dated and number + 1 < len(lines) and _may_be_place(lines[number + 1], below=line):
            return _BODY_IN_FRONT.sub("", lines[number + 1])
    named = next((line for line in lines if _IS_PLACE.search(line) and not find_dates(line)), None)
    return _TIME_BEHIND.sub("", named) if named else None


def _may_be_place(text: str, *, below: str) -> bool:
    """Whether the line below the dated one can be a place: no label, no heading, no sentence, not the body again."""
    return not (
        find_dates(text)
        or _CLOCK.search(text)
        or _HEAD_LABEL.match(text)
        or section_kind(text)
        or text in below
        or text.endswith(".")
        or ". " in text
    )


def _after_the_time(line: str) -> str | None:
    """The place that follows the time in one line: "tirsdag den … kl. 08:00 i Udvalgsværelse 7"."""
    times = find_times(line)
    rest = line[times[-1].end :] if times else ""
    match = re.match(r"^[\s,.]*(?:i|på|-|–)\s+(?P<place>[A-ZÆØÅ].*?)\.?$", rest)
    return match["place"] if match else None


def _form(text: str) -> MeetingForm | None:
    return next((form for form, words in _FORMS if words.search(text)), None)


def _doubts(text: str) -> tuple[Doubt, ...]:
    match = _WEEKDAY.search(text)
    if match is None:
        return ()
    date = next((found for found in find_dates(text) if found.start >= match.start()), None)
    if date is None or len(date.date) != len("2020-01-14") or date.start > match.end() + 3:
        return ()
    actual = weekday(date.date)
    if actual == match[1].casefold():
        return ()
    values = {"date": danish_date(date.date), "actual": actual, "stated": match[1].casefold()}
    return (doubt("weekday-differs", values=values, text=text[match.start() : date.end]),)
