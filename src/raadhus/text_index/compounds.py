"""Finds the words that a Danish compound is made of, among nothing but the words of the indexed texts."""

from collections.abc import Iterator
from itertools import islice
from math import log
from typing import Final, NamedTuple

from raadhus.text_index.affixes import ENDING, LINKED, MAY_LINK, NO_PARTS, OF_A_PREFIX, OF_A_SUFFIX
from raadhus.text_index.lexicon import Lexicon
from raadhus.text_index.stems import stem
from raadhus.text_index.word_forms import WHOLE

_SHORTEST_WORD = 6
_LONGEST_WORD = 40
_SHORTEST_PART = 3
_FEWEST_OF_SHORT = 3
_SHORTEST_STEM = 4
_SHORTEST_TAIL = 2
_PRICE_OF_A_CUT = 20
_SHORTEST_GUESSED = 9
_LONG_PART = 6
_LONG_LEFT = 5
_MOST_ALIKE = 40
_MOST_KEPT = 200_000
_VOWELS = frozenset("aeiouyæøå")
# Two letters that make a word of their own.
_SHORT_WORDS = frozenset({"by", "sø", "kø", "ø"})
_SHARED_A: Final = "å"


class _Split(NamedTuple):
    """A way to cut a word in two, the better the higher; `side` is the left word with its linking letter."""

    score: float
    side: str
    left: str
    right: str


class Splitter:
    """The same lexicon always gives the same parts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._counts: dict[str, int] = {}
        self._splits: dict[str, _Split | None] = {}

    def parts(self, folded: str) -> tuple[str, ...]:
        """Give the stems of the parts, compounds within the compound among them; none when it is no compound."""
        if not _SHORTEST_WORD <= len(folded) <= _LONGEST_WORD or not folded.isalpha():
            return ()
        whole = stem(folded)
        found = dict.fromkeys(stem(part) for part in self._within(folded))
        return tuple(part for part in found if part != whole)

    def last_half(self, folded: str) -> str | None:
        """Give the word that a compound ends with: «området» of «ungeområdet»; None when it is no compound."""
        if not folded.isalpha() or len(folded) > _LONGEST_WORD:
            return None
        halves = self._halves(folded) or self._guessed(folded)
        return halves.right if halves else None

    def _within(self, word: str) -> Iterator[str]:
        halves = self._halves(word) or self._guessed(word)
        if halves is None:
            return
        for half in (halves.left, halves.right):
            yield half
            yield from self._within(half)
        yield from self._overlapping(word, halves)

    def _overlapping(self, word: str, halves: _Split) -> Iterator[str]:
        """Cut before «sti», «supercykelsti» still holds «cykelsti»; cut after «super», still «supercykel»."""
        inner = self._halves(halves.left)
        if inner is not None:
            yield word[len(halves.left) - len(inner.right) :]
        outer = self._halves(halves.right)
        if outer is not None:
            yield halves.side + outer.left

    def _halves(self, word: str) -> _Split | None:
        """Cut the word in two where both sides are words of the texts, or compounds of such."""
        if len(word) < _SHORTEST_WORD:
            return None
        if word not in self._splits:
            if len(self._splits) >= _MOST_KEPT:
                self._splits.clear()
            self._splits[word] = max(self._ways(word), default=None)
        return self._splits[word]

    def _ways(self, word: str) -> Iterator[_Split]:
        whole = stem(word)
        for end in range(2, len(word) - 1):
            for side, right in _cuts(word, end):
                left = self._left(side)
                # «befolkningstilvækst» has no «stil»: after such an ending the s only links.
                if left is None or (right[0] == "s" and LINKED.fullmatch(f"{side}s")):
                    continue
                if len(whole) < len(side) + _SHORTEST_TAIL or not _ends_alike(whole, side, right):
                    continue
                if self._count(right):
                    yield _Split(self._score(left, right), side, left, right)
                elif self._halves(right) is not None:
                    yield _Split(self._score(left, right) - _PRICE_OF_A_CUT, side, left, right)

    def _guessed(self, word: str) -> _Split | None:
        """Cut a word of which the texts know one side only, where length or linking letter tells the border."""
        if len(word) < _SHORTEST_GUESSED:
            return None
        ways = (way for end in range(4, len(word) - 3) for way in self._guesses(word[:end], word[end:]))
        return max(ways, default=None)

    def _guesses(self, side: str, right: str) -> Iterator[_Split]:
        if side in NO_PARTS or right in NO_PARTS or _VOWELS.isdisjoint(side) or _VOWELS.isdisjoint(right):
            return
        left = side[:-1] if side[-1] == "s" else side
        known = self._lexicon.count_as_word(right)
        is_long = len(right) >= _LONG_PART and known >= _FEWEST_OF_SHORT and right[0] != side[-1]
        if known and (LINKED.fullmatch(side) or (is_long and not OF_A_PREFIX.fullmatch(side))):
            yield _Split(log(1 + known) + len(right), side, left, right)
        known = self._count(left) if self._is_linked(side, right) else 0
        if known >= _FEWEST_OF_SHORT:
            yield _Split(log(1 + known) + len(left) - _PRICE_OF_A_CUT, side, left, right)

    def _is_linked(self, side: str, right: str) -> bool:
        """Whether the s between the two links them, as far as one can tell that does not know the right one."""
        if not MAY_LINK.fullmatch(side) or OF_A_SUFFIX.fullmatch(right):
            return False
        return f"s{right}" not in NO_PARTS and not self._count(f"s{right}")

    def _score(self, left: str, right: str) -> float:
        return log(1 + self._count(left)) + log(1 + self._count(right)) + min(len(left), len(right))

    def _left(self, side: str) -> str | None:
        """Take the linking letter from a part that something follows."""
        forms = [side]
        if side[-1] in "se":
            forms.append(side[:-1])
        if side[-1] == "s" and len(side) > _LONG_PART - 1:
            forms.append(side[:-1] + "e")
        return next((form for form in forms if self._may_begin(form)), None)

    def _may_begin(self, form: str) -> bool:
        """Whether the texts have the very word, or of a long one a form that begins with it."""
        if form in self._lexicon:
            return self._count(form) > 0
        if len(form) < _LONG_LEFT or form in NO_PARTS:
            return False
        return any(
            _is_form(word, of=form) and self._lexicon.count_as_word(word)
            for word in islice(self._lexicon.beginning_with(form), _MOST_ALIKE)
        )

    def _count(self, word: str) -> int:
        """How often the word stands in the texts, in the form that is nearest; 0 for what is no part."""
        count = self._counts.get(word)
        if count is None:
            if len(self._counts) >= _MOST_KEPT:
                self._counts.clear()
            count = self._counts[word] = self._counted(word)
        return count

    def _counted(self, word: str) -> int:
        if word in _SHORT_WORDS:
            return self._lexicon.count(word)
        if len(word) < _SHORTEST_PART or word in NO_PARTS or _VOWELS.isdisjoint(word):
            return 0
        count = self._lexicon.count_as_word(word)
        if len(word) == _SHORTEST_PART:
            return count if count >= _FEWEST_OF_SHORT else 0
        return count or self._count_of_stem(stem(word), of=word)

    def _count_of_stem(self, stemmed: str, *, of: str) -> int:
        if stemmed in NO_PARTS or len(stemmed) < _SHORTEST_PART:
            return 0
        count = self._lexicon.count_as_word(stemmed)
        if len(stemmed) < _SHORTEST_STEM:
            return count if _is_form(of, of=stemmed) and count >= _FEWEST_OF_SHORT else 0
        if count:
            return count
        for place, word in enumerate(self._lexicon.beginning_with(stemmed[:-1])):
            if place >= _MOST_ALIKE:
                break
            if stem(word) == stemmed:
                count = max(count, self._lexicon.count_as_word(word))
        return count


def _ends_alike(whole: str, side: str, right: str) -> bool:
    """Whether the whole has the stem of its right word, but for a letter: of «frist» no «sten» is left after «fri»."""
    stemmed, rest = stem(right), whole[len(side) :]
    shares_an_a = stemmed[0] == "a" and whole.endswith(_SHARED_A + stemmed[1:])
    is_nearly = stemmed[:-1] == rest or rest.startswith(stemmed)
    return whole.endswith(stemmed) or is_nearly or shares_an_a or right in WHOLE


def _is_form(word: str, *, of: str) -> bool:
    """Whether nothing but an ending follows: «råd-ene», «hal-len»."""
    ending = word[len(of) :]
    if ending[:1] == of[-1]:
        ending = ending[1:]
    return word.startswith(of) and ENDING.fullmatch(ending) is not None


def _cuts(word: str, end: int) -> Iterator[tuple[str, str]]:
    yield word[:end], word[end:]
    if word[end] == _SHARED_A:
        # Folded «ekstraarbejde» has one å where two words meet.
        yield f"{word[:end]}a", f"a{word[end + 1 :]}"
