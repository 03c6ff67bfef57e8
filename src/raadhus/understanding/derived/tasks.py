"""The numbered tasks of agreements and the actions of plans."""

from collections.abc import Sequence

from raadhus.core.derived import Task
from raadhus.core.record import MeetingRecord
from raadhus.understanding.derived.passages import Passage


def tasks(passages: Sequence[Passage], *, record: MeetingRecord) -> tuple[Task, ...]:
    """List them in the order of the text."""
    return ()
