"""Which of many names are worth comparing: so that thousands need no comparison of each with each."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from raadhus.published.people.name_likeness import IsOrdinary, name_likeness
from raadhus.published.people.ordinary_names import ORDINARY_NAMES
from raadhus.published.people.written_names import WrittenName, written_name

_MOST_ALIKE = 300
"""Where more names than these share two words, they are numbered or made up, and no slips."""

_BEARERS_OF_ORDINARY = 4


def ordinary_in(names: Sequence[str]) -> IsOrdinary:
    """A word that many in Denmark bear, or several in these names."""
    bearers = Counter(word for name in names for word in set(written_name(name).texts))
    often = {word for word, count in bearers.items() if count >= _BEARERS_OF_ORDINARY}
    return (ORDINARY_NAMES | often).__contains__


def likely_pairs(names: Mapping[str, str], *, is_ordinary: IsOrdinary) -> Iterator[tuple[str, str]]:
    """The ids of names that may be one person's as far as names can tell, each pair once, the lesser id first."""
    written = {id_: written_name(name) for id_, name in names.items()}
    blocks: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for id_, name in sorted(written.items()):
        for key in _keys(name):
            blocks[key].append(id_)
    compared: set[tuple[str, str]] = set()
    for block in blocks.values():
        if len(block) > _MOST_ALIKE:
            continue
        for pair in combinations(block, 2):
            if pair in compared:
                continue
            compared.add(pair)
            if name_likeness(written[pair[0]], written[pair[1]], is_ordinary=is_ordinary) is not None:
                yield pair


def _keys(name: WrittenName) -> frozenset[tuple[str, ...]]:
    """What names of one person share, whatever one slip, short form or missing word makes of them."""
    words = name.words
    if not words or any(word.text.isdigit() for word in words):
        return frozenset()
    first, last = words[0], words[-1]
    keys: set[tuple[str, ...]] = {
        ("two words", one.letters, other.letters) for one, other in combinations(words, 2)
    }
    keys.add(("initial", first.sound[:1], last.letters))
    keys.add(("family name begins", first.letters, last.sound[:1]))
    keys.add(("family name ends", first.letters, last.letters[-3:]))
    keys.add(("in one", "".join(word.letters for word in words)))
    return frozenset(keys)
