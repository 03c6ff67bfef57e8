"""Headings that have their text behind a colon on the same line: "BESLUTNING: Godkendt."."""

import re
from typing import NamedTuple

_ONE_LINE = re.compile(
    # Slagelse: "Kompetence: Økonomiudvalget"; Rødovre: "Beslutningskompetence: KB"; Brønderslev: "Sagsforløb: ØK/BY".
    r"(?P<heading>(?:(?:Beslutningsk|K)ompetence|Sagsforløb|Sagsgang|Sagen afgøres i|Afgøres af|Beslutningen træffes af"
    r"|Beslutning|Indstilling|Resum[eé]|Sammendrag):)\s+(?P<text>\S.*)",
    re.IGNORECASE,
)
ONE_LINE_STARTS = frozenset(
    {"Bes", "Kom", "Sag", "Afg", "Ind", "Res", "Sam", "BES", "KOM", "SAG", "AFG", "IND", "RES", "SAM"}
)
"""Such lines begin with these letters, to pass over the others quickly."""


class OneLineHeading(NamedTuple):
    heading: str
    text: str


def one_line_heading(line: str) -> OneLineHeading | None:
    """The heading, with its colon, and the text of a line that has both."""
    if line[:3] not in ONE_LINE_STARTS:
        return None
    found = _ONE_LINE.match(line)
    return None if found is None else OneLineHeading(found["heading"], found["text"])
