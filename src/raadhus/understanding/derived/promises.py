"""Promises: who does what, for whom, and by when or how often."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from raadhus.core.derived import Place, Promise, PromiseSource
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.core.record import MeetingRecord
from raadhus.understanding.derived.acts import Act, acts_in
from raadhus.understanding.derived.due_dates import FoundDue, find_dues
from raadhus.understanding.derived.owners import owner_of, receiver_of
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.derived.rhythms import FoundRhythm, find_rhythms
from raadhus.understanding.derived.vocabulary.promises import (
    CONDITIONS,
    EVENTS,
    EXTERNAL,
    LATER,
    REPORTS,
    STEPS,
)
from raadhus.understanding.sentences import sentences_of
from raadhus.understanding.vocabulary.bodies import BODY
from raadhus.understanding.vocabulary.requests import ASKING, OWN_DOING, REMARK

_PROMISING = (
    " vil ",
    "Vil ",
    " skal ",
    "bliver ",
    "es ",
    "es,",
    "es.",
    "årlig",
    "løbende",
    "ønske",
    "bede",
    "anmod",
    "opfordr",
    "forvent",
    "20",
    "i ",
)
_SKIPPED_KINDS = frozenset({"title", "attendance", "guests", "attachments", "law", "trailer", "authority"})
_CUT = re.compile(
    r"(?:[;,] (?:og|samt|mens|ligesom|hvorefter|men|hvor) |(?: (?:og|samt) )(?=(?:[\w-]+ ){1,3}(?:vil|skal|bliver)\b|(?:en|to|tre|fire) gang|en orientering|der )|(?<=\w), (?=der forelægges))"
)
_CONDITION = re.compile(CONDITIONS, re.IGNORECASE)
_EVENT = re.compile(rf"\b(?:{EVENTS})", re.IGNORECASE)
_LATER = re.compile(LATER, re.IGNORECASE)
_REPORT = re.compile(rf"\b(?:{REPORTS})\b", re.IGNORECASE)
_STEP = re.compile(rf"(?:{STEPS})", re.IGNORECASE)
_EXTERNAL = re.compile(EXTERNAL)
_ASKS = re.compile(rf"\b(?:{BODY}|Udvalget|udvalget|Der) (?:\w+ )?(?P<verb>{ASKING})\b(?P<own>{OWN_DOING})?")
_BIDS = re.compile(r"\bbedes\b")
_REMARKS = re.compile(REMARK, re.IGNORECASE)
_EXPECTS = re.compile(r"\b(?:forvent(?:es|er|eligt|et)|ventes|planlægges|foreslås|skønnes)\b", re.IGNORECASE)
_READY = re.compile(
    r"\b(?:færdig\w*|klar|afslut\w*|igangs\w*|opstart\w*|gennemfør\w*|sker|vedtag\w*|ibrugtag\w*|udført|afholdt|fremlagt|forelagt|behandl\w*)\b"
)
_DECIDED = re.compile(r"beslutte(?:de|t)\b[^.]{0,80}, at\b|beslutte(?:de|t)\b[^.]{0,80}at$")
_GOES_ON = re.compile(r"\bfortsætter\b")
_TIMELINE = re.compile(r"tidsplan|proces|tidsperspektiv|det videre forløb|næste skridt", re.IGNORECASE)
_NO_ACT = re.compile(r"overhold\w*|fratræd\w*|fratrådt|finansieret|finansieres")


class _Around(NamedTuple):
    kind: str
    is_timeline: bool
    is_decided: bool
    on: str


def promises(passages: Sequence[Passage], *, record: MeetingRecord) -> tuple[Promise, ...]:
    """List them in the order of the text."""
    on = (record.meeting.start or "9999-12-31")[:10]
    found: list[Promise] = []
    for passage in passages:
        if passage.item is None or passage.kind in _SKIPPED_KINDS or not holds_any(passage.text, _PROMISING):
            continue
        around = _Around(
            passage.kind,
            passage.kind == "timeline" or any(_TIMELINE.search(heading) for heading in passage.headings),
            bool(_DECIDED.search(passage.lead)),
            on,
        )
        found.extend(_of_passage(passage, around=around))
    return tuple(found)


def _of_passage(passage: Passage, *, around: _Around) -> Iterator[Promise]:
    position = 0
    for sentence in sentences_of(passage.text):
        start = passage.text.find(sentence, position)
        position = start + len(sentence)
        yield from _of_sentence(sentence, at=passage.at, offset=start, around=around)


def _of_sentence(sentence: str, *, at: str, offset: int, around: _Around) -> Iterator[Promise]:
    lowered = in_small_letters(sentence)
    dues = find_dues(sentence, on=around.on)
    rhythms = find_rhythms(sentence)
    acts = acts_in(lowered)
    if not (dues or rhythms or acts):
        return
    for start, end in _clauses(sentence):
        promise = _of_clause(
            sentence,
            start,
            end,
            acts=[act for act in acts if start <= act.start < end],
            dues=[due for due in dues if start <= due.start < end],
            rhythms=[rhythm for rhythm in rhythms if start <= rhythm.start < end],
            around=around,
        )
        if promise is not None:
            place = Place(at=at, start=offset + promise[0], end=offset + promise[1])
            yield _told(sentence, promise, place=place, around=around)


class _Kept(NamedTuple):
    start: int
    end: int
    act: Act | None
    due: FoundDue | None
    rhythm: FoundRhythm | None
    event: str | None
    source: PromiseSource


def _of_clause(
    sentence: str,
    start: int,
    end: int,
    *,
    acts: list[Act],
    dues: list[FoundDue],
    rhythms: list[FoundRhythm],
    around: _Around,
) -> _Kept | None:
    clause = sentence[start:end]
    due = next((due for due in dues if not due.is_vague), dues[0] if dues else None)
    dated = due is not None and not due.is_vague
    rhythm = next((rhythm for rhythm in rhythms if rhythm.rhythm.times), rhythms[0] if rhythms else None)
    steady = rhythm is not None and rhythm.rhythm.times is not None
    event_match = _EVENT.search(clause)
    asks = _ASKS.search(sentence)
    source = _source(sentence, clause, asks=asks is not None, around=around)
    event = event_match[0] if event_match and not dated else None
    best: Act | None = None
    for act in acts:
        if act.is_denied or act.is_past:
            continue
        owner = owner_of(
            clause, verb=(act.finite_start - start, act.finite_end - start), is_active=act.is_active
        )
        firm = (
            act.is_coming
            and (
                act.is_delivery
                or dated
                or steady
                or event is not None
                or owner is not None
                or act.stem == "indgå"
            )
            or act.is_delivery
            and (dated or steady or event is not None)
            or not act.is_delivery
            and (dated or steady)
            and not act.is_infinitive
            or source in {"request", "remark"}
            and not act.is_infinitive
            or (around.is_decided or _LATER.search(clause) is not None)
            and not act.is_infinitive
            or around.kind in {"recommendation"}
            and act.is_later_point
            and not act.is_infinitive
            or act.is_delivery
            and owner is not None
            and around.kind in {"decision", "timeline"}
        )
        if firm and (best is None or (act.is_delivery, act.is_coming) > (best.is_delivery, best.is_coming)):
            best = act
    if best is None and not _bare_promise(
        sentence, clause, due=due if dated else None, rhythm=rhythm, source=source, acts=acts, around=around
    ):
        return None
    if _NO_ACT.search(clause):
        return None
    if best is None and not dated and rhythm is None and event is None:
        return None
    return _Kept(start, end, best, due, rhythm, event, source)


def _bare_promise(
    sentence: str,
    clause: str,
    *,
    due: FoundDue | None,
    rhythm: FoundRhythm | None,
    source: str,
    acts: list[Act],
    around: _Around,
) -> bool:
    """Without a verb of doing, a date needs a step and a rhythm a report."""
    if any(act.is_denied for act in acts):
        return False
    if due is not None:
        if _EXPECTS.search(clause) and _READY.search(clause):
            return True
        if around.is_timeline or _STEP.search(clause):
            return True
        return _BIDS.search(clause) is not None
    if rhythm is not None and _REPORT.search(clause):
        return rhythm.rhythm.times is not None or source == "request" or " skal " in clause
    return source == "request" and _REPORT.search(clause) is not None


def _source(sentence: str, clause: str, *, asks: bool, around: _Around) -> PromiseSource:
    if around.kind == "recommendation":
        return "recommendation"
    if _BIDS.search(clause) or asks:
        return "request"
    if around.kind == "decision":
        return "remark" if _REMARKS.search(sentence) else "decision"
    if around.is_decided or _DECIDED.search(sentence):
        return "decision"
    return "message" if around.kind == "message" else "text"


def _told(sentence: str, kept: _Kept, *, place: Place, around: _Around) -> Promise:
    clause = sentence[kept.start : kept.end]
    act = kept.act
    owner = None
    if act is not None:
        owner = owner_of(
            clause, verb=(act.finite_start - kept.start, act.finite_end - kept.start), is_active=act.is_active
        )
    return Promise(
        place=place,
        words=clause,
        what=clause,
        owner=owner,
        to=receiver_of(clause),
        rhythm=kept.rhythm.rhythm if kept.rhythm else None,
        due=kept.due.span if kept.due else None,
        event=kept.event,
        source=kept.source,
        is_conditional=_CONDITION.search(sentence) is not None,
        is_external=owner is not None and _EXTERNAL.search(owner) is not None,
    )


def _clauses(sentence: str) -> Iterator[tuple[int, int]]:
    start = 0
    for cut in _CUT.finditer(sentence):
        yield start, cut.start()
        start = cut.end()
    yield start, len(sentence)
