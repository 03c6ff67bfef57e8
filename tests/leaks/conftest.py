"""The store of each test, and the program to ask it with."""

from cli.conftest import raadhus
from published.conftest import _own_byte_stores

__all__ = ["_own_byte_stores", "raadhus"]
