"""How a citizen writes a search: words, "phrases", ELLER, minus, prefix*, brackets, titel:word. Nothing is refused.

What cannot be meant as a sign is left out, and a note says so. Reading goes by a stack and not by recursion, and
looks at every character a few times at most, so that no input is deep or long enough to hurt.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from unicodedata import normalize

from raadhus.core.sentences import Sentences
from raadhus.text_index.query_tree import (
    Leaf,
    Node,
    Not,
    Phrase,
    Prefix,
    Query,
    Word,
    all_of,
    any_of,
    negated,
)

MOST_WORDS = 40
LONGEST_WORD = 200
DEEPEST = 10
LONGEST_SEARCH = 20_000
SHORTEST_PREFIX = 2

QUERY_NOTES: Mapping[str, Sentences] = {
    "stray-quote": Sentences(
        "A quotation mark stood alone and was left out.",
        "Et citationstegn stod alene og er ikke regnet med.",
    ),
    "stray-bracket": Sentences(
        "A bracket stood alone and was left out.",
        "En parentes stod alene og er ikke regnet med.",
    ),
    "stray-operator": Sentences(
        "OR, AND or NOT stood alone and was left out.",
        "ELLER, OG eller IKKE stod alene og er ikke regnet med.",
    ),
    "too-deep": Sentences(
        f"Brackets more than {DEEPEST} deep were left out.",
        f"Parenteser i mere end {DEEPEST} lag er ikke regnet med.",
    ),
    "too-long": Sentences(
        f"Only the first {LONGEST_SEARCH} characters were read.",
        f"Kun de første {LONGEST_SEARCH} tegn er læst.",
    ),
    "too-many-words": Sentences(
        f"Only the first {MOST_WORDS} words were searched for.",
        f"Der er kun søgt efter de første {MOST_WORDS} ord.",
    ),
    "word-too-long": Sentences(
        f"A word was cut off after {LONGEST_WORD} characters.",
        f"Et ord er skåret af efter {LONGEST_WORD} tegn.",
    ),
    "prefix-too-short": Sentences(
        f"There must be at least {SHORTEST_PREFIX} characters before *; it was read as a whole word.",
        f"Foran * skal der stå mindst {SHORTEST_PREFIX} tegn; det er læst som et helt ord.",
    ),
}
"""What is said when a search was not taken as it was written."""

_OPERATORS = {"OR": "or", "ELLER": "or", "AND": "and", "OG": "and", "NOT": "not", "IKKE": "not"}
_QUOTES = '"“”„«»'
_MINUS = "-−"
_SPACE = re.compile(r"\s*")
_RUN = re.compile(rf"[^\s(){_QUOTES}]+")
_QUOTED = re.compile(rf"[{_QUOTES}]([^{_QUOTES}]*)[{_QUOTES}]")
_FIELD = re.compile(r"(\w{1,40}):")
_UNREADABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BEFORE = re.compile(r"[\W_]+")
_CORE = re.compile(r"[\w\W]*[^\W_]")


def parse(words: str, *, fields: Collection[str] = ()) -> Query:
    """Read the search; `fields` are the words that name a part of the text when a colon follows."""
    reader = _Reader(fields=frozenset(fields))
    text = normalize("NFC", _UNREADABLE.sub(" ", words[: LONGEST_SEARCH + 1]))
    if len(text) > LONGEST_SEARCH:
        reader.note("too-long")
    return reader.read(text[:LONGEST_SEARCH])


@dataclass
class _Group:
    """What stands within one pair of brackets; the search itself is the outermost."""

    named: str | None = None
    is_negated: bool = False
    alternatives: list[Node] = field(default_factory=list)
    together: list[Node] = field(default_factory=list)

    def end_alternative(self) -> None:
        node = all_of(tuple(self.together))
        self.together = []
        if node is not None:
            self.alternatives.append(node)

    def node(self) -> Node | None:
        self.end_alternative()
        node = any_of(tuple(self.alternatives))
        return negated(node) if node is not None and self.is_negated else node


class _Reader:
    def __init__(self, *, fields: frozenset[str]) -> None:
        self._fields = fields
        self._notes: dict[str, None] = {}
        self._groups = [_Group()]
        self._ignored_brackets = 0
        self._words_left = MOST_WORDS
        self._is_negated = False
        self._field: str | None = None

    def note(self, code: str) -> None:
        self._notes[code] = None

    def read(self, text: str) -> Query:
        place = 0
        while (place := _end_of(_SPACE, text, place)) < len(text):
            place = self._take(text, place)
        if self._is_negated:
            self.note("stray-operator")
        while len(self._groups) > 1:
            self.note("stray-bracket")
            self._close()
        return Query(self._groups[0].node(), tuple(self._notes))

    def _take(self, text: str, place: int) -> int:
        """Take what begins here; give the place after it."""
        sign = text[place]
        if sign == "(":
            self._open()
        elif sign == ")":
            self._close_bracket()
        elif sign in _QUOTES:
            return self._take_quoted(text, place)
        elif sign in _MINUS:
            after = text[place + 1 : place + 2]
            self._is_negated ^= bool(after) and not after.isspace()
        else:
            return self._take_run(text, place)
        return place + 1

    def _take_quoted(self, text: str, place: int) -> int:
        quoted = _QUOTED.match(text, place)
        if quoted is None:
            self.note("stray-quote")
            return place + 1
        words = [self._core(word) for word in quoted[1].split()]
        kept = [word for word in words if word][: self._words_left]
        if len(kept) < sum(map(bool, words)):
            self.note("too-many-words")
        if kept:
            self._add(Phrase(tuple(kept), self._named()), words=len(kept))
        return quoted.end()

    def _take_run(self, text: str, place: int) -> int:
        end = _end_of(_RUN, text, place)
        run = text[place:end]
        if self._field is None and run in _OPERATORS:
            self._operate(_OPERATORS[run])
            return end
        start = _end_of(_BEFORE, run, 0)
        named = _FIELD.match(run, start)
        if named and self._field is None and named[1].casefold() in self._fields:
            has_subject = text[place + named.end() : place + named.end() + 1] in (*_QUOTES, "(")
            if has_subject or _CORE.match(run, named.end()):
                self._field = named[1].casefold()
                if has_subject:
                    return end
                start = _end_of(_BEFORE, run, named.end())
        self._add_word(run[start:])
        return end

    def _add_word(self, run: str) -> None:
        core = self._core(run)
        if not core:
            return
        if not self._words_left:
            self.note("too-many-words")
            self._forget_signs()
            return
        if run[len(_core_of(run)) :].startswith("*"):
            if len(core) >= SHORTEST_PREFIX:
                self._add(Prefix(core, self._named()), words=1)
                return
            self.note("prefix-too-short")
        self._add(Word(core, self._named()), words=1)

    def _core(self, run: str) -> str:
        """The word without signs at its ends, as long as a word may be."""
        core = _core_of(run[_end_of(_BEFORE, run, 0) :])
        if len(core) > LONGEST_WORD:
            self.note("word-too-long")
            core = _core_of(core[:LONGEST_WORD])
        return core

    def _named(self) -> str | None:
        return self._field or self._groups[-1].named

    def _add(self, leaf: Leaf, *, words: int) -> None:
        self._words_left -= words
        self._groups[-1].together.append(Not(leaf) if self._is_negated else leaf)
        self._forget_signs()

    def _forget_signs(self) -> None:
        self._is_negated = False
        self._field = None

    def _operate(self, operator: str) -> None:
        group = self._groups[-1]
        if operator == "not":
            self._is_negated ^= True
        elif self._is_negated or not group.together:
            self.note("stray-operator")
        elif operator == "or":
            group.end_alternative()

    def _open(self) -> None:
        if len(self._groups) > DEEPEST:
            self.note("too-deep")
            self._ignored_brackets += 1
            return
        self._groups.append(_Group(named=self._named(), is_negated=self._is_negated))
        self._forget_signs()

    def _close_bracket(self) -> None:
        if self._ignored_brackets:
            self._ignored_brackets -= 1
        elif len(self._groups) > 1:
            self._close()
        else:
            self.note("stray-bracket")

    def _close(self) -> None:
        node = self._groups.pop().node()
        if node is not None:
            self._groups[-1].together.append(node)
        self._forget_signs()


def _end_of(pattern: re.Pattern[str], text: str, place: int) -> int:
    found = pattern.match(text, place)
    return place if found is None else found.end()


def _core_of(text: str) -> str:
    found = _CORE.match(text)
    return "" if found is None else found[0]
