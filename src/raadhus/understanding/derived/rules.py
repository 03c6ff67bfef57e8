"""Rules that schemes are under, and dispensations from them."""

from collections.abc import Sequence

from raadhus.core.derived import Rule
from raadhus.core.record import MeetingRecord
from raadhus.understanding.derived.passages import Passage


def rules(passages: Sequence[Passage], *, record: MeetingRecord) -> tuple[Rule, ...]:
    """List them in the order of the text."""
    return ()
