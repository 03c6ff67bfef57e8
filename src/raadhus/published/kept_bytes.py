"""Which bytes belong to something: files of editions, what the register names, and documents that were made."""

from collections.abc import Collection
from collections.abc import Set as AbstractSet

from raadhus.published.models import MadeDocument, StoredFile


def named_bytes(hashes: Collection[str]) -> AbstractSet[str]:
    """Those of the hashes that a table names, in two statements."""
    files = StoredFile.objects.filter(sha256__in=hashes).values_list("sha256", flat=True)
    documents = MadeDocument.objects.filter(sha256__in=hashes).values_list("sha256", flat=True)
    return {*files, *(sha256 for sha256 in documents if sha256)}
