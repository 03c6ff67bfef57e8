"""Bytes kept by their SHA-256, written once: sources and attachments, in a folder or an S3 bucket."""

from raadhus.published.byte_store.errors import BYTE_STORE_ERRORS, ByteStoreError
from raadhus.published.byte_store.local import LocalByteStore
from raadhus.published.byte_store.places import (
    ByteStores,
    LocalPlace,
    S3Place,
    open_byte_stores,
    open_desk_store,
)
from raadhus.published.byte_store.served_type import ServedType, served_type
from raadhus.published.byte_store.store import ByteStore, bytes_unless_lost

__all__ = [
    "BYTE_STORE_ERRORS",
    "ByteStore",
    "ByteStoreError",
    "ByteStores",
    "LocalByteStore",
    "LocalPlace",
    "S3Place",
    "ServedType",
    "bytes_unless_lost",
    "open_byte_stores",
    "open_desk_store",
    "served_type",
]
