"""Amounts of money: what they are for, which year and frame, how far they have come."""

from collections.abc import Sequence

from raadhus.core.derived import Frame, Money
from raadhus.core.record import MeetingRecord
from raadhus.understanding.derived.passages import Passage


def money(passages: Sequence[Passage], *, record: MeetingRecord) -> tuple[Money, ...]:
    """List them in the order of the text."""
    return ()


def frames(passages: Sequence[Passage], *, record: MeetingRecord) -> tuple[Frame, ...]:
    """List the budget frames that are named with their numbers."""
    return ()
