"""The bytes that come with a submission: kept before it goes in, so that no edition names what is not there."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from django.db import transaction
from msgspec import Struct

from raadhus.core.cpr import without_cpr
from raadhus.published.byte_store.store import hash_of
from raadhus.published.chain import lock_new_files
from raadhus.published.file_texts import forget_file_texts
from raadhus.published.models import Edition, EditionFile, StoredFile
from raadhus.published.operations.remove_withdrawn_bytes import remove_withdrawn_bytes
from raadhus.published.projection import project_meetings_showing
from raadhus.published.stores import byte_stores
from raadhus.published.submission import GivenFile


class KeptFile(Struct, frozen=True, kw_only=True):
    """A file whose bytes are kept, unless `is_gone`; `given` may be shown unless `is_withheld`."""

    sha256: str
    given: GivenFile
    is_withheld: bool
    is_gone: bool = False


def files_of_withdrawn(files: Sequence[GivenFile], *, left: bytes) -> AbstractSet[str]:
    """Which of the files bring back what was withdrawn: the sources, and what nothing names that is `left`."""
    hashes = {hash_of(file.data): file for file in files}
    known = set(StoredFile.objects.filter(sha256__in=hashes).values_list("sha256", flat=True))
    return {
        sha256
        for sha256, file in hashes.items()
        if file.role == "source" or (sha256.encode() not in left and sha256 not in known)
    }


def keep_bytes(
    files: Sequence[GivenFile], *, is_cut: bool, gone: AbstractSet[str] = frozenset()
) -> tuple[KeptFile, ...]:
    """Write the bytes; a source of which something was cut is kept, but never shown.

    What was withheld once stays so; what was withdrawn is not kept again, nor what is `gone`. Raises ByteStoreError.
    """
    lock_new_files()
    hashes = [hash_of(file.data) for file in files]
    known = {
        sha256: (store, tombstone)
        for sha256, store, tombstone in StoredFile.objects.filter(sha256__in=hashes).values_list(
            "sha256", "store", "tombstone_id"
        )
    }
    kept: list[KeptFile] = []
    for file, sha256 in zip(files, hashes, strict=True):
        store, tombstone = known.get(sha256, ("public", None))
        is_withheld = file.is_withheld or store == "withheld" or (is_cut and file.role == "source")
        if tombstone is None and sha256 not in gone:
            (byte_stores().withheld if is_withheld else byte_stores().public).put(file.data)
        kept.append(KeptFile(sha256=sha256, given=file, is_withheld=is_withheld, is_gone=sha256 in gone))
    return tuple(kept)


def record_files(edition: Edition, kept: Sequence[KeptFile], *, tombstone: int | None = None) -> None:
    """Note which bytes belong to the edition; those that may no longer be shown leave the public store.

    `tombstone` is that of the withdrawal by which files are gone.
    """
    StoredFile.objects.bulk_create(
        (
            StoredFile(
                sha256=file.sha256,
                store="withheld" if file.is_withheld else "public",
                media_type=file.given.media_type,
                size=len(file.given.data),
            )
            for file in kept
        ),
        ignore_conflicts=True,
    )
    gone = [file.sha256 for file in kept if file.is_gone]
    if gone:
        StoredFile.objects.filter(sha256__in=gone, tombstone=None).update(tombstone=tombstone)
        forget_file_texts(gone)
        transaction.on_commit(lambda: remove_withdrawn_bytes(gone))
    withheld = [file.sha256 for file in kept if file.is_withheld]
    if withheld and StoredFile.objects.filter(sha256__in=withheld, store="public").update(store="withheld"):
        forget_file_texts(withheld)
        project_meetings_showing(withheld)
        # The sweep does what fails here: the edition stands all the same.
        transaction.on_commit(lambda: _leave_the_public_store(withheld), robust=True)
    EditionFile.objects.bulk_create(
        (
            EditionFile(edition=edition, file_id=file.sha256, role=file.given.role, name=_shown_name(file))
            for file in kept
        ),
        ignore_conflicts=True,
    )


def _shown_name(file: KeptFile) -> str | None:
    """What a closed attachment is called may tell what it is about; a source is called by its meeting."""
    is_shown = file.given.role == "source" or not file.is_withheld
    if not file.given.name or not is_shown:
        return None
    return without_cpr(file.given.name.replace("\0", "").encode(errors="replace").decode())


def _leave_the_public_store(hashes: Sequence[str]) -> None:
    for sha256 in hashes:
        byte_stores().public.remove(sha256)
