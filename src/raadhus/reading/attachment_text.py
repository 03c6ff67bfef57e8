"""The text of an attachment, page by page, to be searched and shown; what kind of file it is, its content says."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from raadhus.core.plain_text import plain_text
from raadhus.reading import media
from raadhus.reading.child_process import Limits, Request
from raadhus.reading.errors import ReadError
from raadhus.reading.extract.line import Line
from raadhus.reading.file_kind import file_kind
from raadhus.reading.in_children import DEFAULT_LIMITS, run_in_child
from raadhus.reading.recognise.joining import Words, join_texts

READER_VERSION = "attachment-text/1.1"
"""Changes whenever the same bytes may give another text."""

MOST_CHARACTERS = 5_000_000
"""Of a longer attachment the beginning is kept, and `is_cut` says so: it is some 2,000 pages."""

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_CUT_WORD = re.compile(r"[^\W_][-\u2010\u2011\u00ad]$")


class PageText(msgspec.Struct, frozen=True, array_like=True):
    """The lines of one page; `number` counts from 1 and is None for what has no pages."""

    number: int | None
    text: str


class AttachmentText(msgspec.Struct, frozen=True, array_like=True, kw_only=True):
    """What an attachment says.

    `is_known_kind` is false for what is kept and not read (Excel, pictures …): it has no pages here. `is_tagged`
    is None for all but PDF. A PDF `is_scanned` when it has pictures and no text; `pages_without_text` are those with
    something drawn on them, `unreadable_pages` those that could not be opened. `unseen` is what lies in a Word file and
    shows nowhere: comments, deleted and hidden text.
    """

    media_type: str
    pages: tuple[PageText, ...] = ()
    is_known_kind: bool = True
    is_tagged: bool | None = None
    is_scanned: bool = False
    is_cut: bool = False
    pages_without_text: tuple[int, ...] = ()
    unreadable_pages: tuple[int, ...] = ()
    unseen: str = ""
    reader_version: str = READER_VERSION


def attachment_text(data: bytes) -> AttachmentText:
    """Read the text of the bytes. Raises ReadError when they are empty, damaged, locked or too large."""
    if not data:
        raise ReadError("empty")
    kind = file_kind(data)
    read = _READERS.get(kind.partition(";")[0])
    if read is None:
        return AttachmentText(media_type=kind, is_known_kind=False)
    whole = read(data)
    pages = tuple(_bounded(whole.pages))
    is_cut = whole.is_cut or sum(len(page.text) for page in whole.pages) > MOST_CHARACTERS
    return msgspec.structs.replace(whole, media_type=kind, pages=pages, is_cut=is_cut)


def attachment_text_in_child(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> AttachmentText:
    """Read the text in a child process of its own, because the bytes come from strangers. Raises ReadError."""
    return decoded_attachment_text(
        run_in_child(read_attachment_text, request=Request(data=data), limits=limits)
    )


def read_attachment_text(request: Request) -> bytes:
    """The same as a task of a ReadingPool, whose results `decoded_attachment_text` takes."""
    return msgspec.msgpack.encode(attachment_text(bytes(request.data)))


def decoded_attachment_text(result: bytes) -> AttachmentText:
    return msgspec.msgpack.decode(result, type=AttachmentText)


def _pdf_text(data: bytes) -> AttachmentText:
    from raadhus.reading.extract.pdf_pages import read_pages

    pdf = read_pages(data, most_characters=MOST_CHARACTERS)
    words = Words(line for page in pdf.pages for line in page.lines)
    drawn = tuple(page.number for page in pdf.pages if page.is_drawn and not page.lines)
    return AttachmentText(
        media_type=media.PDF,
        pages=tuple(PageText(page.number, _running_text(page.lines, words=words)) for page in pdf.pages),
        is_tagged=pdf.is_tagged,
        is_scanned=bool(drawn) and not any(page.lines for page in pdf.pages),
        is_cut=pdf.is_cut,
        pages_without_text=drawn,
        unreadable_pages=pdf.unreadable_pages,
    )


def _word_text(data: bytes) -> AttachmentText:
    from raadhus.reading.extract.docx import read_docx
    from raadhus.reading.extract.docx_unseen import unseen_text

    read = read_docx(data)
    text = "\n".join((plain_text(read.blocks), *read.running))
    return AttachmentText(
        media_type=media.DOCX, pages=(PageText(None, text),), unseen=unseen_text(data)[:MOST_CHARACTERS]
    )


def _html_text(data: bytes) -> AttachmentText:
    from raadhus.reading.extract.html_blocks import html_blocks

    text = plain_text(html_blocks(media.decode_text(data)))
    return AttachmentText(media_type=media.HTML, pages=(PageText(None, text),))


def _plain_text(data: bytes) -> AttachmentText:
    # Form feeds part the pages of a printed text, but seldom all of them: the whole counts as one.
    text = media.decode_text(data).replace("\f", "\n").replace("\u00a0", " ")
    lines = tuple(Line(line, number) for number, line in enumerate(text.split("\n"), 1))
    return AttachmentText(
        media_type=media.TEXT, pages=(PageText(None, _running_text(lines, words=Words(lines))),)
    )


_READERS: Mapping[str, Callable[[bytes], AttachmentText]] = {
    media.PDF: _pdf_text,
    media.DOCX: _word_text,
    media.HTML: _html_text,
    media.TEXT: _plain_text,
}


def _running_text(lines: Iterable[Line], *, words: Words) -> str:
    """The lines as printed, but a word that was cut at a line's end stands whole on the line it begins on."""
    found: list[str] = []
    cut: list[str] = []
    for line in lines:
        text = line.text.rstrip()
        if cut and not text:
            found.append(join_texts(cut, words=words))
            cut = []
        if _CUT_WORD.search(text, max(len(text) - 2, 0)):
            cut.append(text)
        else:
            found.append(join_texts((*cut, text), words=words) if cut else text)
            cut = []
    if cut:
        found.append(join_texts(cut, words=words))
    return "\n".join(found).strip("\n")


def _bounded(pages: Iterable[PageText]) -> Iterator[PageText]:
    """The pages in NFC and without control characters, up to MOST_CHARACTERS."""
    left = MOST_CHARACTERS
    for page in pages:
        text = unicodedata.normalize("NFC", _CONTROL.sub("", page.text))[:left]
        left -= len(text)
        yield PageText(page.number, text)
        if not left:
            return
