"""The title of an item without its own number in front: some municipalities type it into the title too."""

import re
from typing import NamedTuple

_NUMBER = re.compile(r"(?:punkt\s+|pkt\.?\s*)?(\d{1,4})[.:)]\s+(?=\S)", re.IGNORECASE)


class NumberedTitle(NamedTuple):
    title: str
    number: str
    """What was taken off, as printed; empty when the title began with no number or with another one."""


def without_number(title: str, *, number: str) -> NumberedTitle:
    """Take "15." off "15. Lokalplan for havnen" when the item's number is 15."""
    found = _NUMBER.match(title)
    if found is None or found[1] != number.rstrip("."):
        return NumberedTitle(title, "")
    return NumberedTitle(title[found.end() :], found.group().strip())
