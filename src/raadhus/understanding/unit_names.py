"""Gives back commas that a list of people took out of a title: "centerchef for By Erhverv og Miljø".

Some systems cut a printed list at every comma, also inside a title; the unit's name stands whole in the items.
"""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from raadhus.core.record import Attendance
from raadhus.understanding.sections import ItemText, kind_of


def with_lost_commas(
    attendance: tuple[Attendance, ...], *, texts: Iterable[ItemText]
) -> tuple[Attendance, ...]:
    """The attendance, with the titles spelled as the items spell the unit; nothing is changed without such a place."""
    if not any(_LOST.search(title) for entry in attendance for title in entry.titles):
        return attendance
    lines = tuple(_recommending_lines(texts))
    return tuple(
        replace(entry, titles=tuple(_mended(title, lines=lines) for title in entry.titles))
        for entry in attendance
    )


_LOST = re.compile(r"\bfor ((?:[A-ZÆØÅ][\w-]+,? )+?[A-ZÆØÅ][\w-]+ og [A-ZÆØÅ][\w-]+)$")
_FIRST_LINES = 3


def _recommending_lines(texts: Iterable[ItemText]) -> Iterable[str]:
    for text in texts:
        for section in text.sections:
            if kind_of(section.heading) == "recommendation":
                yield from section.lines[:_FIRST_LINES]


def _mended(title: str, *, lines: tuple[str, ...]) -> str:
    match = _LOST.search(title)
    if match is None:
        return title
    last_word = title.rsplit(" ", 1)[-1]
    printed = re.compile(r",? ".join(re.escape(word.rstrip(",")) for word in match[1].split()))
    for line in lines:
        place = printed.search(line) if last_word in line else None
        if place is not None:
            return title[: match.start(1)] + place[0]
    return title
