"""How the figures of a text hang together: one held against another, parts of one whole, what a number includes."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from raadhus.core.derived import Figure
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.sentences import sentences_of


def linked(figures: Sequence[Figure], *, parts: Sequence[bool]) -> tuple[Figure, ...]:
    """The figures of one sentence, each with the one that it is held against; parts are named after their whole."""
    named = tuple(_parts_named(figures, parts=parts))
    found: list[Figure] = []
    for index, figure in enumerate(named):
        if figure.role == "compared":
            found.append(_named_as_compared(figure, named))
            continue
        others = [other for other in named if other.role == "compared" and other.unit == figure.unit]
        if figure.role != "measured" or not others:
            found.append(figure)
            continue
        behind = [other for other in others if other.place.start > figure.place.start]
        against = behind[0] if behind else others[-1]
        between = named[index + 1 : named.index(against)] if behind else ()
        is_next = all(other.role == "compared" for other in between)
        found.append(replace(figure, compared_to=against.place) if is_next else figure)
    return tuple(found)


def with_inclusions(figures: Sequence[Figure], passages: Sequence[Passage]) -> tuple[Figure, ...]:
    """Give figures the sentences of their item that say what their number includes or leaves out."""
    said = [
        (passage.item, found["what"].casefold(), sentence)
        for passage in passages
        if ("indgår" in passage.text or "regne" in passage.text) and _INCLUDES.search(passage.text)
        for sentence in sentences_of(passage.text)
        if (found := _INCLUDES.search(sentence))
    ]
    return tuple(_with_inclusion(figure, said) for figure in figures) if said else tuple(figures)


_INCLUDES: Final = re.compile(
    r"(?:indgår|er (?:ikke )?(?:med)?regnet|medregnes)(?: nu| ikke| også)*"
    r" i (?:tallet|tallene|antallet|opgørelsen) (?:for|af|over) (?P<what>[^.;,]{3,80})"
)
_LONGEST_NAME: Final = 60


def _parts_named(figures: Sequence[Figure], *, parts: Sequence[bool]) -> Iterator[Figure]:
    whole: Figure | None = None
    for figure, is_part in zip(figures, parts, strict=True):
        if is_part and whole is not None and whole.unit == figure.unit:
            yield replace(figure, what=f"{whole.what[:_LONGEST_NAME]}, {figure.what}")
        else:
            whole = figure
            yield figure


def _named_as_compared(figure: Figure, named: Sequence[Figure]) -> Figure:
    """What is held against a figure counts the same."""
    own = next((other for other in named if other.role == "measured" and other.unit == figure.unit), None)
    return figure if own is None else replace(figure, what=own.what)


def _with_inclusion(figure: Figure, said: Sequence[tuple[int | None, str, str]]) -> Figure:
    item = int(figure.place.at.split("/")[2])
    name = figure.what.casefold()
    for of_item, what, sentence in said:
        if of_item == item and name in {what, what.removesuffix("ne"), f"antal {what}"}:
            return replace(
                figure, definition=f"{figure.definition}. {sentence}" if figure.definition else sentence
            )
    return figure
