"""Whether two written names may be one person's name, and how they differ."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal, NamedTuple, TypeAlias

from rapidfuzz.distance import OSA

from raadhus.published.people.written_names import Word, WrittenName

Difference: TypeAlias = Literal[
    "other-letters",
    "sounds-alike",
    "one-letter",
    "shortened",
    "turned-round",
    "middle-name-missing",
    "name-added",
    "first-name-missing",
]


class NameLikeness(NamedTuple):
    """How two names differ, and what that is worth: 100 is as good as the same."""

    points: int
    differences: tuple[Difference, ...]


_POINTS: dict[Difference, int] = {
    "other-letters": 65,
    "turned-round": 65,
    "one-letter": 55,
    "shortened": 55,
    "sounds-alike": 55,
    "middle-name-missing": 45,
    "name-added": 35,
    "first-name-missing": 35,
}
# Two names that many bear are rather two persons': Lars Bo Jensen and Lars Jensen, Peter Dahl and Peder Dahl.
_POINTS_OF_ORDINARY: dict[Difference, int] = {
    "sounds-alike": 45,
    "middle-name-missing": 35,
    "one-letter": 20,
}
_FOR_EACH_FURTHER_DIFFERENCE = -10
_FOR_EACH_FURTHER_SAME_WORD = 10
_SHORTEST_WITH_SLIP = 3
_SHORTEST_WITH_SURE_SLIP = 5
_SHORTEST_WITH_TWO_SLIPS = 9
_SLIPS: AbstractSet[Difference] = frozenset({"one-letter", "sounds-alike"})

IsOrdinary: TypeAlias = Callable[[str], bool]


class _Step(NamedTuple):
    """One difference, and whether what is alike there is ordinary."""

    difference: Difference
    is_ordinary: bool


def name_likeness(one: WrittenName, other: WrittenName, *, is_ordinary: IsOrdinary) -> NameLikeness | None:
    """Compare two different names; None when they are two persons' names as far as names can tell."""
    if one.generation != other.generation:
        return None
    short, long = sorted((one, other), key=lambda name: len(name.words))
    if len(short.words) < 2:
        return None
    steps = _steps(short.words, long.words, is_ordinary)
    if steps is None:
        return None
    if one.was_turned != other.was_turned:
        steps = (*steps, _Step("turned-round", is_ordinary=False))
    return _weighed(steps, same=len(set(one.texts) & set(other.texts))) if steps else None


def slip_between(one: str, other: str) -> bool:
    """Whether a slip of the pen makes one word the other: a letter, two neighbours; in long words two of them."""
    shortest = min(len(one), len(other))
    if shortest < _SHORTEST_WITH_SLIP:
        return False
    allowed = 2 if shortest >= _SHORTEST_WITH_TWO_SLIPS else 1
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _steps(short: Sequence[Word], long: Sequence[Word], is_ordinary: IsOrdinary) -> tuple[_Step, ...] | None:
    """The differences on the way from the short name to the long; None when they are too many or too great."""
    if "".join(word.letters for word in short) == "".join(word.letters for word in long):
        return (_Step("other-letters", is_ordinary=False),) if short != long else ()
    ways = (
        _with_ends(short, long, is_ordinary),
        _with_added_name(short, long, is_ordinary),
        _without_first_name(short, long),
    )
    return next((way for way in ways if way is not None), None)


def _with_ends(
    short: Sequence[Word], long: Sequence[Word], is_ordinary: IsOrdinary
) -> tuple[_Step, ...] | None:
    """First and family names agree, and of the names between none contradicts."""
    if short[-1].is_short != long[-1].is_short:
        return None
    between = _embedded(short[1:-1], long[1:-1], is_ordinary)
    first = _word_steps(short[0], long[0], is_ordinary)
    last = _word_steps(short[-1], long[-1], is_ordinary)
    if between is None or first is None or last is None:
        return None
    if _is_another(first) and _is_another(last):
        return None
    left_out: tuple[_Step, ...] = ()
    if len(long) > len(short):
        ordinary = is_ordinary(short[0].text) and is_ordinary(short[-1].text)
        left_out = (_Step("middle-name-missing", is_ordinary=ordinary),)
    return _at_most_one_slip((*first, *between, *last, *left_out))


def _with_added_name(
    short: Sequence[Word], long: Sequence[Word], is_ordinary: IsOrdinary
) -> tuple[_Step, ...] | None:
    """Anna Berg became Anna Berg Holm."""
    if len(long) == len(short) or short[0].text != long[0].text:
        return None
    if short[-1].text not in {word.text for word in long[1:-1]}:
        return None
    between = _embedded(short[1:], long[1:-1], is_ordinary)
    return None if between is None else (*between, _Step("name-added", is_ordinary=False))


def _without_first_name(short: Sequence[Word], long: Sequence[Word]) -> tuple[_Step, ...] | None:
    """Hans Peter Møller goes by Peter Møller."""
    if len(long) == len(short) or [word.text for word in short] != [
        word.text for word in long[-len(short) :]
    ]:
        return None
    return (_Step("first-name-missing", is_ordinary=False),)


def _embedded(
    short: Sequence[Word], long: Sequence[Word], is_ordinary: IsOrdinary
) -> tuple[_Step, ...] | None:
    """Find each word of one in the other, in order."""
    steps: list[_Step] = []
    rest: Iterator[Word] = iter(long)
    for word in short:
        found = next(
            (step for other in rest if (step := _word_steps(word, other, is_ordinary)) is not None), None
        )
        if found is None:
            return None
        steps.extend(found)
    return tuple(steps)


def _word_steps(one: Word, other: Word, is_ordinary: IsOrdinary) -> tuple[_Step, ...] | None:
    """What is different between two words; empty when nothing is, None when they are two names."""
    if one.text == other.text:
        return ()
    if one.letters == other.letters:
        return (_Step("other-letters", is_ordinary=False),)
    if one.is_short or other.is_short:
        short, long = sorted((one.letters, other.letters), key=len)
        return (_Step("shortened", is_ordinary=False),) if long.startswith(short) else None
    ordinary = is_ordinary(one.text) and is_ordinary(other.text)
    if one.sound == other.sound:
        return (_Step("sounds-alike", is_ordinary=ordinary),)
    if not slip_between(one.letters, other.letters):
        return None
    is_brief = min(len(one.letters), len(other.letters)) < _SHORTEST_WITH_SURE_SLIP
    return (_Step("one-letter", is_ordinary=ordinary or is_brief),)


def _is_another(steps: tuple[_Step, ...]) -> bool:
    return any(step.difference != "other-letters" for step in steps)


def _at_most_one_slip(steps: tuple[_Step, ...]) -> tuple[_Step, ...] | None:
    return steps if sum(step.difference in _SLIPS for step in steps) <= 1 else None


def _weighed(steps: tuple[_Step, ...], *, same: int) -> NameLikeness:
    worth = [
        _POINTS_OF_ORDINARY.get(step.difference, _POINTS[step.difference])
        if step.is_ordinary
        else _POINTS[step.difference]
        for step in steps
    ]
    differences = tuple(dict.fromkeys(step.difference for step in steps))
    further = _FOR_EACH_FURTHER_DIFFERENCE * (len(differences) - 1)
    if _SLIPS & set(differences):
        further += _FOR_EACH_FURTHER_SAME_WORD * max(0, same - 1)
    return NameLikeness(min(worth) + further, differences)
