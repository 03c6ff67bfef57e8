"""The store of each test, and an index of its own."""

from finding.conftest import _own_index
from published.conftest import _own_byte_stores

__all__ = ["_own_byte_stores", "_own_index"]
