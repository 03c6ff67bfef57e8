"""Meetings named in running text: a body with its date beside it, or a body that the matter goes on to."""

import re
from bisect import bisect_left, bisect_right
from itertools import islice
from typing import NamedTuple

from raadhus.core.danish_dates import find_dates, find_spans
from raadhus.core.date_spans import FoundSpan
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.core.record import Date, Reference, Relation, Span
from raadhus.understanding.vocabulary.bodies import body_name, find_bodies
from raadhus.understanding.vocabulary.forwarding import GOES_ON, PURPOSE, RECOMMENDS_TO


class MeetingInText(NamedTuple):
    reference: Reference
    start: int


class _Body(NamedTuple):
    name: str
    start: int
    end: int


class _When(NamedTuple):
    date: Date | None
    span: Span | None
    start: int
    end: int


_GOES_ON = re.compile(GOES_ON)
_RECOMMENDS_TO = re.compile(RECOMMENDS_TO)
_PURPOSE = re.compile(PURPOSE, re.IGNORECASE)
_ITEM = re.compile(
    r"[\s,]*\(?(?:jf\. |under )?(?:dagsordens?)?(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?(?P<item>\d{1,4}[a-z]?)\)?",
    re.IGNORECASE,
)
_SPAN_OF_A_MEETING = re.compile(r"\b(?:i|ved|på)\s+$")
# For text in small letters: a year after a month, a sign or a word for a part of the year;
# the year comes first, for it is what is rare.
_DATE_HINT = re.compile(
    r"(?:19|20)\d\d(?:(?<=(?:uar|rts|ril|maj|uni|uli|ust|ber|vår|tal|ret|imo|dio| af) \d{4})"
    r"|(?<=[-./]\d{4})|(?<=\. \d{4})|-\d)"
)
_IN_SPANS = ("halv", "kvartal", "åre", "åri", "år ", "primo", "ultimo", "medio", "gangen")
_LIST_WORD = re.compile(r",? ?(?:samt|og|,)? ?(?:både )?(?:i |for |til )?")
_OTHER_DATE_WORD = re.compile(
    r"(?:\b(?:(?<!sag )af|pr\.|inden|senest|fra|siden|efter|gældende|frist|perioden|til og med|før|til)(?: den| d\.)?"
    r"|indstilling af|(?:ind|ud|fra)træder(?: den| d\.)?)\s*$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[;:]|[.!?]\s+[A-ZÆØÅ]")
_MONTH = r"(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zæøå]*\b\.?"
_OTHER_CLAUSE = re.compile(
    rf", at\b|bestyrelsesmøde|\bat \w+e\b|\d\. {_MONTH}(?! \d{{4}})(?! og (?:den |d\. )?$)", re.IGNORECASE
)
_BEFORE_DATE = re.compile(
    r"(?:^|\W)(?:den|d\.?|i|ultimo|primo|medio|\w*møde\w*|forelagt|beslutning\w*|besluttede|godkend\w+|behandl\w+|(?:man|tirs|ons|tors|fre|lør|søn)dag|og|hhv\.)"
    r"(?: kl\.? [\d.:]+)?,?\s*$",
    re.IGNORECASE,
)
"""What leads from a body to the date of its meeting, when the two do not stand side by side."""
_FOLLOWS = re.compile(
    r"\s(?:(?:\w+(?:ede|te)|\w*tog|fik|har|havde|vil|skal|kan|var|blev|bliver|gav|traf|bad|forelagt)\s)?"
    r"(?:(?:et|en|enigt?|så|også|derfor|det|sagen|forslaget|forelagt|for|hele|på|i|af)\s)*"
)
_MEETING_WORD = re.compile(
    r"møde|beslut|vedtog|vedtag|godkend|behandl|drøft|tiltråd|forelagt|præsenter|orienter(?:et|ede)|udsat|udsatte"
    r"|afsatte|bevilg|nedsatte"
)
_SENDING_STEMS = ("læg", "send", "behandles", "godkendes", "genoptages", "træffes")
_LONGEST_PREFIX = 8
_LONGEST_SENTENCE = 500
_MOST_TOGETHER = 6
_NEAR = 25
_FAR_BEFORE = 70
_FAR_AFTER = 40


def may_name_meetings(text: str) -> bool:
    """A cheap look whether a text can name a meeting at all."""
    if not (
        "udvalg" in text
        or "råd" in text
        or "bestyrelse" in text
        or "agistrat" in text
        or "repræsentation" in text
        or "Udvalg" in text
    ):
        return False
    return "20" in text or "19" in text or _may_go_on(text)


def _may_be_dated(text: str) -> bool:
    return ("20" in text or "19" in text) and _DATE_HINT.search(in_small_letters(text)) is not None


def _may_go_on(line: str) -> bool:
    return (
        "læg" in line
        or "send" in line
        or "behandles" in line
        or "godkendes" in line
        or "genoptages" in line
        or "anbefal" in line
    )


def meetings_in_text(line: str, *, decides: bool = False) -> tuple[MeetingInText, ...]:
    """Every meeting that a line names, in the order of the text; what a decision recommends to a body goes on to it."""
    goes_on = _ends_of_sending(line) if _may_go_on(line) else []
    if decides and "anbefal" in line:
        goes_on += [match.end() for match in _RECOMMENDS_TO.finditer(line)]
    whens = _whens(line)
    if not goes_on and not whens:
        return ()
    bodies = [_Body(body_name(match["body"]), match.start(), match.end()) for match in find_bodies(line)]
    if not bodies:
        return ()
    found = [meeting for when in whens for meeting in _at(when, line=line, bodies=bodies)]
    dated = {meeting.start for meeting in found}
    found.extend(
        _going_on(line, goes_on=goes_on, bodies=[body for body in bodies if body.start not in dated])
    )
    return tuple(sorted(found, key=lambda meeting: meeting.start))


def _ends_of_sending(line: str) -> list[int]:
    lowered = in_small_letters(line)
    ends: list[int] = []
    for start in _starts_of_words(lowered, stems=_SENDING_STEMS):
        match = _GOES_ON.match(lowered, start) if not ends or start >= ends[-1] else None
        if match is not None:
            ends.append(match.end())
    return ends


def _starts_of_words(text: str, *, stems: tuple[str, ...]) -> list[int]:
    """Where the words begin that hold one of the stems, in the order of the text."""
    starts: set[int] = set()
    for stem in stems:
        place = text.find(stem)
        while place >= 0:
            start = place
            while start and place - start < _LONGEST_PREFIX and text[start - 1].isalpha():
                start -= 1
            starts.add(start)
            place = text.find(stem, place + len(stem))
    return sorted(starts)


def _whens(line: str) -> list[_When]:
    if not _may_be_dated(line):
        return []
    whens = [_When(found.date, None, found.start, found.end) for found in find_dates(line)]
    if holds_any(line, _IN_SPANS):
        whens += [
            _When(
                None,
                Span(from_=found.from_, to=found.to, as_printed=found.as_printed),
                found.start,
                found.end,
            )
            for found in find_spans(line)
            if not _is_of_years(found)
            and _SPAN_OF_A_MEETING.search(line, max(0, found.start - 8), found.start)
        ]
    return sorted(whens, key=lambda when: when.start)


def _is_of_years(span: FoundSpan) -> bool:
    """No body meets "i 2020-2022": that is how long something holds."""
    return span.to is not None and len(span.to) == len("2020")


def _at(when: _When, *, line: str, bodies: list[_Body]) -> list[MeetingInText]:
    """The body, or the bodies that met together, beside a date."""
    passed = bisect_right(bodies, when.start, key=lambda body: body.end)
    # Positions are compared before text is cut out: a line may be as long as a document.
    is_near = passed and when.start - bodies[passed - 1].end <= _FAR_BEFORE
    if is_near and _belongs(
        line[bodies[passed - 1].end : when.start],
        date=when.date,
        has_item=_ITEM.match(line, when.end) is not None,
    ):
        together = _together(bodies[max(0, passed - _MOST_TOGETHER) : passed], line=line)
        relation: Relation = "joint" if len(together) > 1 else "mentioned"
        return [_meeting(body, when=when, line=line, relation=relation) for body in together]
    after = bodies[passed] if passed < len(bodies) and bodies[passed].start >= when.end else None
    if (
        after is None
        or when.span is not None
        or after.start - when.end > _FAR_AFTER
        or not _FOLLOWS.fullmatch(line, when.end, after.start)
        or _OTHER_DATE_WORD.search(line, max(0, when.start - _NEAR), when.start)
    ):
        return []
    return [_meeting(after, when=when, line=line, relation="mentioned")]


def _belongs(gap: str, *, date: Date | None, has_item: bool) -> bool:
    """True when what stands between a body and a date lets the date be that of its meeting."""
    if _SENTENCE_END.search(gap) or _OTHER_DATE_WORD.search(gap) or _OTHER_CLAUSE.search(gap):
        return False
    if gap.strip(" ,") and not has_item and not _BEFORE_DATE.search(gap):
        return False
    is_day = date is not None and len(date) == len("2020-01-14")
    return len(gap) <= (_NEAR if is_day else len(" i ")) or _MEETING_WORD.search(gap) is not None


def _together(before: list[_Body], *, line: str) -> list[_Body]:
    together = [before[-1]]
    for body in reversed(before[:-1]):
        gap = line[body.end : together[0].start]
        if gap.strip() not in {"samt", "og", ","} and not re.fullmatch(r",? (?:samt|og) (?:i |for )?", gap):
            break
        together.insert(0, body)
    return together


def _meeting(body: _Body, *, when: _When, line: str, relation: Relation) -> MeetingInText:
    item = _ITEM.match(line, when.end)
    start, end = min(body.start, when.start), max(body.end, item.end() if item else when.end)
    if "parallel" in _sentence(line, start=start, end=end).casefold():
        relation = "parallel"
    reference = Reference(
        organization=body.name,
        date=when.date,
        span=when.span,
        item=item["item"] if item else None,
        relation=relation,
        place="text",
        as_printed=line[start:end],
    )
    return MeetingInText(reference, body.start)


def _going_on(line: str, *, goes_on: list[int], bodies: list[_Body]) -> list[MeetingInText]:
    """The bodies that a matter is sent on to, without a date: "forelægges for A og B med henblik på …"."""
    found: list[MeetingInText] = []
    for start in goes_on:
        chain = _chain(line, start=start, bodies=bodies)
        if not chain:
            continue
        purpose = _PURPOSE.match(line, chain[-1].end)
        both = "både" in line[max(0, start - 25) : chain[0].start]
        sentence = _sentence(line, start=start, end=chain[-1].end)
        relation: Relation = "parallel" if "parallel" in sentence.casefold() else "joint" if both else "next"
        for body in chain:
            reference = Reference(
                organization=body.name,
                relation=relation,
                purpose=purpose["purpose"] if purpose else None,
                place="text",
                as_printed=line[chain[0].start : purpose.end() if purpose else chain[-1].end],
            )
            found.append(MeetingInText(reference, body.start))
    return found


def _chain(line: str, *, start: int, bodies: list[_Body]) -> list[_Body]:
    chain: list[_Body] = []
    position = start
    first = bisect_left(bodies, start, key=lambda body: body.start)
    for body in islice(bodies, first, first + _MOST_TOGETHER):
        gap = line[position : min(body.start, position + _FAR_AFTER)]
        if position + len(gap) != body.start or not _LIST_WORD.fullmatch(gap) or (chain and not gap.strip()):
            break
        chain.append(body)
        position = body.end
    return chain


def _sentence(line: str, *, start: int, end: int) -> str:
    begin, stop = max(0, start - _LONGEST_SENTENCE), min(len(line), end + _LONGEST_SENTENCE)
    first = line.rfind(". ", begin, start)
    last = line.find(". ", end, stop)
    return line[first + 1 if first >= 0 else begin : last if last >= 0 else stop]
