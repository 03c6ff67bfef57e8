"""A PDF as a stranger finds it: the text of its pages, what else lies on them, and what files are inside."""

import contextlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from msgspec import Struct

from raadhus.documents.checking.checked import CannotCheck
from raadhus.documents.checking.findings import DocumentFinding, document_finding, page_place
from raadhus.documents.checking.pdf_file import is_as_set
from raadhus.documents.checking.pdf_objects import PageObjects
from raadhus.documents.checking.told import ONE_WAY, seen_signs
from raadhus.documents.direction import has_right_to_left

_MOST_PAGES = 5000
_MOST_BOOKMARKS = 20_000
_MOST_BYTES = 100_000_000
_LONGEST_ADDRESS = 10_000
_HYPHENS = re.compile("[-\u2010\u2011\u2212]")
_SOFT = 0xAD
_SOFT_HYPHEN = re.compile("\u00ad(?!\u2060?\\s)")
_VISIBLE = 0.5
"""Points."""


class PdfPage(Struct, frozen=True, kw_only=True):
    """Text in the order in which it was drawn, links that lead out of the document, pictures, and what is wrong.

    `moved` are texts that stand elsewhere on the page than they are read, `strays` pictures that are no arms.
    """

    text: str
    moved: tuple[str, ...]
    links: tuple[str, ...]
    pictures: int
    drawings: int
    strays: int
    findings: tuple[DocumentFinding, ...]


class PdfSeen:
    """A PDF that is open; raises CannotCheck when it cannot be opened."""

    def __init__(self, data: bytes) -> None:
        try:
            self._document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            is_locked = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
            raise CannotCheck("document-locked" if is_locked else "document-damaged") from error
        if not 0 < len(self._document) <= _MOST_PAGES:
            raise CannotCheck("document-damaged")
        self.is_as_set = is_as_set(data)

    def __len__(self) -> int:
        return len(self._document)

    def close(self) -> None:
        self._document.close()

    def files(self) -> Mapping[str, bytes]:
        """The attached files by their names; of two with one name the first, the other under a name of its own."""
        found: dict[str, bytes] = {}
        for number in range(self._document.count_attachments()):
            try:
                attached = self._document.get_attachment(number)
                name = attached.get_name()
                data = bytes(attached.get_data())
            except pypdfium2.PdfiumError:
                name, data = f"({number + 1})", b""
            if len(data) > _MOST_BYTES:
                data = b""
            found.setdefault(name if name not in found else f"{name} ({number + 1})", data)
        return found

    def bookmarks(self) -> Iterator[str]:
        """Their titles; a loop of them ends after some."""
        found = islice(self._document.get_toc(), _MOST_BOOKMARKS)
        return (one.get_title() for one in found)

    def scripts(self) -> int:
        return int(pdfium.FPDFDoc_GetJavaScriptActionCount(self._document.raw))

    def colour(self) -> str | None:
        """The colour of text that is neither black nor grey, as the first page shows it; None when there is none."""
        with contextlib.closing(self._document[0]) as page:
            return PageObjects(page, place=page_place(1)).colour()

    def pages(self) -> Iterator[PdfPage | None]:
        """Each page; none for one that cannot be read."""
        for index in range(len(self)):
            try:
                page = self._document[index]
            except pypdfium2.PdfiumError:
                yield None
                continue
            with contextlib.closing(page):
                yield self._page(page, number=index + 1)

    def _page(self, page: pypdfium2.PdfPage, *, number: int) -> PdfPage | None:
        place = page_place(number)
        objects = PageObjects(page, place=place)
        try:
            text_page = page.get_textpage()
        except pypdfium2.PdfiumError:
            return None
        with contextlib.closing(text_page):
            text = text_page.get_text_range(errors="replace")
            findings = list(objects.findings(text_page))
            if _shows_soft_hyphen(text_page, text):
                findings.append(document_finding("text-replaced", place=place))
            if any(pdfium.FPDFText_HasUnicodeMapError(text_page.raw, one) == 1 for one in _odd(text)):
                findings.append(document_finding("text-unreadable", place=place))
            if text_page.count_chars() > len(text.encode("utf-16-le", "surrogatepass")) // 2:
                findings.append(document_finding("text-unreadable", place=place))
            texts = objects.texts(text_page)
        if objects.forget_other_words() and (code := _replaced(_text(page), by=text)):
            findings.append(document_finding(code, place=place))
        links, others = self._annotations(page)
        if others:
            findings.append(document_finding("annotation-added", place=place))
        return PdfPage(
            text=" ".join(texts),
            moved=tuple(_moved(texts, places=objects.out_of_order())),
            links=links,
            pictures=objects.pictures,
            drawings=objects.drawings,
            strays=objects.strays,
            findings=tuple(findings),
        )

    def _annotations(self, page: pypdfium2.PdfPage) -> tuple[tuple[str, ...], int]:
        """Where the links of the page lead out of the document, and how many other annotations there are."""
        others = 0
        for number in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
            annotation = pdfium.FPDFPage_GetAnnot(page.raw, number)
            others += not annotation or not _is_bare_link(annotation)
            if annotation:
                pdfium.FPDFPage_CloseAnnot(annotation)
        links: list[str] = []
        place, link = pdfium.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(page.raw, place, link):
            action = pdfium.FPDFLink_GetAction(link)
            if not action:
                continue
            kind = pdfium.FPDFAction_GetType(action)
            if kind == pdfium.PDFACTION_URI:
                links.append(self._address(action))
            elif kind != pdfium.PDFACTION_GOTO:
                others += 1
        return tuple(links), others

    def _address(self, action: object) -> str:
        length = pdfium.FPDFAction_GetURIPath(self._document.raw, action, None, 0)
        length = min(length, _LONGEST_ADDRESS)
        buffer = pdfium.create_string_buffer(length)
        pdfium.FPDFAction_GetURIPath(self._document.raw, action, buffer, length)
        return bytes(buffer.raw).rstrip(b"\0").decode(errors="replace")


def _moved(texts: Sequence[str], *, places: Iterable[int]) -> Iterator[str]:
    """Those that an eye can see; letters from right to left are read in the other order."""
    if any(map(has_right_to_left, texts)):
        return
    yield from (texts[place] for place in places if seen_signs(texts[place]))


def _text(page: pypdfium2.PdfPage) -> str:
    with contextlib.closing(page.get_textpage()) as text_page:
        return str(text_page.get_text_range(errors="replace"))


def _replaced(letters: str, *, by: str) -> str | None:
    """The finding when the letters of a page are others than those that it says; none when they are the same.

    Signs of several parts, as in Hebrew, are drawn part by part, and said whole.
    """
    drawn, said = _by_looks(letters), _by_looks(by)
    if drawn == said:
        return None
    others = Counter(drawn)
    others.subtract(said)
    are_parts = all(_is_joined(sign) for sign, count in others.items() if count)
    return "turned-text-unproven" if are_parts and has_right_to_left(drawn) else "text-replaced"


def _is_joined(sign: str) -> bool:
    return has_right_to_left(sign) or unicodedata.category(sign) == "Mn"


def _by_looks(text: str) -> str:
    """The text by what its letters look like: a raised 2 is the same glyph whatever it is called."""
    return _HYPHENS.sub("", unicodedata.normalize("NFKC", seen_signs(text))).translate(ONE_WAY)


def _shows_soft_hyphen(text_page: pypdfium2.PdfTextPage, text: str) -> bool:
    """Whether a soft hyphen can be seen within a line: it says that it is none, and looks like a minus."""
    if not _SOFT_HYPHEN.search(text):
        return False
    for place in range(text_page.count_chars()):
        if pdfium.FPDFText_GetUnicode(text_page.raw, place) == _SOFT:
            left, _, right, _ = text_page.get_charbox(place)
            after = chr(pdfium.FPDFText_GetUnicode(text_page.raw, place + 1) or _SOFT)
            if right - left > _VISIBLE and not after.isspace():
                return True
    return False


def _odd(text: str) -> Iterator[int]:
    """The places of signs that may stand for a glyph without a meaning."""
    return (place for place, sign in enumerate(text) if sign in "\x00\ufffd")


def _is_bare_link(annotation: Any) -> bool:
    """Whether it is a link, and nothing of it is seen."""
    across, down, width = pdfium.c_float(), pdfium.c_float(), pdfium.c_float()
    has_border = pdfium.FPDFAnnot_GetBorder(annotation, across, down, width) and width.value > 0
    looks = any(pdfium.FPDFAnnot_HasKey(annotation, key) for key in (b"AP", b"BS", b"MK"))
    is_link = pdfium.FPDFAnnot_GetSubtype(annotation) == pdfium.FPDF_ANNOT_LINK
    return bool(is_link and not has_border and not looks)
