"""Where Danish sentences end: good enough for minutes, with their initials, item numbers and abbreviations."""

import re
from collections.abc import Sequence
from functools import lru_cache

_END = re.compile(r"[.!?][\"”»]?\s+(?=[A-ZÆØÅ(\"”«])")
_NO_END = re.compile(
    r"(?:\b(?:nr|pkt|jf|ca|bl\.a|f\.eks|evt|vedr|mio|mia|kl|stk|inkl|ekskl|pr|hr|fru|dr|d)|(?:^|[\s.(-])[A-ZÆØÅ])$"
)

_LONGEST_REPEATED = 5000


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph, each with its full stop."""
    if ". " not in text and "! " not in text and "? " not in text:
        return (text,) if text else ()
    return _sentences_once(text) if len(text) <= _LONGEST_REPEATED else _sentences(text)


@lru_cache(maxsize=128)
def _sentences_once(text: str) -> tuple[str, ...]:
    # Guests, sums, shares, figures and the decision each read the same lines.
    return _sentences(text)


def _sentences(text: str) -> tuple[str, ...]:
    found = (text[start:end].strip() for start, end in sentence_places(text))
    return tuple(sentence for sentence in found if sentence)


def sentence_places(text: str) -> Sequence[tuple[int, int]]:
    """Where each sentence of a paragraph begins and ends, the space behind it included."""
    places: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        stop = match.start()
        if text[stop] == "." and _NO_END.search(text, max(start, stop - 8), stop):
            continue
        places.append((start, match.end()))
        start = match.end()
    places.append((start, len(text)))
    return places
