"""Finds what contradicts itself inside a record: totals, figures, counts, numbers and names."""

from collections.abc import Iterable

from raadhus.core.record import Doubt, MeetingRecord


def contradictions(record: MeetingRecord) -> tuple[Doubt, ...]:
    """The doubts that the stated text of one record gives."""
    return ()


def names_spelled_two_ways(records: Iterable[MeetingRecord]) -> tuple[Doubt, ...]:
    """The people whose name differs by one letter between the records."""
    return ()
