"""The store of each test, with promises given by hand."""

from finding.conftest import _own_index
from following_up.telling import _derived_by_hand
from published.conftest import _own_byte_stores

__all__ = ["_derived_by_hand", "_own_byte_stores", "_own_index"]
