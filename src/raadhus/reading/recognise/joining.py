"""Put the lines of one paragraph together again, with the hyphens of line ends mended by evidence."""

import re
from collections.abc import Iterable, Sequence

from raadhus.reading.extract.line import Line

SOFT_HYPHEN = "\u00ad"
_HYPHENS = "-\u2010\u2011\u00ad"

_CUT_WORD = re.compile(r"([^\W_]+(?:[-'’][^\W_]+)*)[-\u2010\u2011]$")
_NEXT_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_INNER_CAPITAL = re.compile(r"[a-zæøå][A-ZÆØÅ]")
_ENDS = ("", ".", ",", ":", ";", ")", "?", "!")
_FEW = 20
"""Looking through the text is cheaper than gathering its words, for so many questions."""
_ELLIPTIC = frozenset({"og", "eller", "samt", "og/eller", "til", "henholdsvis", "såvel"})
_KEEPS_HYPHEN = frozenset({"ikke", "non", "eks"})


class Words:
    """The words of a document, gathered when first asked for: the evidence of how it writes a word."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines: Iterable[Line] = lines
        self._text: str | None = None
        self._words: frozenset[str] | None = None
        self._asked = 0

    def has(self, word: str) -> bool:
        """Whether the document has the word, in lower case, within a line."""
        text = self._text
        if text is None:
            text = self._text = f" {' '.join([line.text for line in self._lines]).lower()} "
        self._asked += 1
        if self._asked <= _FEW:
            return word in text and any(f" {word}{end} " in text for end in _ENDS)
        if self._words is None:
            self._words = frozenset(text.split())
        return any(f"{word}{end}" in self._words for end in _ENDS)


def join_lines(lines: Sequence[Line], *, words: Words | None = None) -> str:
    """Make one text of the lines of a paragraph; `words` are those of the document."""
    return join_texts([line.text for line in lines], words=words)


def join_texts(texts: Sequence[str], *, words: Words | None = None) -> str:
    """Make one text of printed lines.

    A hyphen at a line's end is dropped when it only cut a word. It stays after a single letter, a number or
    an acronym, before a capital or a digit, where the document writes the word so elsewhere, and, with a
    space after it, before "og" and its like ("Erhvervs- og Beskæftigelsesudvalget").
    """
    if len(texts) == 1:
        return texts[0].strip()
    parts: list[str] = []
    above = ""
    for text in texts:
        following = text.strip()
        if not following:
            continue
        if above:
            parts.append(_end_before(above, following, words) if above[-1] in _HYPHENS else f"{above} ")
        above = following
    parts.append(above)
    return "".join(parts)


def _end_before(above: str, following: str, words: Words | None) -> str:
    """Give the line that ends in a hyphen as it goes on: with or without the hyphen, with or without a space."""
    if above[-1] == SOFT_HYPHEN:
        return above[:-1]
    # Only the last word is searched: the pattern would try every word of the line.
    cut = _CUT_WORD.search(above, above.rfind(" ") + 1)
    begins = _NEXT_WORD.match(following)
    if cut is None:
        return f"{above} "
    if begins is None:
        return above if following[0] in ",;.)/" else f"{above} "
    before, after = cut.group(1), begins.group()
    if after.lower() in _ELLIPTIC:
        return f"{above} "
    return above if _is_real(before, after, words) else above[:-1]


def _is_real(before: str, after: str, words: Words | None) -> bool:
    if not after[0].islower():
        return True
    last_part = before.rpartition("-")[2]
    if (
        len(last_part) == 1
        or any(map(str.isdigit, last_part))
        or (len(last_part) > 1 and last_part.isupper())
    ):
        return True
    if _INNER_CAPITAL.search(last_part) or last_part.lower() in _KEEPS_HYPHEN:
        return True
    whole, hyphened = f"{before}{after}".lower(), f"{before}-{after}".lower()
    return words is not None and words.has(hyphened) and not words.has(whole)
