"""Totals and their parts: which amounts make up a stated one, and a doubt where they do not."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from raadhus.core.derived import Money, Place
from raadhus.core.money import FoundAmount
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.sums import explains, half_unit, sum_of_rises
from raadhus.understanding.vocabulary.money import DIVIDES, IN_ALL

_DIVIDES = re.compile(DIVIDES)
_IN_ALL = re.compile(IN_ALL, re.IGNORECASE)
_BREAKS_OFF = re.compile(r"[.!?](?=\s+[A-ZÆØÅ])")
_FEWEST = 2
_MOST = 60
_FARTHEST = Decimal("0.3")
_NEAR = Decimal("0.05")
SUM_DIFFERS = "sum-differs"


class _Sum(NamedTuple):
    total: int
    parts: tuple[int, ...]
    differs: bool = False


def with_totals(rows: Sequence[Money], texts: Sequence[Passage]) -> list[Money]:
    """The rows of an item, parts with the place of their total, totals with a doubt where the parts do not give them."""
    told = list(rows)
    for found in (*_divided(rows, texts), *_in_tables(rows), *_rises(rows, texts)):
        total = told[found.total]
        if found.differs and total.unsure is None:
            told[found.total] = replace(total, unsure=SUM_DIFFERS)
        for index in found.parts:
            if told[index].part_of is None:
                told[index] = replace(told[index], part_of=total.place)
    return told


def _divided(rows: Sequence[Money], texts: Sequence[Passage]) -> Iterator[_Sum]:
    """The amounts behind "hvoraf", "heraf" and "fordelt med", up to the end of their sentence."""
    dividing = {text.at: text.text for text in texts if _DIVIDES.search(text.text)}
    for at, members in _by(rows, key=lambda row: row.place.at).items():
        text = dividing.get(at or "")
        if text is None or len(members) < _FEWEST:
            continue
        for word in _DIVIDES.finditer(text):
            found = _around(word, text=text, rows=rows, members=members)
            if found:
                yield found


def _around(word: re.Match[str], *, text: str, rows: Sequence[Money], members: Sequence[int]) -> _Sum | None:
    before = [index for index in members if rows[index].place.end <= word.start()]
    if not before or word.start() - rows[before[-1]].place.end > (150 if word["new"] else 60):
        return None
    end = _BREAKS_OFF.search(text, word.end())
    last = end.start() if end else len(text)
    parts = tuple(index for index in members if word.end() <= rows[index].place.start < last)
    if not parts or abs(rows[parts[0]].oere) > abs(rows[before[-1]].oere):
        return None
    differs = bool(word["whole"]) and _differs(
        rows[before[-1]], [rows[index] for index in parts], farthest=_NEAR
    )
    return _Sum(before[-1], parts, differs)


def _in_tables(rows: Sequence[Money]) -> Iterator[_Sum]:
    """The rows of a table above one that is called "i alt", column by column, as far as they may give it."""
    columns = _by(rows, key=_column_of)
    columns.pop(None, None)
    for members in columns.values():
        begin = 0
        for number, index in enumerate(members):
            if not _IN_ALL.match(rows[index].what or ""):
                continue
            parts = tuple(members[begin:number])
            begin = number + 1
            if _FEWEST <= len(parts) <= _MOST:
                yield from _column(index, parts, rows=rows)


def _column(index: int, parts: tuple[int, ...], *, rows: Sequence[Money]) -> Iterator[_Sum]:
    stated, values = rows[index], [rows[part] for part in parts]
    if not _differs(stated, values, farthest=None):
        yield _Sum(index, parts)
    elif _differs(stated, values, farthest=_FARTHEST) and not _is_explained(stated, values):
        yield _Sum(index, parts, differs=True)


def _column_of(row: Money) -> str | None:
    """The table and the column of a cell."""
    table, found, place = row.place.at.partition("/rows/")
    return f"{table}#{place.split('/')[1]}" if found else None


def _rises(rows: Sequence[Money], texts: Sequence[Passage]) -> Iterator[_Sum]:
    """What a matter says that its whole budget rises by, against the rises of its frames."""
    found = sum_of_rises(tuple(text.text for text in texts if "kr" in text.text and text.column is None))
    if found is None:
        return
    ends = {(row.place.at, row.place.end): index for index, row in enumerate(rows)}
    total = _row_at(found.total.quote, ends=ends, texts=texts)
    parts = [_row_at(part.quote, ends=ends, texts=texts) for part in found.parts]
    if total is not None:
        yield _Sum(total, tuple(part for part in parts if part is not None), found.differs)


def _row_at(quote: str, *, ends: Mapping[tuple[str, int], int], texts: Sequence[Passage]) -> int | None:
    """The row whose amount ends a quote."""
    for text in texts:
        at = text.text.find(quote)
        if at >= 0 and (text.at, at + len(quote)) in ends:
            return ends[text.at, at + len(quote)]
    return None


def _differs(total: Money, parts: Sequence[Money], *, farthest: Decimal | None) -> bool:
    """Whether the parts do not give the total; with `farthest`, only if they come that near to it."""
    if len(parts) < _FEWEST:
        return False
    stated = Decimal(total.oere)
    gap = abs(sum((Decimal(part.oere) for part in parts), Decimal(0)) - stated)
    tolerance = sum((_half(row) for row in (total, *parts)), Decimal(0))
    return tolerance < gap and (farthest is None or gap <= farthest * abs(stated))


def _is_explained(total: Money, parts: Sequence[Money]) -> bool:
    tolerance = sum((_half(row) for row in parts), Decimal(0))
    return explains(Decimal(total.oere), others=[Decimal(part.oere) for part in parts], tolerance=tolerance)


def _half(row: Money) -> Decimal:
    return half_unit(FoundAmount(row.oere, row.place.start, row.place.end, row.as_printed))


def _by(rows: Sequence[Money], *, key: Callable[[Money], str | None]) -> dict[str | None, list[int]]:
    """The indexes of the rows, by a key of theirs."""
    groups: dict[str | None, list[int]] = {}
    for index, row in enumerate(rows):
        groups.setdefault(key(row), []).append(index)
    return groups
