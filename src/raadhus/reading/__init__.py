"""Reading: the bytes of a published agenda or minutes become meeting records. Pure, no Django."""

from raadhus.reading.enclosures import enclosures
from raadhus.reading.errors import ReadError
from raadhus.reading.read import read, read_all

__all__ = ["ReadError", "enclosures", "read", "read_all"]
