"""A tagged PDF as its tags tell it: the elements in reading order, each joined over lines and pages, with its text."""

import ctypes
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from raadhus.reading.errors import ReadError
from raadhus.reading.extract.line import Line
from raadhus.reading.extract.pdf_file import open_page, open_text
from raadhus.reading.extract.pdf_lines import PageReader, bound, page_frame, plain
from raadhus.reading.extract.pdf_tags import content_id, element_type, span_of, text_object

_DEEPEST = 64
_MOST_ELEMENTS = 400_000
_OUTSIDE = -1
_unicode = bound(pdfium.FPDFText_GetUnicode, ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)


class Element(NamedTuple):
    """An element of the structure tree; `children` are elements and stretches of text with the ends of their lines."""

    kind: str
    alt: str = ""
    colspan: int = 1
    rowspan: int = 1
    children: "tuple[Element | str, ...]" = ()


class TaggedText(NamedTuple):
    """The top elements of a file, what stands on its pages outside of them (running heads and feet), and its lines."""

    elements: tuple[Element, ...]
    outside: tuple[str, ...]
    lines: tuple[Line, ...]


def tagged_text(document: pypdfium2.PdfDocument, *, pages: int | None = None) -> TaggedText | None:
    """What the tags of the file tell, or of its first pages.

    None when it has none or too many, or when a page cannot be read.
    """
    if not pdfium.FPDFCatalog_IsTagged(document.raw):
        return None
    gathering = _Gathering()
    try:
        for index in range(min(len(document), pages or len(document))):
            with open_page(document, index) as page, open_text(page) as text_page:
                gathering.add_page(page, text_page=text_page, number=index + 1)
    except ReadError:
        return None
    if gathering.left <= 0:
        return None
    elements = tuple(child for child in gathering.root.element().children if isinstance(child, Element))
    return TaggedText(elements, tuple(gathering.outside), tuple(gathering.lines)) if elements else None


class _Node:
    """An element while its pages are read: what is below it stands under its place among the element's children."""

    def __init__(
        self, kind: str, *, alt: str = "", colspan: int = 1, rowspan: int = 1, places: int = 0
    ) -> None:
        self.kind = kind
        self.alt = alt
        self.colspan = colspan
        self.rowspan = rowspan
        self.places = places
        self.below: dict[int, _Node | str] = {}

    def element(self) -> Element:
        filling = _FILLING.get(self.kind)
        places = range(self.places) if filling else sorted(self.below)
        made = (self.below.get(at) or _Node(filling or "") for at in places)
        children = tuple(child if isinstance(child, str) else child.element() for child in made)
        return Element(self.kind, self.alt, self.colspan, self.rowspan, children)


_FILLING = {"TR": "TD", "THead": "TR", "TBody": "TR", "TFoot": "TR"}
"""What is put in for an element without content, which pdfium leaves out: an empty cell would move the others."""


class _Gathering:
    def __init__(self) -> None:
        self.root = _Node("")
        self.outside: list[str] = []
        self.lines: list[Line] = []
        self.left = _MOST_ELEMENTS
        self._reader = PageReader()

    def add_page(self, page: Any, *, text_page: Any, number: int) -> None:
        """A page is given only its own elements; a place in the tree names the same element on every page."""
        self.lines += self._reader.lines(text_page, page=number, frame=page_frame(page))
        pieces = _pieces(text_page)
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        if tree:
            try:
                for at in range(pdfium.FPDF_StructTree_CountChildren(tree)):
                    child = pdfium.FPDF_StructTree_GetChildAtIndex(tree, at)
                    if child:
                        node = self._node(child, above=self.root, at=at)
                        self._walk(child, into=node, pieces=pieces, depth=0)
            finally:
                pdfium.FPDF_StructTree_Close(tree)
        self.outside += [text for piece in pieces.values() if (text := plain(piece).strip())]

    def _walk(self, element: Any, *, into: _Node, pieces: dict[int, str], depth: int) -> None:
        count = pdfium.FPDF_StructElement_CountChildren(element)
        into.places = max(into.places, count)
        self.left -= max(count, 1)
        if depth > _DEEPEST or self.left <= 0:
            return
        for at in range(count):
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, at)
            if child:
                node = self._node(child, above=into, at=at)
                self._walk(child, into=node, pieces=pieces, depth=depth + 1)
                continue
            number = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, at)
            if number != _OUTSIDE:
                # pdfium passes over letters that are nothing but a space.
                into.below[at] = pieces.pop(number, " ")

    def _node(self, element: Any, *, above: _Node, at: int) -> _Node:
        known = above.below.get(at)
        if isinstance(known, _Node):
            return known
        kind = element_type(element)
        is_cell = kind in ("TH", "TD")
        node = _Node(
            kind,
            alt=_alt(element) if kind == "Figure" else "",
            colspan=span_of(element, b"ColSpan") if is_cell else 1,
            rowspan=span_of(element, b"RowSpan") if is_cell else 1,
        )
        above.below[at] = node
        return node


def _pieces(text_page: Any) -> dict[int, str]:
    """The text of a page by the number of its marked content; what has none stands together.

    The spaces and line ends that pdfium puts in belong to no text object: they go to the text before them.
    """
    handle = ctypes.cast(text_page, ctypes.c_void_p).value
    known: dict[int, int] = {}
    pieces: dict[int, list[str]] = {}
    current: list[str] = pieces.setdefault(_OUTSIDE, [])
    owner = None
    for index in range(pdfium.FPDFText_CountChars(text_page)):
        above, owner = owner, text_object(handle, index)
        if owner and owner != above:
            if owner not in known:
                known[owner] = content_id(owner)
            current = pieces.setdefault(known[owner], [])
        current.append(chr(_unicode(handle, index)))
    return {number: "".join(letters) for number, letters in pieces.items()}


def _alt(element: Any) -> str:
    length = pdfium.FPDF_StructElement_GetAltText(element, None, 0)
    if length <= 2 or length > 1 << 16:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDF_StructElement_GetAltText(element, buffer, length)
    return plain(buffer.raw.decode("utf-16-le", errors="replace").rstrip("\0"))
