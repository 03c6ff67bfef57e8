"""Figures that are no money: what was counted, its value, unit and period."""

from collections.abc import Sequence

from raadhus.core.derived import Figure
from raadhus.core.record import MeetingRecord
from raadhus.understanding.derived.passages import Passage


def figures(passages: Sequence[Passage], *, record: MeetingRecord) -> tuple[Figure, ...]:
    """List them in the order of the text."""
    return ()
