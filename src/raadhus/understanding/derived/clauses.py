"""The clauses of a text, each with the verbs, dates and rhythms in it and what stands around it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from raadhus.core.derived import PromiseSource
from raadhus.core.quick_looks import in_small_letters
from raadhus.understanding.derived.acts import Act, acts_in
from raadhus.understanding.derived.due_dates import FoundDue, find_dues
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.derived.rhythms import FoundRhythm, find_rhythms
from raadhus.understanding.derived.vocabulary.promises import CONDITIONS, EVENTS, LATER
from raadhus.understanding.sentences import sentences_of
from raadhus.understanding.vocabulary.bodies import BODY
from raadhus.understanding.vocabulary.requests import ASKING, OWN_DOING, REMARK


class Clause(NamedTuple):
    """A part of a sentence that can tell of one promise; `start` counts in the whole text."""

    text: str
    start: int
    sentence: str
    kind: str
    acts: tuple[Act, ...]
    due: FoundDue | None
    rhythm: FoundRhythm | None
    event: str | None
    source: PromiseSource
    is_conditional: bool
    is_bound: bool
    is_later: bool
    asks: bool
    has_past_date: bool

    @property
    def is_dated(self) -> bool:
        return self.due is not None and not self.due.is_vague

    @property
    def is_steady(self) -> bool:
        return self.rhythm is not None and self.rhythm.rhythm.times is not None

    @property
    def is_timed(self) -> bool:
        return self.is_dated or self.is_steady or self.event is not None


_CUT = re.compile(
    r"(?:[;,] (?:og|samt|mens|ligesom|men) |, (?=hvorefter ))"
    r"| (?:og|samt) (?=(?:[\w-]+ ){1,3}(?:vil|skal|bliver)\b|(?:en|én|to|tre|fire) gang|en \w*(?:sag|orientering)\b|der )"
    r"|(?P<dated> (?:og|samt) (?=\w+es\b|\w+ (?:den|d\.) \d|\w+ i (?:uge|\w+ 20))|(?<=\w), (?=\w+ (?:\w+ ){0,3}(?:i|den|primo|medio|ultimo) ))"
)
_CONDITION = re.compile(CONDITIONS, re.IGNORECASE)
_EVENT = re.compile(rf"\b(?:{EVENTS})", re.IGNORECASE)
_LATER = re.compile(LATER, re.IGNORECASE)
_ASKS = re.compile(
    rf"(?:^|[,;] |\b(?:og|men|idet|at) )(?:{BODY}|Udvalget|udvalget|Rådet|Der) (?:\w+ )?(?:{ASKING})\b(?!{OWN_DOING})"
    rf"|(?:{BODY}|Udvalget|udvalget) (?:\w+ )?(?:anbefaler|beslutter|besluttede|ønsker)\b[^.]{{0,60}}?,? at (?:administrationen|forvaltningen|direktionen|der)\b"
    r"|ønsker (?:\w+ )?at (?:fastholde|følge)"
)
_HAS_ASKED = re.compile(r"\bhar (?:ønsket|bestilt|efterspurgt|bedt om)\b")
_REMARKS = re.compile(REMARK, re.IGNORECASE)
_DECIDED = re.compile(r"beslutte(?:de|t)\b.{0,120}?,? at(?:\b|$)")
_PROMISING_KINDS = frozenset({"timeline", "communication", "hearing"})
"""Sections that tell of nothing but what will be done."""

_PAST = re.compile(
    r"\b(?:blev|har|havde|var|vedtog|\w{3,}ede|godkendte|indledte|fastholdt|afholdt|sendte)\b(?!.*\b(?:vil|skal|forventes)\b)"
)
_VOTES = re.compile(r"stemte|\bundlod|forbehold for|kunne ikke tiltræde")


def clauses_of(passage: Passage, *, on: str) -> Iterator[Clause]:
    """Cut a text into clauses, at the ends of sentences and where a new finite verb or rhythm begins."""
    position = 0
    for line in passage.text.split("\n"):
        for sentence in sentences_of(line):
            start = passage.text.find(sentence, position)
            position = start + len(sentence)
            yield from _of_sentence(sentence, start, passage=passage, on=on)


def _of_sentence(sentence: str, offset: int, *, passage: Passage, on: str) -> Iterator[Clause]:
    is_plan = passage.kind == "timeline"
    acts = acts_in(in_small_letters(sentence))
    dues = find_dues(sentence, on=on, is_plan=is_plan)
    rhythms = find_rhythms(sentence)
    if not (acts or dues or rhythms):
        return
    source, is_bound = _bond(sentence, passage=passage)
    is_conditional = _CONDITION.search(sentence) is not None
    for start, end in _cut(sentence, acts=acts, rhythms=rhythms, dues=dues):
        text = sentence[start:end]
        due = _best([due for due in dues if start <= due.start < end and not due.is_past])
        if due and not due.has_year and _PAST.search(text):
            due = None
        event = None if due and not due.is_vague else _EVENT.search(text)
        of_event = event.span() if event else (0, 0)
        rhythm = [
            rhythm
            for rhythm in rhythms
            if start <= rhythm.start < end and not of_event[0] <= rhythm.start - start < of_event[1]
        ]
        yield Clause(
            text=text,
            start=offset + start,
            sentence=sentence,
            kind=passage.kind,
            acts=tuple(
                act._replace(start=act.start - start, finite=(act.finite[0] - start, act.finite[1] - start))
                for act in acts
                if start <= act.start < end
            ),
            due=due,
            rhythm=next((found for found in rhythm if found.rhythm.times), rhythm[0] if rhythm else None),
            event=event[0] if event else None,
            source=source,
            is_conditional=is_conditional,
            is_bound=is_bound,
            is_later=_LATER.search(text) is not None,
            asks=_ASKS.search(sentence) is not None,
            has_past_date=any(found.is_past for found in dues if start <= found.start < end),
        )


def _best(dues: list[FoundDue]) -> FoundDue | None:
    return next((due for due in dues if not due.is_vague), dues[0] if dues else None)


def _bond(sentence: str, *, passage: Passage) -> tuple[PromiseSource, bool]:
    """Tell where the words come from, and whether that alone binds somebody."""
    if passage.kind == "recommendation":
        return "recommendation", False
    if _VOTES.search(sentence):
        return "motion", False
    if " bedes " in sentence:
        return "request", True
    if _ASKS.search(sentence) or _HAS_ASKED.search(sentence):
        return "request", passage.kind in {"decision", "previous"}
    if passage.kind == "decision":
        is_remark = "emærk" in sentence and _REMARKS.search(sentence) is not None
        return ("remark" if is_remark else "decision"), is_remark or "beslutte" in sentence
    if _DECIDED.search(passage.lead):
        return "decision", True
    if _DECIDED.search(sentence):
        return "decision", False
    return ("message" if passage.kind == "message" else "text"), passage.kind in _PROMISING_KINDS


def _cut(
    sentence: str, *, acts: Sequence[Act], rhythms: Sequence[FoundRhythm], dues: Sequence[FoundDue]
) -> Iterator[tuple[int, int]]:
    """Cut where something may be promised on both sides."""
    dated = tuple(due.start for due in dues if not due.is_vague and not due.is_past)
    starts = (*(act.start for act in acts), *(rhythm.start for rhythm in rhythms), *dated)
    start = 0
    for cut in _CUT.finditer(sentence):
        places = dated if cut["dated"] else starts
        if not (
            any(start <= place < cut.start() for place in places)
            and any(place >= cut.end() for place in places)
        ):
            continue
        yield start, cut.start()
        start = cut.end()
    yield start, len(sentence)
