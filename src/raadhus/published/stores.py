"""The byte stores of this installation, opened from its settings."""

from functools import lru_cache

from django.conf import settings

from raadhus.published.byte_store import ByteStores, LocalPlace, S3Place, open_byte_stores


def byte_stores() -> ByteStores:
    """Give the stores; raises ByteStoreError when they cannot be opened."""
    return _opened(settings.FILES, settings.WITHHELD_FILES)


@lru_cache(maxsize=8)
def _opened(files: LocalPlace | S3Place, withheld: LocalPlace | S3Place | None) -> ByteStores:
    return open_byte_stores(files, withheld=withheld)
