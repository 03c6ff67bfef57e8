"""Documents that must not be kept any more: of what was withdrawn, and of what other bytes took the place of."""

from django.db import transaction

from raadhus.published.making.behind import look_again
from raadhus.published.models import MadeDocument
from raadhus.published.operations.remove_unnamed_bytes import remove_if_unnamed
from raadhus.published.prepared import in_parts
from raadhus.published.stores import byte_stores

_GONE = ""


def forget_documents(meeting: str) -> None:
    """Show no document of the meeting any more, and remove their bytes when the transaction has been committed.

    What a crash prevents, the next making of documents does.
    """
    MadeDocument.objects.filter(edition__meeting=meeting).update(mark=_GONE)
    transaction.on_commit(lambda: remove_forgotten(meeting=meeting), robust=True)


def remove_forgotten(*, meeting: str | None = None) -> int:
    """Remove the bytes of forgotten documents, and give how many there were. Raises ByteStoreError."""
    forgotten = MadeDocument.objects.filter(mark=_GONE)
    if meeting is not None:
        forgotten = forgotten.filter(edition__meeting=meeting)
    rows = dict(forgotten.values_list("id", "sha256"))
    if not rows:
        return 0
    # The rows name the bytes until these are gone: killed in between, it is done again.
    public = byte_stores().public
    with transaction.atomic():
        MadeDocument.objects.filter(id__in=rows).delete()
        return remove_if_unnamed({sha256 for sha256 in rows.values() if sha256}, store=public)


def forget_lost_documents() -> int:
    """Forget the documents whose bytes are gone, and those that something kept from being made, so that they are made
    anew; give how many there were. Raises ByteStoreError.
    """
    public = byte_stores().public
    rows = MadeDocument.objects.values_list("id", "sha256", "edition__body")
    lost = {id_: body for id_, sha256, body in rows.iterator() if sha256 is None or not public.has(sha256)}
    for body in set(lost.values()):
        look_again(body)
    for some in in_parts(lost):
        MadeDocument.objects.filter(id__in=some).delete()
    return len(lost)
