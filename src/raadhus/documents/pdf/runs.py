"""A text with its marks as runs for the template: stretches of characters that look alike."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any, Final, NamedTuple, TypeAlias
from unicodedata import combining

from raadhus.core.record import Mark
from raadhus.documents.web_address import web_address

Run: TypeAlias = str | dict[str, Any]
Line: TypeAlias = str | list[Run]

LONGEST_WORD: Final = 40
"""Longer words may end a line anywhere."""
HYPHENATED_WORD: Final = 13
"""Words with so many letters are hyphenated."""

# What pdfium, and so most readers of PDF, gives back of the ends of lines, tried with 1,500 texts and widths:
# - a hyphen of Typst's is U+FFFE, and the word goes on behind it;
# - a space is kept in front of the line's end ("og \r\n"), but not one that is a run of its own: so each run takes the
#   space behind it along;
# - a place to break of ours, or one behind "/" or "–", leaves the line's end alone ("mellem/\r\nefter");
# - a hyphen of the text itself is taken for Typst's and is lost: "Børne- og" becomes "Børne<U+FFFE>og". With U+2060
#   behind it, it stays, and no line ends in the middle of "e-mail". The space behind it is lost now and then; as no
#   line can end behind U+2060 but at a space, "\u2060\r\n" is one;
# - a line's end of the text itself is told from the page's by two U+2060.
# So a paragraph is exact once "\u2060\u2060\r\n" is read as a line's end, another "\u2060\r\n" as a space, "\r\n" as
# nothing, and U+FFFE, U+00AD and U+2060 are dropped.
_HYPHENS: Final = "-\u2010\u2011\u2060"
_HYPHEN: Final = re.compile("([-\u2010\u2011])(?!\u2060)")
_WORD: Final = re.compile(r"\S+")
_LONGEST_PIECE: Final = 8
_JOINER: Final = "\u2060"
_LETTERS: Final = {"strong": "s", "emphasis": "e"}
_SMALL: Final = {"sub": "b", "sup": "p"}
"""A space as small as these would be too narrow."""
_BREAK: Final[Run] = {"t": "", "m": "|"}


def shown(text: str) -> str:
    """The text as it stands on the page, its hyphens guarded, and its own line ends told from those of the page."""
    if "\n" in text:
        text = text.replace("\n", "\u2060\u2060\n")
    return _HYPHEN.sub("\\1\u2060", text) if "-" in text or not text.isascii() else text


def line_of(
    text: str, marks: Sequence[Mark] = (), *, longest: int = LONGEST_WORD, hyphenated: int = HYPHENATED_WORD
) -> Line:
    """Runs of a text, a plain one as a string; a word longer than the longest may break anywhere."""
    breaks = _breaks(text, longest=longest) if len(text) > longest else frozenset()
    spans = [*_marked(text, marks), *_hyphenated(text, letters=hyphenated)]
    if not text or not (spans or breaks):
        return shown(text)
    line: list[Run] = []
    for address, inside in groupby(_runs(text, spans, breaks=breaks), key=itemgetter(0)):
        runs = [run for _, run in inside]
        line += [{"u": address, "t": runs}] if address else runs
    return line


def line_after(text: str, marks: Sequence[Mark], *, start: int) -> Line:
    """The line without its first characters."""
    moved = [
        Mark(start=max(mark.start - start, 0), end=mark.end - start, kind=mark.kind, url=mark.url)
        for mark in marks
        if mark.end > start
    ]
    return line_of(text[start:], moved)


class _Span(NamedTuple):
    """A stretch of a text that has a look, or leads to an address."""

    start: int
    end: int
    look: str
    address: str | None = None


def _marked(text: str, marks: Iterable[Mark]) -> Iterator[_Span]:
    for mark in marks:
        wide = mark.end + text[mark.end : mark.end + 1].isspace()
        if mark.kind in _SMALL:
            yield _Span(mark.start, mark.end, _SMALL[mark.kind])
        elif mark.kind in _LETTERS:
            yield _Span(mark.start, wide, _LETTERS[mark.kind])
        elif address := web_address(mark.url or ""):
            yield _Span(mark.start, wide, "", address)


def _hyphenated(text: str, *, letters: int) -> Iterator[_Span]:
    """Ragged lines need few hyphens, but a long word would leave a hole."""
    return (_Span(*word.span(), "h") for word in _words_of(letters).finditer(text))


@cache
def _words_of(letters: int) -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_]{{{letters},}}\s?")


def _runs(text: str, spans: Iterable[_Span], *, breaks: frozenset[int]) -> Iterator[tuple[str | None, Run]]:
    """An address and a run for each stretch between two places where a span begins or ends; spans may overlap."""
    starting = sorted(spans, key=lambda span: span.start, reverse=True)
    ending = sorted(starting, key=lambda span: span.end, reverse=True)
    places = {0, len(text), *breaks, *(place for span in starting for place in span[:2])}
    looks: Counter[str] = Counter()
    addresses: Counter[str | None] = Counter()
    for start, end in pairwise(sorted(places)):
        while starting and starting[-1].start <= start:
            looks[starting[-1].look] += 1
            addresses[starting.pop().address] += 1
        while ending and ending[-1].end <= start:
            looks[ending[-1].look] -= 1
            addresses[ending.pop().address] -= 1
        address = next((one for one, count in addresses.items() if one and count), None)
        if start in breaks:
            yield address, _BREAK
        here = "".join(sorted(+looks))
        stretch = shown(text[start:end])
        if here in _SMALL.values() and text[end : end + 1].isspace():
            stretch += _JOINER
        yield address, {"t": stretch, "m": here} if here else stretch


def _breaks(text: str, *, longest: int) -> frozenset[int]:
    """Places within the words that are too long; never behind a hyphen, whose line's end would be read as a space."""
    piece = min(_LONGEST_PIECE, max(longest // 2, 1))
    return frozenset(
        place
        for word in _WORD.finditer(text)
        if word.end() - word.start() > longest
        for place in range(word.start() + piece, word.end(), piece)
        if text[place - 1] not in _HYPHENS and not combining(text[place])
    )
