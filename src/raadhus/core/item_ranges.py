"""Numbers of agenda items in running text: "punkterne 12-15", "punkt 8", "sag 129-138", "pkt. 3, 5 og 7"."""

import re
from typing import NamedTuple

from raadhus.core.months import MONTH

_LONGEST_RANGE = 200
_NUMBER = rf"\d{{1,4}}[a-z]?(?!\w|/|[.,]\d|\.?\s*{MONTH}\b|\s*(?:mio|kr|pct|%))"
_RANGE = rf"{_NUMBER}(?:(?:\s*[-–]\s*|\s+til\s+(?:og\s+med\s+)?){_NUMBER})?(?![-–]\d)"
_ITEMS = re.compile(
    rf"\b(?:dagsordens?)?(?:punkt(?:erne|er|et)?|pkt\.?|sag(?:erne|er|en)?)\s*(?:nr\.?|numrene)?\s*"
    rf"(?P<numbers>{_RANGE}(?:(?:,\s*{_RANGE})*\s*,?\s+(?:og|samt|eller|&)\s+{_RANGE}"
    rf"|(?:,\s*{_RANGE})+(?=\s*(?:[.;:)]|$)))?)",
    re.IGNORECASE,
)
_ONE = re.compile(r"(\d+)([a-z]?)(?:(?:\s*[-–]\s*|\s+til\s+(?:og\s+med\s+)?)(\d+)([a-z]?))?", re.IGNORECASE)


class FoundItems(NamedTuple):
    """Item numbers, as an agenda prints them, and where they stand."""

    numbers: tuple[str, ...]
    start: int
    end: int
    as_printed: str


def find_items(text: str) -> tuple[FoundItems, ...]:
    """Find each place that names agenda items by number, with its ranges written out."""
    if not _may_name_items(text):
        return ()
    found = (
        FoundItems(_expand(match["numbers"]), *match.span(), match[0]) for match in _ITEMS.finditer(text)
    )
    return tuple(items for items in found if items.numbers)


def item_numbers(text: str) -> tuple[str, ...]:
    """List all item numbers that a text names, each once, in the order of the text."""
    return tuple(dict.fromkeys(number for items in find_items(text) for number in items.numbers))


def _may_name_items(text: str) -> bool:
    lowered = text.lower()
    return "punkt" in lowered or "pkt" in lowered or "sag" in lowered


def _expand(numbers: str) -> tuple[str, ...]:
    listed: list[str] = []
    for first, letter, last, last_letter in _ONE.findall(numbers):
        if not last:
            listed.append(first + letter)
        elif letter or last_letter or not 0 < int(last) - int(first) < _LONGEST_RANGE:
            # "3a-3c" and "306-2009" are no ranges of items that could be written out.
            continue
        else:
            listed.extend(str(number) for number in range(int(first), int(last) + 1))
    return tuple(listed)
