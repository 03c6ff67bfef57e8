"""The desk's own store of bytes, opened from the settings: never the one that pages are served from."""

from django.conf import settings

from raadhus.published.byte_store import ByteStore, open_desk_store


def desk_files() -> ByteStore:
    """Give the store, which is open to its owner alone; raises ByteStoreError when it cannot be opened."""
    assert settings.DESK_FILES is not None, "the public process has no desk"
    return open_desk_store(settings.DESK_FILES)
