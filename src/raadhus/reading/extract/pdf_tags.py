"""The tables of a tagged PDF page, from its structure tree."""

import ctypes
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import pypdfium2.raw as pdfium

from raadhus.reading.extract.pdf_lines import bound
from raadhus.reading.extract.pdf_slots import Slot, SlotTable

_DEEPEST = 32
_MOST_ELEMENTS = 50_000
_SPAN_LIMIT = 100
text_object = bound(pdfium.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
content_id = bound(pdfium.FPDFPageObj_GetMarkedContentID, ctypes.c_int, ctypes.c_void_p)

SlotOf: TypeAlias = Callable[[int], tuple[int, Slot] | None]


def tagged_slots(page: Any, *, text_page: Any) -> tuple[tuple[SlotTable, ...], SlotOf]:
    """Give the tables that the page's tags tell of, and the way from a character's index to table and cell."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return (), lambda _: None
    try:
        walk = _Walk()
        for at in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            walk.look_for_tables(pdfium.FPDF_StructTree_GetChildAtIndex(tree, at), depth=0)
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    return tuple(walk.tables), _by_content_id(text_page, walk.slots)


def _by_content_id(text_page: Any, slots: dict[int, tuple[int, Slot]]) -> SlotOf:
    handle = ctypes.cast(text_page, ctypes.c_void_p).value
    known: dict[int, tuple[int, Slot] | None] = {}

    def slot_of(index: int) -> tuple[int, Slot] | None:
        piece = text_object(handle, index)
        if not piece:
            return None
        if piece not in known:
            known[piece] = slots.get(content_id(piece))
        return known[piece]

    return slot_of


class _Walk:
    """A walk through the tags of one page that gathers its tables; ends early on absurdly many tags."""

    def __init__(self) -> None:
        self.tables: list[SlotTable] = []
        self.slots: dict[int, tuple[int, Slot]] = {}
        self._left = _MOST_ELEMENTS

    def look_for_tables(self, element: Any, *, depth: int) -> None:
        if not element or depth > _DEEPEST or self._left <= 0:
            return
        if element_type(element) == "Table":
            rows = tuple(self._rows(element, in_head=False))
            if rows:
                self.tables.append(SlotTable(rows=rows))
            return
        for child in self._children(element):
            self.look_for_tables(child, depth=depth + 1)

    def _rows(self, element: Any, *, in_head: bool) -> Iterator[tuple[Slot, ...]]:
        for child in self._children(element):
            kind = element_type(child)
            if kind in ("THead", "TBody", "TFoot"):
                yield from self._rows(child, in_head=kind == "THead")
            elif kind == "TR":
                cells = [cell for cell in self._children(child) if element_type(cell) in ("TH", "TD")]
                yield tuple(self._slot(cell, header=in_head) for cell in cells)

    def _slot(self, cell: Any, *, header: bool) -> Slot:
        slot = Slot(colspan=span_of(cell, b"ColSpan"), rowspan=span_of(cell, b"RowSpan"), header=header)
        for content in self._content(cell, depth=0):
            self.slots[content] = (len(self.tables), slot)
        return slot

    def _content(self, element: Any, *, depth: int) -> Iterator[int]:
        own = pdfium.FPDF_StructElement_GetMarkedContentID(element)
        if own >= 0:
            yield own
        for at in range(pdfium.FPDF_StructElement_CountChildren(element)):
            content = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, at)
            if content >= 0:
                yield content
        if depth < _DEEPEST:
            for child in self._children(element):
                yield from self._content(child, depth=depth + 1)

    def _children(self, element: Any) -> Iterator[Any]:
        for at in range(pdfium.FPDF_StructElement_CountChildren(element)):
            self._left -= 1
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, at)
            if child and self._left > 0:
                yield child


def element_type(element: Any) -> str:
    buffer = ctypes.create_string_buffer(64)
    length = pdfium.FPDF_StructElement_GetType(element, buffer, 64)
    return buffer.raw[: min(length, 64)].decode("utf-16-le", errors="replace").rstrip("\0")


def span_of(element: Any, name: bytes) -> int:
    for at in range(max(pdfium.FPDF_StructElement_GetAttributeCount(element), 0)):
        attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, at)
        value = pdfium.FPDF_StructElement_Attr_GetValue(attributes, name) if attributes else None
        number = ctypes.c_float()
        if value and pdfium.FPDF_StructElement_Attr_GetNumberValue(value, number):
            return min(max(int(number.value), 1), _SPAN_LIMIT)
    return 1
