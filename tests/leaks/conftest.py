"""The store of each test, and the program to ask it with."""

from cli.conftest import raadhus
from finding.conftest import _own_index
from own_stores import own_byte_stores

__all__ = ["_own_index", "own_byte_stores", "raadhus"]
