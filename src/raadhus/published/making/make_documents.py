"""Make the documents that are missing, or that do not say any more what their edition says."""

import logging
import time
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from django.db import transaction
from msgspec import Struct

from raadhus.documents.errors import DocumentError
from raadhus.documents.manuscript import Bound
from raadhus.published.chain import lock_body, lock_new_files
from raadhus.published.current import EditionWithdrawn
from raadhus.published.making.behind import bodies_behind, note_all_made
from raadhus.published.making.forget_documents import remove_forgotten
from raadhus.published.making.forms import FORMS, FormName, document_of
from raadhus.published.making.marks import document_marks
from raadhus.published.manuscripts.bounds import bound_of_edition
from raadhus.published.models import MadeDocument
from raadhus.published.operations.remove_unnamed_bytes import remove_if_unnamed
from raadhus.published.stores import byte_stores

NOT_MADE = "document-not-made"
"""The code of what should not happen; the log says more."""

_log = logging.getLogger(__name__)


class Progress(Protocol):
    """Hears for how many editions documents are to be made, and for how many more they were."""

    def begin(self, what: str, *, total: int) -> None: ...

    def advance(self, done: int) -> None: ...


class DocumentsMade(Struct, frozen=True, kw_only=True):
    """How many documents were made, how many could not be, and for how many editions at least they are to be made."""

    made: int
    failed: int
    left: int


def make_documents(
    *, body: str | None = None, seconds: float | None = None, progress: Progress | None = None
) -> DocumentsMade:
    """Make them for one body or for all, the newest first, each edition by itself; twice the same changes nothing.

    After so many `seconds` it stops between two editions. Raises ByteStoreError.
    """
    end = None if seconds is None else time.monotonic() + seconds
    remove_forgotten()
    made = failed = left = 0
    bodies = bodies_behind(body=body)
    for behind in bodies:
        if progress is not None:
            progress.begin(f"Making documents ({behind.body})", total=len(behind.editions))
        waiting, changed = list(behind.editions), 0
        while waiting and (end is None or time.monotonic() < end):
            edition = waiting.pop()
            documents = _make(edition, body=behind.body, mark=behind.marks[edition])
            made += sum(one.data is not None for one in documents)
            failed += sum(one.data is None for one in documents)
            changed += not documents
            if progress is not None:
                progress.advance(1)
        left += len(waiting) + changed
        if not waiting and not changed:
            note_all_made(behind)
        if end is not None and time.monotonic() >= end:
            # Looking at a body costs time too: one more says whether there is more to do.
            left += next(bodies, None) is not None
            break
    return DocumentsMade(made=made, failed=failed, left=left)


class _Document(NamedTuple):
    """What came of one form; without data the code of what went wrong."""

    form: FormName
    data: bytes | None
    error: str | None


def _make(edition: int, *, body: str, mark: str) -> tuple[_Document, ...]:
    """Every form of the edition, kept together; none when the edition is not any more what the mark says."""
    try:
        given = bound_of_edition(edition)
    except EditionWithdrawn:
        return ()
    # Outside of the transaction: nobody else can write to SQLite while one lasts.
    documents = tuple(_set(given, form=form, edition=edition) for form in FORMS)
    return documents if _keep(documents, edition=edition, body=body, mark=mark) else ()


def _set(given: Bound, *, form: FormName, edition: int) -> _Document:
    try:
        return _Document(form, document_of(given, form=form).data, None)
    except Exception as error:  # noqa: BLE001  one edition must not keep the others from theirs
        code = error.code if isinstance(error, DocumentError) else NOT_MADE
        extra = {"edition": edition, "kind": form, "code": code}
        _log.warning("A document cannot be made.", extra=extra, exc_info=error)
        return _Document(form, None, code)


def _keep(documents: Sequence[_Document], *, edition: int, body: str, mark: str) -> bool:
    """Keep them unless the edition has changed, or was withdrawn, since they were begun."""
    public = byte_stores().public
    with transaction.atomic():
        lock_body(body)
        lock_new_files()
        if document_marks(body, only=[edition]).get(edition) != mark:
            return False
        before = MadeDocument.objects.filter(edition=edition)
        replaced = {sha256 for sha256 in before.values_list("sha256", flat=True) if sha256}
        before.delete()
        MadeDocument.objects.bulk_create(
            MadeDocument(
                edition_id=edition,
                form=one.form,
                mark=mark,
                sha256=None if one.data is None else public.put(one.data),
                size=None if one.data is None else len(one.data),
                error=one.error,
            )
            for one in documents
        )
    remove_if_unnamed(replaced, store=public)
    return True
