"""Joining a document and its attachments: pages, bookmarks, links and the numbers of pages."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from html import escape
from io import BytesIO
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import BinaryIO, Final, cast

import pikepdf
from msgspec import Struct

from raadhus.core.doubts import doubt
from raadhus.core.record import Doubt
from raadhus.documents.manuscript import Appearance, Made
from raadhus.documents.merged.attached import Attached, LeftOut, opened
from raadhus.documents.merged.cleaning import clean
from raadhus.documents.merged.places import Bookmark, Link
from raadhus.documents.merged.sheet import CLAIMS_NOTHING, Row, sheet
from raadhus.documents.merged.tags import Tags

MOST_PAGES: Final = 10_000
MOST_BYTES: Final = 600_000_000
"""Of all attachments together; what does not fit is left out and named."""
_IN_MEMORY: Final = 64_000_000
"""pikepdf holds what it copies from other files in memory until it is saved."""
_STREAM: Final = pikepdf.AccessMode.stream
_SHEET: Final = "Bilag"
_SOME_DAY: Final = "2000-01-01"
_MET_STANDARD: Final = ("/Metadata", "/OutputIntents", "/AF")


class _Added(Struct, frozen=True):
    """What was put behind, by the number of its first page."""

    start: int
    attached: Attached
    bookmarks: tuple[Bookmark, ...]


def merged(document: bytes, *, attachments: Sequence[Attached], appearance: Appearance | None = None) -> Made:
    """The document, a sheet that lists its attachments, and those that are PDF; the doubts name the others."""
    out = BytesIO()
    doubts = merge_into(out, document=document, attachments=attachments, appearance=appearance)
    return Made(data=out.getvalue(), doubts=doubts)


def merge_into(
    out: BinaryIO, *, document: bytes, attachments: Sequence[Attached], appearance: Appearance | None = None
) -> tuple[Doubt, ...]:
    """Write the same to a file: attachments that lie in files themselves are never all in memory."""
    with ExitStack() as open_files:
        whole = pikepdf.open(BytesIO(document))
        rows = tuple(_rows(attachments))
        title = str(whole.docinfo.get("/Title", "")) or "Dokument"
        colour = (appearance or Appearance()).colour
        listed = sheet(rows, title=title, day=_day(whole), colour=colour)
        first = open_files.enter_context(pikepdf.open(BytesIO(listed)))
        clean(first)
        sheet_page = _add(whole, first, links=(), title=_SHEET)
        added, in_memory = [], 0
        for row in (row for row in rows if row.pages):
            added.append(_added(whole, row.attached))
            in_memory += row.attached.size
            if in_memory > _IN_MEMORY:
                whole = pikepdf.open(_saved(whole, open_files=open_files), access_mode=_STREAM)
                in_memory = 0
        _bookmark(whole, added, sheet_page=sheet_page)
        _label(whole, added)
        _claim_nothing(whole, title=title)
        copyfileobj(_saved(whole, open_files=open_files), out)
    return tuple(
        doubt("attachment-not-merged", values={"title": row.attached.title, "reason": row.reason})
        for row in rows
        if row.reason
    )


def _rows(attachments: Iterable[Attached]) -> Iterator[Row]:
    """What becomes of each attachment; none stays open, for a file holds what has been copied from it."""
    pages_left, bytes_left = MOST_PAGES, MOST_BYTES
    for attached in attachments:
        try:
            with opened(attached, most_bytes=bytes_left, most_pages=pages_left) as found:
                pages = len(found.file.pages)
        except LeftOut as error:
            yield Row(attached, reason=error.reason)
            continue
        pages_left, bytes_left = pages_left - pages, bytes_left - attached.size
        yield Row(attached, pages=pages)


def _added(whole: pikepdf.Pdf, attached: Attached) -> _Added:
    with opened(attached, most_bytes=MOST_BYTES, most_pages=MOST_PAGES) as found:
        start = _add(whole, found.file, links=found.links, title=attached.label)
        return _Added(start, attached, found.bookmarks)


def _add(whole: pikepdf.Pdf, file: pikepdf.Pdf, *, links: Sequence[Link], title: str) -> int:
    """Put the pages of a file behind, and lead its links to their new places; gives the number of the first."""
    start = len(whole.pages)
    for link in links:
        del file.pages[link.page].obj["/Annots"][link.place]["/Dest"]
    whole.pages.extend(file.pages)
    pages = [whole.pages[start + number] for number in range(len(file.pages))]
    for link in links:
        if link.target is not None:
            moved = pages[link.page].obj["/Annots"][link.place]
            moved["/Dest"] = pikepdf.Array([pages[link.target].obj, pikepdf.Name.Fit])
    if "/StructTreeRoot" in whole.Root:
        Tags(whole).add(file, pages=pages, title=title)
    return start


def _bookmark(whole: pikepdf.Pdf, added: Iterable[_Added], *, sheet_page: int) -> None:
    listed = pikepdf.OutlineItem(_SHEET, sheet_page)
    for one in added:
        item = pikepdf.OutlineItem(one.attached.label, one.start)
        item.is_closed = True
        item.children.extend(_items(one.bookmarks, start=one.start))
        listed.children.append(item)
    with whole.open_outline() as outline:
        outline.root.append(listed)


def _items(bookmarks: Sequence[Bookmark], *, start: int) -> Iterator[pikepdf.OutlineItem]:
    for one in bookmarks:
        item = pikepdf.OutlineItem(one.title, start + (one.page or 0))
        item.children.extend(_items(one.inside, start=start))
        yield item


def _label(whole: pikepdf.Pdf, added: Iterable[_Added]) -> None:
    """Number the pages of each attachment from 1, with its own number before: «Bilag 3.1, side 2»."""
    labels = [0, pikepdf.Dictionary(S=pikepdf.Name.D)]
    for one in added:
        number = f" {one.attached.number}" if one.attached.number else ""
        prefix = pikepdf.String(f"{_SHEET}{number}, side ")
        labels += [one.start, pikepdf.Dictionary(S=pikepdf.Name.D, P=prefix)]
    whole.Root["/PageLabels"] = pikepdf.Dictionary(Nums=pikepdf.Array(labels))


def _claim_nothing(whole: pikepdf.Pdf, *, title: str) -> None:
    """Take away what claims a standard, and the files that the document carries, which are not of the whole."""
    for key in _MET_STANDARD:
        if key in whole.Root:
            del whole.Root[key]
    names = whole.Root.get("/Names")
    if names is not None and "/EmbeddedFiles" in names:
        del names["/EmbeddedFiles"]
    whole.docinfo["/Subject"] = pikepdf.String(CLAIMS_NOTHING)
    described = pikepdf.Stream(whole, _METADATA.format(title=escape(title), subject=CLAIMS_NOTHING).encode())
    described["/Type"] = pikepdf.Name.Metadata
    described["/Subtype"] = pikepdf.Name.XML
    whole.Root["/Metadata"] = described


_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def _day(whole: pikepdf.Pdf) -> str:
    """The day of the document, as its own information says it."""
    digits = str(whole.docinfo.get("/CreationDate", "")).removeprefix("D:")[:8]
    known = len(digits) == 8 and digits.isdigit()
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if known else _SOME_DAY


def _saved(whole: pikepdf.Pdf, *, open_files: ExitStack) -> BinaryIO:
    file = cast(BinaryIO, open_files.enter_context(TemporaryFile()))  # noqa: SIM115  it is
    whole.save(file, deterministic_id=True, fix_metadata_version=False)
    file.seek(0)
    return file
