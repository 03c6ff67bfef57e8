"""Web addresses in running text, marked as links; brackets and final stops are not part of them."""

import re

from raadhus.core.record import Mark

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"”]+")
_STOPS = ".,;:!?)"


def link_marks(text: str) -> tuple[Mark, ...]:
    """A link mark for each address in the text."""
    return tuple(_mark(found) for found in _ADDRESS.finditer(text))


def _mark(found: re.Match[str]) -> Mark:
    address = found.group().rstrip(_STOPS)
    url = address if "://" in address else f"https://{address}"
    return Mark(start=found.start(), end=found.start() + len(address), kind="link", url=url)
