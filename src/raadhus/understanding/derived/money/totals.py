"""Totals and their parts: which amounts make up a stated one, and a doubt where they do not."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from raadhus.core.derived import Money
from raadhus.core.money import FoundAmount
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.derived.vocabulary.money import DIVIDES, IN_ALL
from raadhus.understanding.sums import explains, half_unit, sum_of_rises

_DIVIDES = re.compile(DIVIDES)
_IN_ALL = re.compile(IN_ALL, re.IGNORECASE)
_BREAKS_OFF = re.compile(r"[.!?](?=\s+[A-ZÆØÅ])")
_FEWEST = 2
_MOST = 60
_MOST_IN_TEXT = 9
_FARTHEST = Decimal("0.3")
_NEAR = Decimal("0.05")
SUM_DIFFERS = "sum-differs"
PART_TOO_LARGE = "part-too-large"


class _Sum(NamedTuple):
    total: int
    parts: tuple[int, ...]
    differs: bool = False


def with_totals(rows: Sequence[Money], texts: Sequence[Passage]) -> list[Money]:
    """The rows, parts with the place of their total, totals with a doubt where the parts do not give them."""
    told = list(rows)
    for found in (*_divided(rows, texts), *_in_tables(rows), *_in_rows(rows), *_rises(rows, texts)):
        total = told[found.total]
        if found.differs and total.unsure is None:
            told[found.total] = replace(total, unsure=SUM_DIFFERS)
        for index in found.parts:
            if told[index].part_of is None:
                told[index] = replace(told[index], part_of=total.place)
            if abs(told[index].oere) > abs(total.oere) and _is_same_sign(told, found):
                told[index] = replace(told[index], unsure=PART_TOO_LARGE)
        told[found.total] = _with_years(told[found.total], [rows[index] for index in found.parts])
    return told


def _is_same_sign(rows: Sequence[Money], found: _Sum) -> bool:
    """Whether no part takes away: then none can be more than the whole."""
    return all((rows[index].oere >= 0) == (rows[found.total].oere >= 0) for index in found.parts)


def _with_years(total: Money, parts: Sequence[Money]) -> Money:
    """The total, for all the years of its parts where it names none."""
    years = [row.from_year for row in parts] + [row.to_year or row.from_year for row in parts]
    if total.from_year is not None or not years or None in years:
        return total
    known = [year for year in years if year is not None]
    first, last = min(known), max(known)
    return replace(total, from_year=first, to_year=last if last > first else None)


def _divided(rows: Sequence[Money], texts: Sequence[Passage]) -> Iterator[_Sum]:
    """The amounts of a text that add up to the one in front or behind, and those that "hvoraf" calls a part."""
    by_text = {at: members for at, members in _by(rows, key=_text_of).items() if len(members) >= _FEWEST}
    by_text.pop(None, None)
    if not by_text:
        return
    text_at = {text.at: text.text for text in texts if text.at in by_text}
    for at, members in by_text.items():
        assert at is not None
        added = list(_added_up(rows, members))
        yield from added
        taken = {found.total for found in added}
        for word in _DIVIDES.finditer(text_at[at]):
            found = _around(word, text=text_at[at], rows=rows, members=members)
            if found and found.total not in taken:
                yield found


def _text_of(row: Money) -> str | None:
    """The running text that an amount stands in."""
    return None if "/rows/" in row.place.at else row.place.at


def _added_up(rows: Sequence[Money], members: Sequence[int]) -> Iterator[_Sum]:
    """Each amount that those next to it give to the last digit."""
    used: set[int] = set()
    for number, index in enumerate(members):
        behind = members[number + 1 : number + 1 + _MOST_IN_TEXT]
        front = members[max(0, number - _MOST_IN_TEXT) : number][::-1]
        for others in (behind, front):
            parts = _prefix_that_gives(rows[index].oere, others, rows=rows)
            if parts and not used & set(parts):
                used |= set(parts)
                yield _Sum(index, tuple(sorted(parts)))
                break


def _prefix_that_gives(oere: int, others: Sequence[int], *, rows: Sequence[Money]) -> tuple[int, ...]:
    total = 0
    for count, index in enumerate(others, start=1):
        total += rows[index].oere
        if abs(total) > abs(oere) or not rows[index].oere:
            return ()
        if total == oere:
            return tuple(others[:count]) if count >= _FEWEST else ()
    return ()


def _around(word: re.Match[str], *, text: str, rows: Sequence[Money], members: Sequence[int]) -> _Sum | None:
    before = [index for index in members if rows[index].place.end <= word.start()]
    if not before or word.start() - rows[before[-1]].place.end > (150 if word["new"] else 60):
        return None
    end = _BREAKS_OFF.search(text, word.end())
    last = end.start() if end else len(text)
    parts = tuple(index for index in members if word.end() <= rows[index].place.start < last)
    total = rows[before[-1]]
    if not parts or abs(rows[parts[0]].oere) > abs(total.oere):
        return None
    values = [rows[index] for index in parts]
    if word["whole"] and _differs(total, values, farthest=_NEAR):
        return _Sum(before[-1], parts, differs=True)
    if word["whole"] and any(abs(part.oere) > abs(total.oere) for part in values):
        return _Sum(before[-1], parts, differs=True)
    return _Sum(before[-1], parts[:1] if _differs(total, values, farthest=None) else parts)


def _in_tables(rows: Sequence[Money]) -> Iterator[_Sum]:
    """The rows of a table above one that is called "i alt", column by column, as far as they may give it."""
    if not any("/rows/" in row.place.at for row in rows):
        return
    columns = _by(rows, key=_column_of)
    columns.pop(None, None)
    for members in columns.values():
        begin = 0
        for number, index in enumerate(members):
            is_last = number == len(members) - 1
            if not (_IN_ALL.match(rows[index].what or "") or (is_last and _is_sum(rows, members))):
                continue
            # A pool may stand above what is taken from it.
            begin += rows[members[begin]].oere == rows[index].oere
            parts = tuple(members[begin:number])
            begin = number + 1
            if _FEWEST <= len(parts) <= _MOST:
                yield from _column(index, parts, rows=rows)


def _is_sum(rows: Sequence[Money], members: Sequence[int]) -> bool:
    """Whether the last cell of a column is the sum of all above it, whatever its row is called."""
    *above, last = (rows[index].oere for index in members)
    return len(above) >= _FEWEST and last != 0 and sum(above) == last


def _column(index: int, parts: tuple[int, ...], *, rows: Sequence[Money]) -> Iterator[_Sum]:
    stated, values = rows[index], [rows[part] for part in parts]
    if not _differs(stated, values, farthest=None):
        yield _Sum(index, parts)
    elif _differs(stated, values, farthest=_FARTHEST) and not _is_explained(stated, values):
        yield _Sum(index, parts, differs=True)


def _in_rows(rows: Sequence[Money]) -> Iterator[_Sum]:
    """The cells of a row that add up to its first or last."""
    if not any("/rows/" in row.place.at for row in rows):
        return
    of_row = _by(rows, key=_row_of)
    of_row.pop(None, None)
    for members in of_row.values():
        if len(members) <= _FEWEST:
            continue
        for total, parts in ((members[0], members[1:]), (members[-1], members[:-1])):
            stated, values = rows[total].oere, [rows[part].oere for part in parts]
            if stated and stated == sum(values) and stated not in values:
                yield _Sum(total, tuple(parts))
                break


def _row_of(row: Money) -> str | None:
    return row.place.at.rpartition("/")[0].rpartition("/")[0] if "/rows/" in row.place.at else None


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
