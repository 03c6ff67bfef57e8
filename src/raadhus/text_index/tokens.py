"""Words, numbers and case numbers of a text with their places; what stands between them is never searched for."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

# An accent of its own (NFD), a soft hyphen or an invisible joiner belongs to the word it stands in.
_INSIDE = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
_RUN = rf"(?:[^\W_]++[{_INSIDE}]*+)++"
_JOINED = r"(?:[-\u2010\u2011'’](?=[^\W_])|(?<=\d)[.,:/](?=\d))"
PATTERN: Final = re.compile(rf"{_RUN}(?:{_JOINED}{_RUN})*+")
HYPHENS: Final = "-\u2010\u2011"


class Token(NamedTuple):
    """One word as printed: `text` is what stands from `start` to `end`."""

    start: int
    end: int
    text: str


def tokens(text: str) -> Iterator[Token]:
    """Give the words in their order; «05.01.08-P20-3-24», «1.250.000,00» and «cykel-sti» are one each."""
    for found in PATTERN.finditer(text):
        yield Token(found.start(), found.end(), found[0])
