"""Danish numerals in running text, read exactly: "46.458", "17,5 pct.", "(13,52) pct."."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from raadhus.core.quick_looks import holds_any

NUMERAL = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
PERCENT = r"(?:pct\b\.?|procent\b|%)"


class PrintedNumber(NamedTuple):
    value: Decimal
    unit: str
    start: int
    end: int
    as_printed: str


_PERCENT = re.compile(rf"\(?(?P<numeral>{NUMERAL})\)?\s?{PERCENT}", re.IGNORECASE)
_COUNT = re.compile(
    rf"(?<![\w.,/§-])(?P<numeral>{NUMERAL})(?![\w/-]|[.,]\d|\.? (?:januar|februar|marts|april|maj|juni|juli|august"
    r"|september|oktober|november|december)\b|\.-|\)?\s?(?:pct|procent|%|mio|mia|kr\b))"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def numeral_value(numeral: str) -> Decimal:
    """Read a numeral with Danish thousands points and decimal comma."""
    return Decimal(numeral.replace(".", "").replace(",", "."))


def percentages_in(text: str) -> tuple[PrintedNumber, ...]:
    """Every percentage in the text."""
    if not holds_any(text.lower(), ("pct", "procent", "%")):
        return ()
    return tuple(_found(_PERCENT.finditer(text), unit="pct."))


def counts_in(text: str) -> tuple[PrintedNumber, ...]:
    """Every plain number in the text that is no year, date, ordinal, percentage or amount of money."""
    return tuple(
        number for number in _found(_COUNT.finditer(text), unit="") if not _YEAR.fullmatch(number.as_printed)
    )


def half_last_digit(numeral: str) -> Decimal:
    """Half a unit of the last digit that is printed: how far rounding may have moved the number."""
    _, _, decimals = numeral.partition(",")
    return Decimal(5).scaleb(-len(decimals) - 1)


def danish_number(value: Decimal) -> str:
    """Write a number with thousands points and decimal comma, without superfluous zeros."""
    whole, _, decimals = f"{value:f}".partition(".")
    sign = "-" if whole.startswith("-") else ""
    grouped = f"{int(whole.lstrip('-') or '0'):,}".replace(",", ".")
    decimals = decimals.rstrip("0")
    return f"{sign}{grouped},{decimals}" if decimals else f"{sign}{grouped}"


def _found(matches: Iterator[re.Match[str]], *, unit: str) -> Iterator[PrintedNumber]:
    for match in matches:
        yield PrintedNumber(numeral_value(match["numeral"]), unit, match.start(), match.end(), match[0])
