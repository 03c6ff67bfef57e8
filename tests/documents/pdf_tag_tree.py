"""What a screen reader says of a PDF: the texts of its tag tree in order, each with what it is."""

import ctypes
import io
from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Final, NamedTuple, TypeAlias

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

_SAID: Final = frozenset(("H1", "H2", "H3", "H4", "H5", "H6", "P", "Lbl", "TH", "TD", "Figure", "TOCI"))
_WHOLE: Final = frozenset(("TH", "TD", "Lbl", "TOCI"))
"""Said as one, whatever is inside."""

Texts: TypeAlias = Mapping[tuple[int, int], str]
"""The text of each marked content, by the number of its page and its own."""


class Said(NamedTuple):
    """`headers` are what a screen reader says before a cell of a table."""

    role: str
    text: str
    headers: tuple[str, ...] = ()


class _Tagged(NamedTuple):
    role: str
    pieces: list[str]
    id: str
    headers: tuple[str, ...]


def said(data: bytes) -> tuple[Said, ...]:
    """The texts in the order of the tags; what has no tag is not said."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        tagged = _Tree(pdf, texts=_texts(data)).tagged
    by_id = {one.id: "".join(one.pieces) for one in tagged if one.id}
    return tuple(
        Said(one.role, "".join(one.pieces), tuple(by_id[id_] for id_ in one.headers)) for one in tagged
    )


class _Tree:
    """Walks the tags once; a text belongs to the nearest tag around it that is said."""

    def __init__(self, pdf: pikepdf.Pdf, *, texts: Texts) -> None:
        self.tagged: list[_Tagged] = []
        self._texts = texts
        self._pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self._walk(pdf.Root.StructTreeRoot, page=None, into=None)

    def _walk(self, element: Any, *, page: int | None, into: _Tagged | None) -> None:
        page = self._pages[element.Pg.objgen] if "/Pg" in element else page
        role = str(element.get("/S", "")).removeprefix("/")
        if role in _SAID and (into is None or into.role not in _WHOLE):
            into = _Tagged(
                role, [str(element.get("/Alt", ""))], str(element.get("/ID", "")), _headers(element)
            )
            self.tagged.append(into)
        for child in _several(element.get("/K")):
            if isinstance(child, int):
                self._say(child, page=page, into=into)
            elif child.get("/Type") == "/MCR":
                self._say(
                    int(child.MCID), page=self._pages[child.Pg.objgen] if "/Pg" in child else page, into=into
                )
            elif child.get("/Type") != "/OBJR":
                self._walk(child, page=page, into=into)

    def _say(self, content: int, *, page: int | None, into: _Tagged | None) -> None:
        assert page is not None
        text = self._texts.get((page, content), "")
        assert into is not None or not text.strip(), f"{text!r} stands outside all that is said"
        if into is not None and into.role != "Figure":
            into.pieces.append(text)


def _several(kids: Any) -> list[Any]:
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _headers(element: Any) -> tuple[str, ...]:
    attributes = (one for one in _several(element.get("/A")) if "/Headers" in one)
    return tuple(str(id_) for one in attributes for id_ in one.Headers)


def _texts(data: bytes) -> Texts:
    found: dict[tuple[int, int], str] = defaultdict(str)
    document = pypdfium2.PdfDocument(data)
    for number, page in enumerate(document):
        text_page = page.get_textpage()
        for one in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_TEXT,)):
            content = pdfium.FPDFPageObj_GetMarkedContentID(one.raw)
            if content >= 0:
                found[number, content] += _text(one.raw, text_page=text_page.raw)
        text_page.close()
    document.close()
    return found


def _text(text_object: Any, *, text_page: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(text_object, text_page, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFTextObj_GetText(
        text_object, text_page, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size
    )
    return buffer.raw[: max(size - 2, 0)].decode("utf-16-le", errors="replace")
