"""The text of a record that words stand in, and the sentence around them."""

import re

from raadhus.core.derived import Told
from raadhus.core.record import MeetingRecord

_END = re.compile(r"[.!?;](?=\s+[^a-zæøå\s])|\n")


def text_at(record: MeetingRecord, *, at: str) -> str:
    """Give the text at a JSON Pointer; nothing where there is none."""
    value: object = record
    for part in at.split("/")[1:]:
        if isinstance(value, tuple):
            value = value[int(part)] if part.isdecimal() and int(part) < len(value) else None
        else:
            value = getattr(value, part, None)
    return value if isinstance(value, str) else ""


def sentence_of(record: MeetingRecord, told: Told) -> str:
    """Give the sentence in which something is told."""
    text = text_at(record, at=told.place.at)
    start, end = sentence_around(text, start=told.place.start, end=told.place.end)
    return text[start:end]


def sentence_around(text: str, *, start: int, end: int) -> tuple[int, int]:
    """Give where the sentence begins and ends that holds these words."""
    first = max((match.end() for match in _END.finditer(text) if match.end() <= start), default=0)
    after = _END.search(text, max(end - 1, 0))
    return first, after.end() if after else len(text)
