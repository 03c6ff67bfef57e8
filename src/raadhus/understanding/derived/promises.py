"""Promises: who does what, for whom, and by when or how often."""

from collections.abc import Sequence

from raadhus.core.derived import Promise
from raadhus.core.record import MeetingRecord
from raadhus.understanding.derived.passages import Passage


def promises(passages: Sequence[Passage], *, record: MeetingRecord) -> tuple[Promise, ...]:
    """List them in the order of the text."""
    return ()
