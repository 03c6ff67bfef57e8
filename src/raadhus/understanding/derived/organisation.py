"""Changes of the organisation: renamed, moved, merged, vacated."""

from collections.abc import Sequence

from raadhus.core.derived import Change
from raadhus.core.record import MeetingRecord
from raadhus.understanding.derived.passages import Passage


def changes(passages: Sequence[Passage], *, record: MeetingRecord) -> tuple[Change, ...]:
    """List them in the order of the text."""
    return ()
