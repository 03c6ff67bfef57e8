"""Where an installation keeps its bytes: what is published in one store, what the door kept back in another."""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from raadhus.published.byte_store.errors import ByteStoreError
from raadhus.published.byte_store.local import LocalByteStore
from raadhus.published.byte_store.store import ByteStore

PUBLIC, WITHHELD, DESK = "public", "withheld", "desk"


class LocalPlace(NamedTuple):
    folder: Path


class S3Place(NamedTuple):
    """A bucket and what it takes to reach it; None leaves it to the environment."""

    bucket: str
    prefix: str = ""
    endpoint: str | None = None
    region: str | None = None
    access_key: str | None = None
    secret_key: str | None = None


class ByteStores(NamedTuple):
    """`public` holds sources and attachments of editions; `withheld` those with something the door kept back.

    What is withheld is never served.
    """

    public: ByteStore
    withheld: ByteStore


def open_byte_stores(
    place: LocalPlace | S3Place, *, withheld: LocalPlace | S3Place | None = None
) -> ByteStores:
    """Open both stores, the withheld one inside the same place or in one of its own.

    Raises ByteStoreError `s3-not-installed`.
    """
    return ByteStores(
        public=open_byte_store(place, name=PUBLIC, is_closed=False),
        withheld=open_byte_store(withheld or place, name=WITHHELD, is_closed=True),
    )


@lru_cache(maxsize=8)
def open_desk_store(place: LocalPlace | S3Place) -> ByteStore:
    """Open the desk's own store, which no page of readers is served from. Raises ByteStoreError."""
    return open_byte_store(place, name=DESK, is_closed=True)


def open_byte_store(place: LocalPlace | S3Place, *, name: str, is_closed: bool) -> ByteStore:
    """Open the store of this name inside the place; a closed one is open to its owner alone.

    Raises ByteStoreError `s3-not-installed`.
    """
    if isinstance(place, LocalPlace):
        return LocalByteStore(place.folder / name, is_closed=is_closed)
    try:
        from raadhus.published.byte_store.s3 import S3ByteStore
    except ImportError as error:
        raise ByteStoreError("s3-not-installed") from error
    return S3ByteStore(place._replace(prefix=f"{place.prefix}/{name}"))
