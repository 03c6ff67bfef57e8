"""The store of each test, and an index of its own."""

from finding.conftest import _own_index
from own_stores import own_byte_stores

__all__ = ["_own_index", "own_byte_stores"]
