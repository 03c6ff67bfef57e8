"""The store of each test, with promises given by hand."""

from finding.conftest import _own_index
from following_up.telling import _derived_by_hand
from own_stores import own_byte_stores

__all__ = ["_derived_by_hand", "_own_index", "own_byte_stores"]
