"""The passages of a hit that are shown, where the words stand; else how the text begins."""

from collections.abc import Iterator, Sequence

from raadhus.finding.index_schema import ATTACHMENTS, DECISION, PAGE, PEOPLE, TEXT
from raadhus.finding.results import PassagePlace, ShownPassage
from raadhus.text_index.analyser import Analyser
from raadhus.text_index.highlight import Passage, Span, Wanted, passages

LONGEST = 240
MOST = 2
_READ = (2_500, 40_000)
"""How far a text is looked through, and how far when nothing was found there; some items carry a whole report."""

_BARS = (" | ", " · ")
"""What stands between the cells of a table, and what is shown there: every word keeps its place."""

PLACES: Sequence[tuple[PassagePlace, int]] = (
    (DECISION, 1),
    (TEXT, 2),
    (ATTACHMENTS, 1),
    (PEOPLE, 1),
    (PAGE, 2),
)
"""Where passages are taken from, and at most how many from each."""


def shown_passages(
    texts: Sequence[tuple[PassagePlace, str]], *, wanted: Wanted, analyser: Analyser
) -> tuple[ShownPassage, ...]:
    """Give the passages in the order of the places; without any, the beginning of the first text."""
    most = dict(PLACES)
    plain = tuple((place, text.replace(*_BARS)) for place, text in texts)
    found: list[ShownPassage] = []
    for place, text in plain:
        left = min(most[place], MOST - len(found))
        if left > 0 and text:
            here = _first_passages(text, most=left, wanted=wanted, analyser=analyser)
            found += [_shown(passage, place=place, text=text) for passage in here]
    return tuple(found) or tuple(_beginning(plain))


def marks_in(text: str, *, wanted: Wanted, analyser: Analyser) -> tuple[Span, ...]:
    """Where the words stand in a title, which is shown whole."""
    return tuple(
        Span(mark.start + passage.start, mark.end + passage.start)
        for passage in passages(text, words=wanted, analyser=analyser, longest=max(len(text), 1), most=1)
        for mark in passage.marks
    )


def _first_passages(text: str, *, most: int, wanted: Wanted, analyser: Analyser) -> tuple[Passage, ...]:
    for end in _READ:
        found = passages(text[:end], words=wanted, analyser=analyser, longest=LONGEST, most=most)
        if found or len(text) <= end:
            return found
    return ()


def _shown(passage: Passage, *, place: PassagePlace, text: str) -> ShownPassage:
    return ShownPassage(
        place=place,
        text=passage.text,
        marks=passage.marks,
        is_begun=passage.start > 0,
        is_cut=passage.start + len(passage.text) < len(text),
    )


def _beginning(texts: Sequence[tuple[PassagePlace, str]]) -> Iterator[ShownPassage]:
    for place, text in texts:
        if text:
            begun = text[:LONGEST]
            if len(text) > LONGEST and " " in begun:
                begun = begun.rpartition(" ")[0]
            yield ShownPassage(
                place=place, text=begun, marks=(), is_begun=False, is_cut=len(begun) < len(text)
            )
            return
