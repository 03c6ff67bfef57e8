"""From the stated text to what it means: the same for every source, pure, and free of guesses."""

from raadhus.understanding.understand import understand

__all__ = ["understand"]
