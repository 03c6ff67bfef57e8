"""Put back the list numbers that text extraction left behind the first line of their entry ("december 20193.").

A number is taken only when it is glued to the line's last word and is the next in the running sequence, so
"ultimo 2020." stays a year.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from raadhus.reading.printed.rows import Row, with_text

_GLUED = re.compile(r"(?P<before>.*\S)(?P<number>[1-9]\d?)\.$")
_YEAR = re.compile(r"(?:^|[^\d])(?:19|20)\d{2}\.?$")
_GLUED_HEADING = "Bilag"
_NEVER_BEFORE = frozenset(",-–(")
_ENDS = frozenset(".!?:;)\"”'")
_FEWEST_IN_DOCUMENT = 2


def has_displaced_numerals(rows: Sequence[Row]) -> bool:
    """Whether the document was extracted so: at least two numbers glued behind lines, a 1 among them."""
    behind = [
        number
        for row in rows
        if row.text[-1] == "."
        and row.text[-2:-1].isdigit()
        and (number := _number_behind(row.text, expected=None))
    ]
    return len(behind) >= _FEWEST_IN_DOCUMENT and 1 in behind


def put_back(rows: Sequence[Row]) -> list[Row]:
    """The rows with each displaced number in front of its entry as "1. "; sequences begin with 1."""
    result: list[Row] = []
    expected, in_entry = 1, False
    for row in _glued_headings_apart(rows):
        text = row.text
        number = None
        if text[-1] == "." and text[-2:-1].isdigit():
            number = _number_behind(text, expected=expected)
            if number is None and expected > 1:
                number = _number_behind(text, expected=1)
        if number is not None:
            expected, in_entry = number + 1, True
            moved = f"{number}. {text[: -len(str(number)) - 1]}"
            result += _glued_heading_apart(with_text(row, moved, goes_on=False))
        elif in_entry and result and _is_below(row) and not row.goes_on and not row.text.startswith("-"):
            result.append(structs.replace(row, goes_on=not result[-1].text.endswith((".", ":"))))
        else:
            result.append(row)
    return result


def _is_below(row: Row) -> bool:
    """Whether the row may go on with the entry above: no space between, or only a page break in a sentence."""
    return not row.gap or (row.turned and row.text[0].islower())


def _glued_headings_apart(rows: Sequence[Row]) -> Iterator[Row]:
    for row in rows:
        if row.text.endswith(_GLUED_HEADING):
            yield from _glued_heading_apart(row)
        else:
            yield row


def _glued_heading_apart(row: Row) -> list[Row]:
    """A line that ends in "….Bilag" is a sentence and, below it, the heading of its attachments."""
    if not row.text.endswith(_GLUED_HEADING) or row.text[-6:-5] not in _ENDS:
        return [row]
    sentence = with_text(row, row.text[:-5], goes_on=row.goes_on)
    return [sentence, structs.replace(with_text(row, row.text[-5:], goes_on=False), gap=True)]


def _number_behind(text: str, *, expected: int | None) -> int | None:
    if expected is None:
        found = _GLUED.match(text)
        if found is None or (found["before"][-1].isdigit() and not _YEAR.search(found["before"])):
            return None
        return int(found["number"])
    ending = f"{expected}."
    if not text.endswith(ending):
        return None
    before = text[: -len(ending)]
    if not before or before[-1].isspace() or before[-1] in _NEVER_BEFORE:
        return None
    if before[-1] == "/" and "://" not in before[before.rfind(" ") + 1 :]:
        return None
    if before[-1].isdigit():
        return expected if _YEAR.search(before) else None
    if before[-1] == "." and before[-2:-1].isdigit() and not _YEAR.search(before):
        return None
    return expected
