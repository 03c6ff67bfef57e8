"""The store of each test, and the program to ask it with."""

from cli.conftest import raadhus
from finding.conftest import _own_index
from published.conftest import _own_byte_stores

__all__ = ["_own_byte_stores", "_own_index", "raadhus"]
