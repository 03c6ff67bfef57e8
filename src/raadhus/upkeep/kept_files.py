"""Kept files as upkeep uses them: which store a row means, and what a store refuses told as an UpkeepError."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, NamedTuple

from django.conf import settings
from django.db import connections

from raadhus.published.byte_store import ByteStore, ByteStoreError, open_desk_store
from raadhus.published.models import StoredFile
from raadhus.published.stores import byte_stores
from raadhus.upkeep.errors import UpkeepError

StoreName = Literal["public", "withheld", "desk"]
# Upkeep knows the desk's tables by their names alone: nobody reads there what is written.
_KEPT_AT_DESK = "writing_keptfile"


class KeptStores(NamedTuple):
    """`desk` is the desk's own, where closed matter lies."""

    public: ByteStore
    withheld: ByteStore
    desk: ByteStore


class NamedFile(NamedTuple):
    """A file that a table names."""

    sha256: str
    store: StoreName


def opened_stores() -> KeptStores:
    """The stores of this installation. Raises UpkeepError."""
    if settings.DESK_FILES is None:
        reason = "The role «public» does not know where the desk's lie."
        raise UpkeepError("files-unusable", values={"reason": reason})
    with store_errors_told():
        return KeptStores(*byte_stores(), desk=open_desk_store(settings.DESK_FILES))


def store_of(name: StoreName, *, stores: KeptStores) -> ByteStore:
    return {"public": stores.public, "withheld": stores.withheld, "desk": stores.desk}[name]


def named_files(*, using: str = "default") -> tuple[NamedFile, ...]:
    """The files that the tables name, as far as there are such tables."""
    there = set(connections[using].introspection.table_names())
    found: list[NamedFile] = []
    if StoredFile._meta.db_table in there:  # noqa: SLF001  Django's own way to ask
        rows = StoredFile.objects.using(using).filter(tombstone=None).order_by("sha256")
        found += (
            NamedFile(sha256, "withheld" if store == "withheld" else "public")
            for sha256, store in rows.values_list("sha256", "store")
        )
    if _KEPT_AT_DESK in there:
        with connections[using].cursor() as cursor:
            cursor.execute(f"SELECT sha256 FROM {_KEPT_AT_DESK} ORDER BY sha256")  # noqa: S608  our own name
            found += (NamedFile(sha256, "desk") for (sha256,) in cursor.fetchall())
    return tuple(found)


@contextmanager
def store_errors_told() -> Iterator[None]:
    """Tell what a store refuses as an UpkeepError."""
    try:
        yield
    except ByteStoreError as error:
        raise UpkeepError("files-unusable", values={"reason": error.english}) from error
