"""What the side of a party in a vote is found by, and the sides of all parties of a vote as one text to count by."""

from collections.abc import Iterable, Iterator, Mapping

from raadhus.core.parties import party_letter
from raadhus.published.models.vote import LONGEST_BESIDE, LONGEST_PARTY_KEY

_SIGNS: Mapping[str, str] = {"for": "+", "against": "-", "abstain": "0"}
_SIDES = {sign: side for side, sign in _SIGNS.items()}


def party_key(printed: str) -> str:
    """The letter of a party, or its name where it has none."""
    return (party_letter(printed, on=None) or " ".join(printed.split()))[:LONGEST_PARTY_KEY]


def parties_beside(sides: Iterable[tuple[str, str]]) -> str:
    """The parties of a vote in one order, as many as there is room for; one that is counted twice stands twice."""
    lines = sorted(f"{_SIGNS[side]}{party_key(who)}" for who, side in sides)
    while len("\n".join(lines)) > LONGEST_BESIDE:
        lines.pop()
    return "\n".join(lines)


def sides_beside(text: str) -> Iterator[tuple[str, str]]:
    """The parties with their sides."""
    for line in text.split("\n") if text else ():
        yield line[1:], _SIDES[line[0]]
