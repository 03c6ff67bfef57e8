"""Fill the understood fields of a record from its stated ones."""

from raadhus.core import MeetingRecord


def understand(record: MeetingRecord) -> MeetingRecord:
    """The record with its understood fields filled and the doubts that its text gives added."""
    return record
