"""Finds one person's name spelled two ways: one letter more, less or other in one word of the name."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from raadhus.core.doubts import doubt
from raadhus.core.record import Attendance, Doubt
from raadhus.understanding.vocabulary.attendance_words import CAPITAL


class PrintedName(NamedTuple):
    """A name with its party and the item it stands in (None: the list of participants)."""

    name: str
    party: str | None
    item: str | None
    is_official: bool | None = None


def spelled_two_ways(names: Iterable[PrintedName]) -> Iterator[Doubt]:
    """A doubt for each pair of names that are likely the same person's; people listed side by side are two persons."""
    unique: dict[str, PrintedName] = {}
    listed: set[str] = set()
    for name in names:
        key = name.name.casefold()
        if name.item is None:
            listed.add(key)
        known = unique.get(key)
        if known is None or (known.party is None and name.party is not None):
            unique[key] = name if known is None else known._replace(party=name.party)
    pairs = _likely_pairs(tuple(unique.values()), side_by_side=listed)
    for first, second in islice(pairs, _MOST_PAIRS):
        yield _doubt(first, second)


def spelled_two_ways_between(records: Iterable[Iterable[PrintedName]]) -> Iterator[Doubt]:
    """The same over several records, each a list of names; only names of different records are compared."""
    found: set[tuple[str, str]] = set()
    earlier: dict[str, PrintedName] = {}
    near: dict[tuple[str, ...], dict[str, None]] = {}
    for names in records:
        own = {name.name.casefold(): name for name in names}
        new = [key for key in own if key not in earlier]
        for key in new:
            for other in _by_near_spelling(key, near):
                first, second = earlier[other], own[key]
                if other in own or (first.name, second.name) in found or not is_likely_same(first, second):
                    continue
                found.add((first.name, second.name))
                yield _doubt(first, second)
        for key in new:
            for near_key in _near_keys(key.split()):
                near.setdefault(near_key, {})[key] = None
        earlier.update(own)


def _by_near_spelling(key: str, near: dict[tuple[str, ...], dict[str, None]]) -> dict[str, None]:
    return {other: None for near_key in _near_keys(key.split()) for other in near.get(near_key, ())}


def names_of(attendance: Iterable[Attendance], *, item: str | None) -> Iterator[PrintedName]:
    """The names of a list of attendance."""
    for entry in attendance:
        yield PrintedName(entry.name, entry.party, item, entry.is_official)


def names_with_party(text: str, *, item: str | None) -> Iterator[PrintedName]:
    """The names in running text that are printed with a party letter: "Ane Holm (A)"."""
    if "(" not in text:
        return
    for match in _PARTY.finditer(text):
        before = _NAME_BEFORE.search(text, max(0, match.start() - _LONGEST_NAME), match.start())
        if before is not None:
            yield PrintedName(before[1], match[1], item)


def is_likely_same(first: PrintedName, second: PrintedName) -> bool:
    """Whether two different names are likely one person's."""
    if first.party is not None and second.party is not None and first.party != second.party:
        return False
    if True in (first.is_official, second.is_official) and False in (first.is_official, second.is_official):
        return False
    one, other = first.name.casefold().split(), second.name.casefold().split()
    if len(one) != len(other) or len(one) < 2:
        return False
    different = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(different) != 1:
        return False
    a, b = different[0]
    if min(len(a), len(b)) < _SHORTEST_WORD or not _one_slip(a, b):
        return False
    # Anne Holm and Anna Holm may well be two persons; Anne Marie Holm and Anna Marie Holm of one party hardly.
    is_first_name = one[0] != other[0]
    return not is_first_name or (len(one) > 2 and first.party == second.party is not None)


_PARTY = re.compile(r"\(([A-ZÆØÅ]{1,3}\d?)\)")
_LONGEST_NAME = 60
_NAME_BEFORE = re.compile(
    rf"((?:[{CAPITAL}][\w'’-]*\.? )*[{CAPITAL}][^\W\d_][\w'’-]* (?:[{CAPITAL}](?:\.|[\w'’-]+) )*"
    rf"[{CAPITAL}][\w'’-]+) ?\Z"
)
_SHORTEST_WORD = 4
_MOST_PAIRS = 100
"""Where more names than these are alike, they are numbered or made up, and no slips."""


def _likely_pairs(
    names: tuple[PrintedName, ...], *, side_by_side: set[str]
) -> Iterator[tuple[PrintedName, PrintedName]]:
    """Pairs that share all words but one, and all letters but one of that: so long lists stay cheap.

    Two of whom both are listed `side_by_side` are two persons.
    """
    words = [name.name.casefold().split() for name in names]
    by_shape: dict[tuple[str, ...], list[int]] = {}
    for index, own in enumerate(words):
        for shape in _shapes(own):
            by_shape.setdefault(shape, []).append(index)
    sharing = sorted({index for alike in by_shape.values() if len(alike) > 1 for index in alike})
    listed = frozenset(index for index in sharing if names[index].name.casefold() in side_by_side)
    if len(listed) == len(sharing):
        return
    of_listed: dict[tuple[str, ...], list[int]] = {}
    of_others: dict[tuple[str, ...], list[int]] = {}
    for index in sharing:
        keys = _near_keys(words[index])
        near = {other for key in keys for other in of_others.get(key, ())}
        if index not in listed:
            near.update(other for key in keys for other in of_listed.get(key, ()))
        for other in sorted(near):
            if is_likely_same(names[other], names[index]):
                yield names[other], names[index]
        of_own = of_listed if index in listed else of_others
        for key in keys:
            of_own.setdefault(key, []).append(index)


def _shapes(words: list[str]) -> Iterator[tuple[str, ...]]:
    """The name without each of its words in turn."""
    for left_out in range(len(words)):
        yield (*words[:left_out], "", *words[left_out + 1 :])


def _near_keys(words: list[str]) -> tuple[tuple[str, ...], ...]:
    """The name as it stands, and without each of its letters: two names one slip apart share one of these."""
    keys = {tuple(words): None}
    for place, word in enumerate(words):
        for letter in range(len(word)):
            shorter = (*words[:place], word[:letter] + word[letter + 1 :], *words[place + 1 :])
            keys[shorter] = None
    return tuple(keys)


def _one_slip(a: str, b: str) -> bool:
    """Whether one letter is added, dropped, changed, or two neighbours have changed places."""
    if len(a) > len(b):
        a, b = b, a
    if len(b) - len(a) > 1 or a == b:
        return False
    start = next((index for index, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if len(a) < len(b):
        return a[start:] == b[start + 1 :]
    swapped = a[start : start + 2] == b[start : start + 2][::-1] and a[start + 2 :] == b[start + 2 :]
    return a[start + 1 :] == b[start + 1 :] or swapped


def _doubt(first: PrintedName, second: PrintedName) -> Doubt:
    return doubt(
        "name-spelled-two-ways",
        values={"first": first.name, "second": second.name},
        item=second.item,
        text=second.name,
    )
