"""Where things stand on a page: what lies over what, and whether texts stand in the order in which they are read."""

from collections.abc import Iterable
from typing import Final, NamedTuple

_THINNEST: Final = 3.5
_OVERLAP: Final = 1.0
_MOST_ACROSS: Final = 3.0
"""Points by which letters may reach into the next text of their line: slanted ones do."""
_MOST_DOWN: Final = 0.6
"""The share of its height by which a text may reach into the line above."""


class Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float

    def covers(self, other: "Box") -> bool:
        """Whether it lies over a part of the other that an eye would miss."""
        across = min(self.right, other.right) - max(self.left, other.left)
        up = min(self.top, other.top) - max(self.bottom, other.bottom)
        return across > _OVERLAP and up > min(_OVERLAP, (other.top - other.bottom) / 2)

    @property
    def is_thin(self) -> bool:
        return min(self.right - self.left, self.top - self.bottom) <= _THINNEST


def out_of_order(texts: Iterable[Box]) -> list[int]:
    """The numbers of those that stand neither below nor to the right of every text that is read before them."""
    # Those before that can matter: of two, the one that reaches further to the right, or further down.
    before: list[tuple[float, float]] = []
    found = []
    for number, box in enumerate(texts):
        if box.right <= box.left:
            continue
        reach = box.top - _MOST_DOWN * (box.top - box.bottom)
        if any(right > box.left + _MOST_ACROSS and bottom < reach for right, bottom in before):
            found.append(number)
            continue
        before = [one for one in before if one[0] > box.right or one[1] < box.bottom]
        before.append((box.right, box.bottom))
    return found
