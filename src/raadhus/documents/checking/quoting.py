"""The text of a page by its signs, and stretches of a text as they are quoted to a reader."""

import re
from collections.abc import Iterator
from typing import Final

from raadhus.documents.checking.told import seen_signs

_QUOTED: Final = 70


class Page:
    """`signs` are what an eye can tell apart of its text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.signs = seen_signs(text)

    def quoted(self, start: int, end: int) -> str:
        return shortened(quote(self._text, start, end))


def quote(text: str, first: int, last: int) -> str:
    """The stretch of a text between two of its signs, with the word before and the word after."""
    places = [place for place, sign in enumerate(text) if seen_signs(sign)]
    if not places:
        return ""
    start = places[min(first, len(places) - 1)]
    end = places[min(max(last, first + 1), len(places)) - 1] + 1
    before = re.search(r"(?:\S+\s+)?\S*$", text[max(start - 40, 0) : start])
    after = re.match(r"\S*(?:\s+\S+)?", text[end : end + 40])
    return (before[0] if before else "") + text[start:end] + (after[0] if after else "")


def shortened(text: str) -> str:
    text = " ".join(seen_words(text))
    return (
        text
        if len(text) <= _QUOTED
        else f"{text[: _QUOTED // 2].rstrip()} … {text[-_QUOTED // 2 :].lstrip()}"
    )


def seen_words(text: str) -> Iterator[str]:
    return (word for word in map(seen_signs, text.split()) if word)
