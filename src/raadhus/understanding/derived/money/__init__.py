"""Amounts of money and budget frames: what they are for, which year, how far they have come, what they add up to."""

from raadhus.understanding.derived.money.of_record import frames, money

__all__ = ["frames", "money"]
