"""What was promised, what it cost, how it went: derived from a record, never part of it. Pure."""

from raadhus.understanding.derived.derive import EXTRACTOR, KINDS, derive

__all__ = ["EXTRACTOR", "KINDS", "derive"]
