"""Take the bytes of withheld files out of the public store, where a process that died may have left them."""

from itertools import islice

from raadhus.published.models import StoredFile
from raadhus.published.stores import byte_stores

_AT_ONCE = 500


def hide_withheld_bytes() -> int:
    """Remove from the public store what may not be shown, and give how many files there were.

    Their other copy lies in the withheld store. Raises ByteStoreError.
    """
    public = byte_stores().public
    hashes = public.all_hashes()
    removed = 0
    while some := tuple(islice(hashes, _AT_ONCE)):
        withheld = StoredFile.objects.filter(sha256__in=some, store="withheld")
        removed += sum(public.remove(sha256) for sha256 in withheld.values_list("sha256", flat=True))
    return removed
