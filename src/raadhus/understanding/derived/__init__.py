"""What was promised, what it cost, how it went: derived from a record, never part of it. Pure."""

from raadhus.understanding.derived.derive import KINDS, derive

__all__ = ["KINDS", "derive"]
