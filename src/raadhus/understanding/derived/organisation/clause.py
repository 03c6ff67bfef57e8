"""A sentence that may tell of a change of the organisation, and what every such change is made of."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from raadhus.core.danish_dates import find_dates, find_spans
from raadhus.core.derived import Change, ChangeKind, Place
from raadhus.core.quick_looks import holds_any
from raadhus.core.record import Date, Span
from raadhus.understanding.derived.passages import Passage, Passages
from raadhus.understanding.derived.vocabulary.organisation import (
    NOT_ORGANISATION,
    PROPOSED,
    UNIT,
    UNIT_IN_FRONT,
    UNIT_NOUNS,
)

_PROPOSED = re.compile(PROPOSED, re.IGNORECASE)
# The one pattern for units: it is long, and compiling it again and again would take longer than reading.
_UNIT = re.compile(rf"(?:i |hos )?{UNIT_IN_FRONT}(?P<unit>{UNIT})")
_WOULD = re.compile(r" (?:vil|ville|kan|kunne) \w+")
_SCENARIO = ("Scenarie", "Model ", "Forslag ")
_FROM = re.compile(
    r"(?:med virkning )?\b(?:pr\.|per|fra|siden|i|den|med|ved|senest|inden)(?: og med)?(?: den| d\.)?\s*$",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:.*\b(?:betyder|besluttet|aftalt|vedtaget|godkendt|medfører|indebærer),? at "
    r"|.*(?:, (?:at|da|hvis|når|om|hvor|hvoraf|idet|mens|men|og|så)|[:;]) "
    r"|(?:at|og|men|samt|herunder|dels|så) |.*\(\d+\) )",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"(?:^|\s)(?:der|som|at|hvis|det|de|den|dette|disse|og|man|vi|kommunen|kan|skal|vil)$", re.IGNORECASE
)
_OTHER = re.compile(NOT_ORGANISATION, re.IGNORECASE)
_NO_NAME = re.compile(
    r"\d\W*$|\b(?:er|var|bliver|blev|har|kan|skal|vil|foreligger?|forventes|fremgår|sker|ske|gives|være)$",
    re.IGNORECASE,
)
_LONGEST_NAME = 160
_MOST_PLACES = 8
_LOOK_BACK = 28


class Clause(NamedTuple):
    """A sentence, where it begins in its passage, and where that stands among the passages."""

    text: str
    begin: int
    passages: Passages
    place: int

    @property
    def passage(self) -> Passage:
        return self.passages[self.place]

    def change(
        self,
        kind: ChangeKind,
        place: tuple[int, int],
        *,
        before: tuple[str, ...] = (),
        after: str | None = None,
        what: str | None = None,
        unsure: str | None = None,
    ) -> Change:
        """Make the change that stands at this place of the sentence, its date the one behind it, else in front."""
        start, end = place
        return Change(
            kind=kind,
            place=Place(at=self.passage.at, start=self.begin + start, end=self.begin + end),
            words=self.text[start:end],
            before=before,
            after=after,
            what=what,
            date=date_near(self.text, start=start),
            unsure=unsure or ("only-proposed" if self._is_proposed(until=end) else None),
        )

    def _is_proposed(self, *, until: int) -> bool:
        """Whether what is told up to here is only thought of."""
        if self.passage.text.startswith(_SCENARIO) or _PROPOSED.search(self.text, 0, until):
            return True
        return _WOULD.match(self.text, until) is not None


def first_of(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The first places of a sentence that a pattern fits: one that was written to be read has no more."""
    return islice(pattern.finditer(text), _MOST_PLACES)


def date_near(text: str, *, start: int) -> Span | None:
    """Give the date behind the words, else the last one in front of them."""
    if "20" not in text and "19" not in text:
        return None
    dates = [
        (found.start, _span(found.date, found.date, as_printed=found.as_printed))
        for found in find_dates(text)
        if _FROM.search(text, max(0, found.start - _LOOK_BACK), found.start)
    ]
    dates += [
        (found.start, _span(found.from_, found.to, as_printed=found.as_printed)) for found in find_spans(text)
    ]
    dates.sort(key=lambda found: found[0])
    behind = [span for place, span in dates if place >= start]
    return behind[0] if behind else dates[-1][1] if dates else None


def _span(from_: Date | None, to: Date | None, *, as_printed: str) -> Span:
    return Span(from_=from_, to=to, as_printed=as_printed)


class FoundUnit(NamedTuple):
    """The name of a unit, and where its words end."""

    name: str
    end: int


def unit_at(text: str, start: int) -> FoundUnit | None:
    """Give the unit whose name begins here, be it after "det nye"."""
    match = _UNIT.match(text, start)
    return FoundUnit(bare(match["unit"]), match.end()) if match else None


def unit_behind(text: str, words: re.Pattern[str], *, start: int = 0) -> FoundUnit | None:
    """Give the first unit that stands right behind such words."""
    found = (unit_at(text, match.end()) for match in words.finditer(text, start))
    return next((unit for unit in found if unit), None)


def subject_before(text: str, end: int) -> tuple[int, str]:
    """Give the words of the sentence that end here, without what leads up to them, and where they begin.

    There are none where a pronoun stands for them.
    """
    start = max(0, end - _LONGEST_NAME)
    if start:
        start = text.find(" ", start, end) + 1 or end
    opening = _OPENING.match(text[start:end])
    start += opening.end() if opening else 0
    words = bare(text[start:end])
    return start, "" if _NO_SUBJECT.search(words) else words


def bare(name: str) -> str:
    """A name without the marks and spaces around it."""
    return " ".join(name.split()).strip(" ,.:;–-*•\"”“'»«")


def is_unit(name: str) -> bool:
    """Whether the words name a unit, or something that units are called."""
    if is_other_matter(name) or _NO_NAME.search(name):
        return False
    lowered = name.lower()
    return holds_any(lowered, UNIT_NOUNS) or _UNIT.search(name) is not None


def is_other_matter(name: str) -> bool:
    """Whether the words name what units hand each other every day: a case, people, money."""
    return _OTHER.search(name) is not None or not any(map(str.isalpha, name))
