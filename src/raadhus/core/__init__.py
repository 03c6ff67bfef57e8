"""The meeting record and the pure rules around it."""

from raadhus.core.record import MeetingRecord

__all__ = ["MeetingRecord"]
