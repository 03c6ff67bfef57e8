"""The byte stores of each test lie in a folder of its own."""

from own_stores import own_byte_stores

__all__ = ["own_byte_stores"]
