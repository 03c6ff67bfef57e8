"""Kept files as upkeep uses them: which store a row means, and what a store refuses told as an UpkeepError."""

from collections.abc import Iterator
from contextlib import contextmanager

from raadhus.published.byte_store import ByteStore, ByteStoreError, ByteStores
from raadhus.published.stores import byte_stores
from raadhus.upkeep.errors import UpkeepError


def opened_stores() -> ByteStores:
    """The stores of this installation. Raises UpkeepError."""
    with store_errors_told():
        return byte_stores()


def store_of(name: str, *, stores: ByteStores) -> ByteStore:
    return stores.withheld if name == "withheld" else stores.public


@contextmanager
def store_errors_told() -> Iterator[None]:
    """Tell what a store refuses as an UpkeepError."""
    try:
        yield
    except ByteStoreError as error:
        raise UpkeepError("files-unusable", values={"reason": error.english}) from error
