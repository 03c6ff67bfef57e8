"""The day that a document gives as that of its making: the record's, never a clock's."""

from datetime import date
from typing import Final

from raadhus.documents.manuscript import Manuscript

_SOME_DAY: Final = "2000-01-01"
"""The day of a document that has none: an archive's PDF must have one, and a clock gives another each time."""


def day_of(manuscript: Manuscript) -> str:
    """The whole day of the document's making, the same one each time it is made."""
    days = (
        manuscript.day,
        manuscript.proof and manuscript.proof.entry.entry.published_at,
        manuscript.record.meeting.start,
    )
    whole = (one[:10] + _SOME_DAY[len(one) :] for one in days if one)
    return next((day for day in whole if _is_day(day)), _SOME_DAY)


def _is_day(day: str) -> bool:
    """Records tell days by their shape alone: "2025-02-31" is one of them."""
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
