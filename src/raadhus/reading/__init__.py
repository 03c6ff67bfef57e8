"""Reading: the bytes of a published agenda or minutes become meeting records. Pure, no Django."""

from raadhus.reading.errors import ReadError
from raadhus.reading.read import read, read_all

__all__ = ["ReadError", "read", "read_all"]
