"""A document made again from what it carries, and its looks held against that: letters cannot lie then."""

import contextlib
from collections.abc import Iterator, Sequence

import pypdfium2
from msgspec.structs import replace

from raadhus.core.chain_heads import ChainHead
from raadhus.core.edition_proof import ProvenEntry
from raadhus.documents.checking.carried import Carried, read_carried
from raadhus.documents.checking.check import check_document
from raadhus.documents.checking.checked import DocumentChecked
from raadhus.documents.checking.findings import DocumentFinding, document_finding, page_place
from raadhus.documents.checking.pdf_seen import PdfSeen
from raadhus.documents.manuscript import Appearance, Bound

_SCALE = 1.5
_ANSWERED = frozenset(
    {"table-order-unproven", "turned-text-unproven", "text-out-of-place", "letters-unproven"}
)
"""Pages that look alike have their words in order, too."""


def check_thoroughly(
    data: bytes, *, against: Sequence[ChainHead] = (), chain: Sequence[ProvenEntry] = ()
) -> DocumentChecked:
    """Check a document, then make it again and compare how it looks; raises CannotCheck."""
    checked = check_document(data, against=against, chain=chain)
    codes = {finding.code for finding in checked.findings}
    if not checked.parts or codes & {"layout-unknown", "record-invalid", "record-missing"}:
        return checked
    if checked.form == "docx":
        return checked
    found = tuple(_pdf_again(data))
    # Why the letters were not checked, or what came of it, is among what was found.
    answered = _ANSWERED if not found else {"letters-unproven"}
    before = (one for one in checked.findings if one.code not in answered)
    return replace(checked, findings=(*found, *before))


def _pdf_again(data: bytes) -> Iterator[DocumentFinding]:
    try:
        from raadhus.documents.pdf import pdf_of
    except ImportError:
        yield document_finding("typesetter-missing")
        return
    with contextlib.closing(PdfSeen(data)) as seen:
        carried = read_carried(seen.files())
        if any(page is not None and (page.pictures or page.drawings) for page in seen.pages()):
            yield document_finding("pictures-not-carried")
            return
        colour = seen.colour()
    made = pdf_of(_coloured(carried, colour=colour)).data
    yield from _pages_that_differ(data, made=made)


def _pages_that_differ(data: bytes, *, made: bytes) -> Iterator[DocumentFinding]:
    opened = (contextlib.closing(pypdfium2.PdfDocument(one)) for one in (data, made))
    with next(opened) as given, next(opened) as again:
        for index in range(len(again)):
            if index >= len(given) or _look(given[index]) != _look(again[index]):
                yield document_finding("page-differs", place=page_place(index + 1))


def _look(page: pypdfium2.PdfPage) -> bytes:
    with contextlib.closing(page), contextlib.closing(page.render(scale=_SCALE, grayscale=True)) as drawn:
        return bytes(drawn.buffer)


def _coloured(carried: Carried, *, colour: str | None) -> Bound:
    """The bound in the municipality's colour, which the document shows and does not carry."""
    bound = carried.bound
    if colour is None:
        return bound
    appearance = Appearance(colour=colour)
    return replace(bound, manuscripts=tuple(replace(one, appearance=appearance) for one in bound.manuscripts))
