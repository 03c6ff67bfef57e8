"""The clauses of a text, each with the verbs, dates and rhythms in it and what stands around it."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from raadhus.core.derived import PromiseSource
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.derived.promises.acts import Act, acts_in
from raadhus.understanding.derived.promises.bonds import asks, bond_of, may_bind
from raadhus.understanding.derived.promises.due_dates import FoundDue, find_dues
from raadhus.understanding.derived.promises.looks import Look, look_at
from raadhus.understanding.derived.promises.rhythms import FoundRhythm, find_rhythms
from raadhus.understanding.derived.vocabulary.promises import (
    ASKED_OF_STEMS,
    CONDITION_OPENINGS,
    CONDITION_STEMS,
    CONDITIONS,
    EVENT_STEMS,
    EVENTS,
    LATER,
    LATER_STEMS,
    NARRATION,
    NARRATION_STEMS,
    STEP_STEMS,
    WEAK_STEMS,
)
from raadhus.understanding.derived.vocabulary.times import TREND
from raadhus.understanding.sentences import sentence_places

_CUT = re.compile(
    r"(?:[;,] (?:og|samt|mens|ligesom|men) |, (?=hvorefter ))"
    r"| (?:og|samt) (?=(?:[\w-]+ ){1,3}(?:vil|skal|bliver)\b|(?:en|én|to|tre|fire) gang|der )"
    r"|(?P<dated> (?:og|samt) (?=\w+es\b|\w+ (?:den|d\.) \d|\w+ i (?:uge|\w+ 20))"
    r"|(?<=\w), (?=\w+ (?:\w+ ){0,3}(?:i|den|primo|medio|ultimo) ))"
)
KINDS_OF_WEAK = frozenset({"message", "presentation", "summary"})
_OPENING = re.compile(r"[^:]{0,80}? (?:beder om|bestiller|ønsker) følgende: ")
_CUTS = (", ", "; ", " og ", " samt ")
_CONDITION = re.compile(CONDITIONS, re.IGNORECASE)
_EVENT = re.compile(rf"\b(?:{EVENTS})", re.IGNORECASE)
_LATER = re.compile(LATER, re.IGNORECASE)
_NARRATION = re.compile(NARRATION)
_TREND = re.compile(TREND)
_PAST = re.compile(
    r"\b(?:blev|har|havde|var|vedtog|besluttede|godkendte|ønskede|drøftede|behandlede|protokollerede|indstillede"
    r"|anbefalede|sendte|steg|faldt|opstillede|gennemførte|fremlagde|bestilte|meddelte|oplyste|indgik|startede|begyndte|kom"
    r"|viste|samlede)\b(?!.*\b(?:vil|skal|forventes)\b)"
)


class Clause:
    """A part of a sentence that can tell of one promise; what is dear to find is found when it is asked for."""

    def __init__(
        self,
        passage: Passage,
        *,
        sentence: str,
        offset: int,
        ends: tuple[int, int],
        acts: Sequence[Act],
        dues: Sequence[FoundDue],
        rhythms: Sequence[FoundRhythm],
    ) -> None:
        start, end = ends
        self.passage = passage
        self.kind = passage.kind
        self.sentence = sentence
        self.start = offset + start
        self.text = sentence[start:end]
        self.acts, self._dues, self._rhythms = acts, dues, rhythms
        if len(self.text) < len(sentence):
            self.acts = [act.moved(-start) for act in acts if start <= act.start < end]
            self._dues = [due.moved(-start) for due in dues if start <= due.start < end]
            self._rhythms = [rhythm.moved(-start) for rhythm in rhythms if start <= rhythm.start < end]

    @cached_property
    def lowered(self) -> str:
        return in_small_letters(self.text)

    @cached_property
    def due(self) -> FoundDue | None:
        """The first time that lies ahead, a month before a year."""
        if not self._dues:
            return None
        ahead = [due for due in self._dues if not due.is_past and not self._is_of_source(due)]
        best = next((due for due in ahead if not due.is_vague), ahead[0] if ahead else None)
        return None if best and not best.has_year and _PAST.search(self.text) else best

    @cached_property
    def _narration(self) -> int:
        """Where the words end that tell of a source."""
        told = _NARRATION.match(self.text) if holds_any(self.text, NARRATION_STEMS) else None
        return told.end() if told else 0

    def _is_of_source(self, due: FoundDue) -> bool:
        return due.span.from_ is not None and due.start < self._narration

    def is_narrated(self, act: Act) -> bool:
        """Whether the verb is one of those that tell of a source: "skriver i sit svar"."""
        return act.modal is None and act.form == "present" and act.start < self._narration

    @cached_property
    def rhythm(self) -> FoundRhythm | None:
        """How often, but not how often the occasion is: "i forbindelse med den årlige afrapportering"."""
        if not self._rhythms or _TREND.search(self.text):
            return None
        start, end = self._event.span() if self._event else (0, 0)
        found = [rhythm for rhythm in self._rhythms if not start <= rhythm.start < end]
        return next((rhythm for rhythm in found if rhythm.rhythm.times), found[0] if found else None)

    @cached_property
    def _event(self) -> re.Match[str] | None:
        return _EVENT.search(self.text) if holds_any(self.text, EVENT_STEMS) else None

    @property
    def event(self) -> str | None:
        """The words of an occasion; a date goes before it."""
        return self._event[0] if self._event and not self.is_dated else None

    @property
    def has_past_date(self) -> bool:
        return any(due.is_past for due in self._dues)

    @property
    def is_dated(self) -> bool:
        return self.due is not None and not self.due.is_vague

    @property
    def is_steady(self) -> bool:
        return self.rhythm is not None and self.rhythm.rhythm.times is not None

    @cached_property
    def is_timed(self) -> bool:
        return self.is_dated or self.is_steady or self.event is not None

    @cached_property
    def _bond(self) -> tuple[PromiseSource, bool]:
        return bond_of(self.sentence, passage=self.passage)

    @property
    def source(self) -> PromiseSource:
        return self._bond[0]

    @property
    def is_bound(self) -> bool:
        """Whether it stands where things are promised."""
        return may_bind(self.sentence, passage=self.passage) and self._bond[1]

    @cached_property
    def asks(self) -> bool:
        return asks(self.sentence)

    @cached_property
    def is_later(self) -> bool:
        return holds_any(self.lowered, LATER_STEMS) and _LATER.search(self.text) is not None

    @cached_property
    def is_conditional(self) -> bool:
        if holds_any(self.sentence, CONDITION_STEMS) or self.sentence.startswith(CONDITION_OPENINGS):
            return _CONDITION.search(self.sentence) is not None
        return False


def clauses_of(passage: Passage, *, on: str) -> Iterator[Clause]:
    """Cut a text into clauses, at the ends of sentences and where a new finite verb or rhythm begins."""
    text, kind = passage.text, passage.kind
    lowered = in_small_letters(text)
    position = 0
    for line in text.split("\n") if "\n" in text else (text,):
        for begin, stop in sentence_places(line):
            small = lowered[position + begin : position + stop]
            look = look_at(small, kind=kind, on=on)
            if look:
                sentence = line[begin:stop].rstrip()
                yield from _of_sentence(
                    sentence, small, offset=position + begin, passage=passage, look=look, on=on
                )
        position += len(line) + 1


def _of_sentence(
    sentence: str, lowered: str, *, offset: int, passage: Passage, look: Look, on: str
) -> Iterator[Clause]:
    is_plan = passage.kind == "timeline"
    acts = acts_in(lowered) if look.acts else ()
    rhythms = find_rhythms(lowered) if look.rhythms else ()
    stems = (*STEP_STEMS, *WEAK_STEMS, *ASKED_OF_STEMS)
    if not (acts or rhythms or is_plan or holds_any(lowered, stems)):
        return
    dues = find_dues(sentence, on=on, is_plan=is_plan) if look.times or is_plan else ()
    for ends in _cut(sentence, acts=acts, rhythms=rhythms, dues=dues):
        yield Clause(
            passage, sentence=sentence, offset=offset, ends=ends, acts=acts, dues=dues, rhythms=rhythms
        )


def _cut(
    sentence: str, *, acts: Sequence[Act], rhythms: Sequence[FoundRhythm], dues: Sequence[FoundDue]
) -> Iterator[tuple[int, int]]:
    """Cut where something may be promised on both sides."""
    dated = [due.start for due in dues if not due.is_vague and not due.is_past]
    starts = sorted((*(act.start for act in acts), *(rhythm.start for rhythm in rhythms), *dated))
    opening = _OPENING.match(sentence) if " følgende: " in sentence else None
    start = opening.end() if opening else 0
    if len(starts) > 1 and holds_any(sentence[starts[0] : starts[-1]], _CUTS):
        for cut in _CUT.finditer(sentence, starts[0]):
            places = dated if cut["dated"] else starts
            before = any(start <= place < cut.start() for place in places)
            if before and any(place >= cut.end() for place in places):
                yield start, cut.start()
                start = cut.end()
    yield start, len(sentence)
