"""The attachments that may be bound behind an edition: those of its open items, as its meeting's page shows them."""

from collections.abc import Iterable
from typing import Final

from django.db.models import F
from msgspec import Struct

from raadhus.published.manuscripts.addresses import address_of_file
from raadhus.published.models import EditionPart, File, StoredFile

PDF: Final = "application/pdf"
_MOST_BYTES: Final = 100 << 20
"""Of all that are bound behind one document, which is made in memory while its reader waits."""


class BoundAttachment(Struct, frozen=True, kw_only=True):
    """`item` is the number of the item that it belongs to."""

    item: str
    number: str | None
    title: str
    media_type: str | None
    size: int | None
    sha256: str
    address: str | None


def attachments_of_edition(edition: int, *, body: str) -> tuple[BoundAttachment, ...]:
    """In the order of the items, in one statement; none when no PDF is among them, or too much."""
    items = EditionPart.objects.filter(edition=edition, tombstone=None, item__isnull=False).values("item")
    shown = StoredFile.objects.filter(store="public", tombstone=None).values("sha256")
    rows = tuple(
        File.objects.filter(item__in=items, item__tombstone=None, sha256__in=shown, role="attachment")
        .exclude(item__access="closed")
        .exclude(access="closed")
        .order_by("item__order", "place")
        .values("id", "number", "title", "sha256", "media_type", "size", item_number=F("item__number"))
    )
    if not size_of_bound((row["media_type"], row["size"]) for row in rows):
        return ()
    return tuple(
        BoundAttachment(
            item=row["item_number"],
            number=row["number"],
            title=row["title"],
            media_type=row["media_type"],
            size=row["size"],
            sha256=row["sha256"] or "",
            address=address_of_file(row["id"], body=body),
        )
        for row in rows
    )


def size_of_bound(files: Iterable[tuple[str | None, int | None]]) -> int:
    """How many bytes the PDFs are among files of these media types and sizes; none when it is too much."""
    size = sum(size or 0 for media_type, size in files if media_type == PDF)
    return size if size <= _MOST_BYTES else 0
