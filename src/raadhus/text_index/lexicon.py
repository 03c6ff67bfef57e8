"""The words that the indexed texts are made of: all that the splitter of compounds and «mente du» know."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import sha256
from itertools import chain
from unicodedata import normalize

from raadhus.text_index.folding import fold
from raadhus.text_index.tokens import HYPHENS, PATTERN

_WORD = re.compile(r"[^\W\d_]{2,40}")
_AT_HYPHENS = re.compile(f"[{HYPHENS}]")
_MOST_WORDS = 400_000
_FEWEST_LETTERS = 4
_NAME = "N"


class Lexicon:
    """Folded words with how often they stand in the texts; it never changes.

    Of names, which never stand without a capital letter, no compounds are made.
    """

    def __init__(self, counts: Mapping[str, int], *, names: Collection[str] = ()) -> None:
        self._counts = dict(sorted(counts.items()))
        self._names = frozenset(names)

    def __contains__(self, folded: object) -> bool:
        return folded in self._counts

    def __len__(self) -> int:
        return len(self._counts)

    def __iter__(self) -> Iterator[str]:
        """The words in the order of their letters."""
        return iter(self._counts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lexicon) and self._rows() == other._rows()

    def __hash__(self) -> int:
        return hash(self.identity)

    def count(self, folded: str) -> int:
        return self._counts.get(folded, 0)

    def count_as_word(self, folded: str) -> int:
        """How often it stands in the texts as a word that is no name."""
        return 0 if folded in self._names else self.count(folded)

    def beginning_with(self, prefix: str) -> Iterator[str]:
        """The words that begin so, in the order of their letters."""
        for place in range(bisect_left(self.words, prefix), len(self.words)):
            word = self.words[place]
            if not word.startswith(prefix):
                return
            yield word

    def longer_than(self, folded: str) -> Iterator[str]:
        """The words that begin or end with it and are no names; none for so few letters that it may be chance."""
        if len(folded) >= _FEWEST_LETTERS:
            for word in chain(self.beginning_with(folded), self._ending_with(folded)):
                if word != folded and word not in self._names:
                    yield word

    def of_length(self, letters: int) -> Mapping[str, tuple[str, ...]]:
        """The words of so many letters, by their first letter."""
        return self._by_length.get(letters, {})

    def _ending_with(self, suffix: str) -> Iterator[str]:
        rows = self._in_rows
        end = rows.find(f"{suffix}\n")
        while end >= 0:
            yield rows[rows.rfind("\n", 0, end) + 1 : end + len(suffix)]
            end = rows.find(f"{suffix}\n", end + 1)

    @cached_property
    def _in_rows(self) -> str:
        return "\n".join(("", *self._counts, ""))

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(self._counts)

    @cached_property
    def _by_length(self) -> dict[int, dict[str, tuple[str, ...]]]:
        found: defaultdict[int, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for word in self._counts:
            found[len(word)][word[0]].append(word)
        return {
            length: {first: tuple(words) for first, words in by_first.items()}
            for length, by_first in found.items()
        }

    @cached_property
    def identity(self) -> str:
        """Tells two lexicons apart: terms made with one are not searched with the other."""
        return sha256(self.to_bytes()).hexdigest()

    def to_bytes(self) -> bytes:
        return "".join(self._rows()).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> "Lexicon":
        rows = [line.split(" ") for line in data.decode().split("\n")[:-1]]
        return cls(
            {word: int(count) for word, count, *_ in rows}, names=[row[0] for row in rows if row[-1] == _NAME]
        )

    def _rows(self) -> list[str]:
        return [
            f"{word} {count} {_NAME}\n" if word in self._names else f"{word} {count}\n"
            for word, count in self._counts.items()
        ]


def lexicon_of(texts: Iterable[str], *, most: int = _MOST_WORDS) -> Lexicon:
    """Count the words of the texts; of too many, the most frequent are kept."""
    printed: Counter[str] = Counter()
    for text in texts:
        printed.update(PATTERN.findall(normalize("NFC", text)))
    counts: Counter[str] = Counter()
    in_small_letters: set[str] = set()
    for word, count in printed.items():
        for part in _AT_HYPHENS.split(word):
            folded = fold(part)
            if _WORD.fullmatch(folded):
                counts[folded] += count
                if part[:1].islower():
                    in_small_letters.add(folded)
    kept = dict(sorted(counts.items(), key=lambda row: (-row[1], row[0]))[:most])
    return Lexicon(kept, names=kept.keys() - in_small_letters)
