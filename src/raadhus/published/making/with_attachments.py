"""An edition with the attachments of its items behind it, as one PDF."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from raadhus.published.byte_store import bytes_unless_lost
from raadhus.published.making.forms import document_of
from raadhus.published.manuscripts.attachments import PDF, BoundAttachment
from raadhus.published.manuscripts.bounds import bound_of_edition
from raadhus.published.stores import byte_stores

if TYPE_CHECKING:
    from raadhus.documents.merged.attached import Attached


def edition_with_attachments(edition: int, *, attachments: Sequence[BoundAttachment]) -> bytes:
    """Attachments that are no PDF or are lost are named; raises DocumentError, EditionWithdrawn and ByteStoreError."""
    # It takes a while to import.
    from raadhus.documents.merged import merged

    given = bound_of_edition(edition)
    document = document_of(given, form="pdf").data
    appearance = given.manuscripts[0].appearance
    return merged(document, attachments=tuple(_attached(attachments)), appearance=appearance).data


def _attached(attachments: Sequence[BoundAttachment]) -> "Iterator[Attached]":
    """Numbered within their items: «Bilag 3.1»."""
    from raadhus.documents.merged.attached import Attached

    public = byte_stores().public
    places = Counter[str]()
    for one in attachments:
        places[one.item] += 1
        number = one.number or str(places[one.item])
        yield Attached(
            title=one.title,
            data=bytes_unless_lost(public, one.sha256) if one.media_type == PDF else b"",
            number=f"{one.item}.{number}" if one.item else number,
            address=one.address,
        )
