"""Headings that stand above several items ("LUKKET MØDE", "ØKONOMIUDVALGETS SAGER")."""

import re
from collections.abc import Sequence

from raadhus.reading.printed.rows import Row
from raadhus.reading.recognise.titles import is_group_mark

_GROUP = re.compile(
    # Randers: "ØKONOMIUDVALGETS SAGER", "SAGER REJST AF MEDLEMMERNE"; Thisted: "ÅBNE BESLUTNINGSSAGER";
    # Egebjerg: "Til behandling - for lukkede døre".
    r"(?:[A-ZÆØÅ -]{0,50}SAGER(?: [A-ZÆØÅ ]{2,40})?|(?:Til \w+ - )?[Ff]or (?:åbne|lukkede) døre|"
    r"FOR (?:ÅBNE|LUKKEDE) DØRE)"
)
_LONGEST = 80


def is_group(text: str) -> bool:
    """Whether the line is such a heading."""
    return len(text) <= _LONGEST and (is_group_mark(text) or _GROUP.fullmatch(text.rstrip(":")) is not None)


def first_row_of_group(rows: Sequence[Row], item: int, *, after: int) -> int:
    """The row where the headings begin that stand right above the item, or the item's own row."""
    first = item
    while first > after and is_group(rows[first - 1].text):
        first -= 1
    return first
