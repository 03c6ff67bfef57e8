"""Checks the row "I alt" of a table against the rows above it."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from raadhus.core.doubts import doubt
from raadhus.core.record import Block, Cell, Doubt, Table
from raadhus.understanding.printed_numbers import NUMERAL, danish_number, half_last_digit, numeral_value
from raadhus.understanding.sums import explains


def tables_that_differ(blocks: Iterable[Block], *, item: str) -> Iterator[Doubt]:
    """A doubt for each column of a table whose total is not the sum of the rows above it."""
    for block in blocks:
        if isinstance(block, Table):
            yield from _of_table(block, item=item)


class _Number(NamedTuple):
    value: Decimal
    half: Decimal
    printed: str


class _Difference(NamedTuple):
    total: _Number
    parts: tuple[_Number, ...]
    computed: Decimal


_TOTAL = re.compile(
    r"(?:i alt|ialt|total|totalt|sum|samlet|hovedtotal)[ :.]*(?:\([^)]{1,20}\))?", re.IGNORECASE
)
_AGGREGATE = re.compile(
    r"\b(?:i alt|ialt|total\w*|sum|samlet|samlede|netto\w*|resultat|heraf|hvoraf|subtotal|balance|saldo|overskud"
    r"|underskud|primo|ultimo|difference|afvigelse|ændring\w*|forskel|gennemsnit\w*|andel|pct|procent|bruttoudgifter|rest\w*)\b|%",
    re.IGNORECASE,
)
_NO_SUM = re.compile(
    r"%|pct|procent|gennemsnit|andel|indeks|år\b|pris|sats|takst|nr\b|nummer|afvigelse", re.IGNORECASE
)
_CELL = re.compile(rf"(?P<sign>[-–−+])?\s?(?P<numeral>{NUMERAL})(?:\s?(?:kr\.?|mio\. kr\.|t\.kr\.))?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_EMPTY = frozenset(("", "-", "–", "0", "−"))
_FEWEST_PARTS = 2
_MOST_PARTS = 12
_FARTHEST = Decimal("0.3")


def _of_table(table: Table, *, item: str) -> Iterator[Doubt]:
    printed = [row for row in table.rows if any(cell.text.strip() for cell in row)]
    if len(printed) < _FEWEST_PARTS + 1 or not _TOTAL.fullmatch(printed[-1][0].text.strip()):
        return
    if any(cell.rowspan > 1 for row in printed for cell in row):
        return
    rows = [_grid(row) for row in printed]
    if all(not text or _YEAR.fullmatch(text) for text in rows[0][1:]):
        # A head of years ("2024", "2025") looks like numbers.
        rows[0] = [rows[0][0]] + [""] * (len(rows[0]) - 1)
    labels = [row[0] for row in rows]
    if any(_AGGREGATE.search(label) for label in labels[:-1]):
        return
    added_up = 0
    differences: list[_Difference] = []
    for column in range(1, len(rows[-1])):
        outcome = _column(rows, column=column)
        if outcome is True:
            added_up += 1
        elif isinstance(outcome, _Difference):
            differences.append(outcome)
    # One odd column beside others that add up is a slip; many odd columns are a table that we misread.
    if not differences or len(differences) > max(1, added_up):
        return
    for difference in differences:
        yield doubt(
            "sum-differs",
            values={
                "stated": difference.total.printed,
                "parts": " + ".join(part.printed for part in difference.parts),
                "computed": danish_number(difference.computed),
            },
            item=item,
            text=difference.total.printed,
        )


def _grid(row: tuple[Cell, ...]) -> list[str]:
    texts: list[str] = []
    for cell in row:
        texts.extend([cell.text.strip()] + [""] * (cell.colspan - 1))
    return texts


def _column(rows: list[list[str]], *, column: int) -> bool | _Difference | None:
    """True when the column adds up, the difference when it does not, None when it is no column of parts."""
    if any(len(row) != len(rows[-1]) for row in rows):
        return None
    total = _number(rows[-1][column])
    numbers: list[_Number] = []
    for row in rows[:-1]:
        text = row[column]
        number = _number(text)
        if number is not None:
            numbers.append(number)
        elif text not in _EMPTY and (numbers or _NO_SUM.search(text)):
            return None
    if total is None or not _FEWEST_PARTS <= len(numbers) <= _MOST_PARTS:
        return None
    computed = sum((number.value for number in numbers), Decimal(0))
    tolerance = sum((number.half for number in numbers), total.half)
    if abs(computed - total.value) <= tolerance:
        return True
    if abs(computed - total.value) > _FARTHEST * abs(total.value):
        return None
    if explains(total.value, others=[number.value for number in numbers], tolerance=tolerance):
        return None
    return _Difference(total, tuple(numbers), computed)


def _number(text: str) -> _Number | None:
    match = _CELL.fullmatch(text)
    if match is None:
        return None
    value = numeral_value(match["numeral"])
    return _Number(
        -value if match["sign"] in ("-", "–", "−") else value, half_last_digit(match["numeral"]), text
    )
