"""Budget frames that a text names with number and name: "20.05 Forsørgelse - uden for servicerammen"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from raadhus.core.derived import Frame, Place
from raadhus.core.quick_looks import in_small_letters
from raadhus.understanding.derived.money.words import inside_in
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.derived.vocabulary.money import FRAMES_IN_TEXT


class NamedFrame(NamedTuple):
    """A frame as its item names it: null where no name or heading tells its side of the servicerammen."""

    name: str
    inside: bool | None


NamedFrames: TypeAlias = Mapping[str, NamedFrame]
"""The frames of an item, by their numbers."""

_NAME = r"[A-ZÆØÅ][^\d\n;:|()]{2,90}?"
_NAMED = re.compile(
    rf"(?P<number>\d{{2}}\.\d{{2}}) (?P<name>{_NAME})(?= og \d{{2}}\.\d{{2}} |\s*\(|[;:|\n]|$)"
)
_IN_TEXT = re.compile(FRAMES_IN_TEXT)
_MAY_NUMBER = re.compile(r"amme[rn]?\s+\d\d\.")
_NUMBER = re.compile(r"\d{2}\.\d{2}")
_LONGEST = 200
_BEGINS = frozenset("0123456789-–•*")


def frames_in(texts: Sequence[Passage]) -> Iterator[Frame]:
    """The frames that stand as headings, entries or cells with their names, and those that sentences name by number."""
    if not any("amme" in text.text or "evilling" in text.text or "udget" in text.text for text in texts):
        return
    for passage in texts:
        text = passage.text
        if text[:1] in _BEGINS and len(text) <= _LONGEST and _NUMBER.match(text.lstrip("-–•* ")):
            yield from _named(passage)
        elif "amme" in text:
            yield from _mentioned(passage)


def named_frames(texts: Sequence[Passage]) -> NamedFrames:
    """The frames that an item names, each with its first name and the side that any of its names or headings tells."""
    named: dict[str, NamedFrame] = {}
    for frame in frames_in(texts):
        if frame.name is not None:
            known = named.get(frame.number, NamedFrame(frame.name, None))
            inside = frame.inside if known.inside is None else known.inside
            named[frame.number] = NamedFrame(known.name, inside)
    return named


def _named(passage: Passage) -> Iterator[Frame]:
    for match in _NAMED.finditer(passage.text):
        name = match["name"].strip(" .,-–")
        told = inside_in(in_small_letters(name))
        if told is None:
            sides = (inside_in(in_small_letters(heading)) for heading in reversed(passage.headings))
            told = next((side for side in sides if side is not None), None)
        yield Frame(
            place=Place(at=passage.at, start=match.start(), end=match.end()),
            words=match[0], number=match["number"], name=name, inside=told,
        )  # fmt: skip


def _mentioned(passage: Passage) -> Iterator[Frame]:
    if not _MAY_NUMBER.search(passage.text):
        return
    for match in _IN_TEXT.finditer(passage.text):
        for number in _NUMBER.finditer(passage.text, match.start("number"), match.end()):
            place = Place(at=passage.at, start=number.start(), end=number.end())
            yield Frame(place=place, words=number[0], number=number[0])
