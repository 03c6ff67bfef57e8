"""What lies on a page of a PDF: text that cannot be seen, things over the text, pictures and drawings."""

import ctypes
import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from raadhus.core.sentences import Sentences
from raadhus.documents.checking.boxes import Box, out_of_order
from raadhus.documents.checking.findings import DocumentFinding, document_finding

_FONTS = re.compile(r"(?:[A-Z]{6}\+)?(?:LibertinusSerif|NewCM|NewComputerModern|DejaVuSansMono)\S*")
_FAINTEST = 0.6
"""Text lighter than this, of 1 for white, is as good as hidden on white paper."""
_SMALLEST = 3.0
_THINNEST = 3.5
_MIDDLE = 0.3
_PAPER = 0.9
"""Of 1 for white: what is lighter is seen on white paper only by what it takes away."""
_ARMS_HEIGHT = 66.0
"""Points; arms are 22 mm high and stand on the upper half of the first page."""
_MOST_SEGMENTS = 5
"""Of a rectangle; lines and rectangles are all that is drawn beside letters."""
_MOST_LIKELY = 1000
"""Bytes of the words of one text."""
_ACTUAL_TEXT = b"ActualText"


class PageObjects:
    """The objects of one page; those inside of a form are looked at like those on the page."""

    def __init__(self, page: pypdfium2.PdfPage, *, place: Sentences) -> None:
        self._place = place
        self._size = page.get_size()
        outer = tuple(_outer(page.raw))
        self._objects = tuple(chain.from_iterable(_with_inner(one, depth=0) for one in outer))
        self._has_inner_text = sum(map(_is_text, outer)) < sum(map(_is_text, self._objects))
        self._texts: list[Box] = []
        self._fonts: dict[int | None, str] = {}
        self._lines: dict[int, list[tuple[float, float, float]]] = {}
        self.pictures = 0
        self.drawings = 0
        self.strays = 0
        """Pictures and drawings that stand elsewhere than arms do."""

    def forget_other_words(self) -> bool:
        """Take away what the marks of the page say in place of its letters; say whether there was any."""
        were_there = False
        for one in self._objects:
            for number in reversed(range(pdfium.FPDFPageObj_CountMarks(one))):
                mark = pdfium.FPDFPageObj_GetMark(one, number)
                if _says_other_words(mark):
                    pdfium.FPDFPageObj_RemoveMark(one, mark)
                    were_there = True
        return were_there

    def texts(self, text_page: pypdfium2.PdfTextPage) -> tuple[str, ...]:
        """The words of the page in the order in which they were drawn."""
        return tuple(_words(one, text_page) for one in filter(_is_text, self._objects))

    def out_of_order(self) -> list[int]:
        """The numbers of the texts that stand elsewhere than they are read; after what was found on the page."""
        return out_of_order(self._texts)

    def colour(self) -> str | None:
        """The first colour of text that is no grey, written "#1d4d5b"."""
        texts = filter(_is_text, self._objects)
        colours = (_colour(one)[:3] for one in texts)
        return next((f"#{bytes(one).hex()}" for one in colours if len(set(one)) > 1), None)

    def findings(self, text_page: pypdfium2.PdfTextPage) -> Iterator[DocumentFinding]:
        texts = self._texts
        texts.clear()
        dark: list[Box] = []
        self._lines.clear()
        is_covered = False
        if self._is_cut_off():
            yield document_finding("text-cut-off", place=self._place)
        for one in self._objects:
            kind = pdfium.FPDFPageObj_GetType(one)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                box = _box(one)
                texts.append(box)
                yield from self._text(one, box=box, text_page=text_page)
            elif kind != pdfium.FPDF_PAGEOBJ_FORM:
                ground = self._ground(one, kind=kind)
                if ground is not None:
                    is_covered = is_covered or any(ground.covers(text) for text in texts)
                    dark += [] if _is_faint(one) else [ground]
        is_covered = is_covered or any(map(self._is_struck_out, texts))
        if is_covered or any(ground.covers(text) for ground in dark for text in texts):
            yield document_finding("text-covered", place=self._place)

    def _is_cut_off(self) -> bool:
        """Whether text lies in what shows a part of it only, or can be switched off; Raadhus puts text nowhere else."""
        texts = filter(_is_text, self._objects)
        return self._has_inner_text or any(map(_is_cut, texts))

    def _text(self, one: Any, *, box: Box, text_page: pypdfium2.PdfTextPage) -> Iterator[DocumentFinding]:
        name = self._font_name(one)
        if not _FONTS.fullmatch(name):
            yield document_finding("font-unknown", name=name[:60])
        if self._is_hidden(one, box=box):
            words = " ".join(_words(one, text_page).split())
            if words:
                yield document_finding("text-hidden", place=self._place, seen=words[:70])

    def _is_hidden(self, one: Any, *, box: Box) -> bool:
        mode = pdfium.FPDFTextObj_GetTextRenderMode(one)
        width, height = self._size
        is_outside = box.right < 0 or box.top < 0 or box.left > width or box.bottom > height
        return (
            mode not in {pdfium.FPDF_TEXTRENDERMODE_FILL, pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE}
            or is_outside
            or any(_name_of_mark(mark) == "OC" for mark in _marks(one))
            or 0 < box.top - box.bottom < _SMALLEST / 10
            or _is_faint(one)
        )

    def _ground(self, one: Any, *, kind: int) -> Box | None:
        """What something takes away that stands below it, or that stands on it when it is dark; counts what it is."""
        box = _box(one)
        is_arms = box.top - box.bottom <= _ARMS_HEIGHT and box.bottom >= self._size[1] / 2
        if kind != pdfium.FPDF_PAGEOBJ_PATH:
            self.pictures += 1
            self.strays += not is_arms
            return box
        mode, has_stroke, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
        pdfium.FPDFPath_GetDrawMode(one, mode, has_stroke)
        is_across = box.is_thin and box.right - box.left > box.top - box.bottom
        # Raadhus draws lines across, and bars and grounds that are filled.
        is_drawn = pdfium.FPDFPath_CountSegments(one) > _MOST_SEGMENTS or (has_stroke.value and not is_across)
        self.drawings += bool(is_drawn)
        self.strays += bool(is_drawn) and not is_arms
        if is_across:
            height = (box.bottom + box.top) / 2
            self._lines.setdefault(int(height), []).append((height, box.left, box.right))
        if mode.value:
            return None if box.is_thin and _light(_colour(one)) < _PAPER else box
        pdfium.FPDFPageObj_GetStrokeWidth(one, width)
        is_wide = width.value > _THINNEST or _light(_stroke_colour(one)) >= _PAPER
        return box if has_stroke.value and is_wide else None

    def _is_struck_out(self, text: Box) -> bool:
        """Whether a line goes through the middle of its letters, where no underline is."""
        low = text.bottom + _MIDDLE * (text.top - text.bottom)
        high = text.top - _MIDDLE * (text.top - text.bottom)
        across = (text.left + text.right) / 2
        return any(
            low < height < high and left <= across <= right
            for place in range(int(low), int(high) + 1)
            for height, left, right in self._lines.get(place, ())
        )

    def _font_name(self, one: Any) -> str:
        font = pdfium.FPDFTextObj_GetFont(one)
        key = ctypes.cast(font, ctypes.c_void_p).value
        if key not in self._fonts:
            buffer = ctypes.create_string_buffer(200)
            pdfium.FPDFFont_GetBaseFontName(font, buffer, 200)
            self._fonts[key] = buffer.value.decode(errors="replace")
        return self._fonts[key]


def _outer(page: Any) -> Iterator[Any]:
    return (pdfium.FPDFPage_GetObject(page, number) for number in range(pdfium.FPDFPage_CountObjects(page)))


def _is_text(one: Any) -> bool:
    return bool(pdfium.FPDFPageObj_GetType(one) == pdfium.FPDF_PAGEOBJ_TEXT)


def _with_inner(one: Any, *, depth: int) -> Iterator[Any]:
    yield one
    if pdfium.FPDFPageObj_GetType(one) == pdfium.FPDF_PAGEOBJ_FORM and depth < 8:
        for number in range(pdfium.FPDFFormObj_CountObjects(one)):
            yield from _with_inner(pdfium.FPDFFormObj_GetObject(one, number), depth=depth + 1)


def _box(one: Any) -> Box:
    sides = tuple(ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(one, *sides)
    return Box(*(side.value for side in sides))


def _colour(one: Any) -> tuple[int, ...]:
    """Red, green, blue and how much hides what is behind; black when nothing is said."""
    parts = tuple(ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(one, *parts):
        return (0, 0, 0, 255)
    return tuple(part.value for part in parts)


def _stroke_colour(one: Any) -> tuple[int, ...]:
    parts = tuple(ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetStrokeColor(one, *parts):
        return (0, 0, 0, 255)
    return tuple(part.value for part in parts)


def _light(colour: tuple[int, ...]) -> float:
    """How light a colour is on white paper, of 1 for white."""
    red, green, blue, alpha = colour
    light = (0.299 * red + 0.587 * green + 0.114 * blue) / 255
    return 1 - (1 - light) * alpha / 255


def _is_faint(one: Any) -> bool:
    return _light(_colour(one)) > _FAINTEST


def _is_cut(one: Any) -> bool:
    """Whether only a part of it is shown."""
    path = pdfium.FPDFPageObj_GetClipPath(one)
    return bool(path) and pdfium.FPDFClipPath_CountPaths(path) > 0


def _words(one: Any, text_page: pypdfium2.PdfTextPage) -> str:
    length = _MOST_LIKELY
    while True:
        buffer = ctypes.create_string_buffer(length)
        units = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
        needed = pdfium.FPDFTextObj_GetText(one, text_page.raw, units, length)
        if needed <= length:
            return buffer.raw[:needed].decode("utf-16-le", errors="replace").rstrip("\0")
        length = needed


def _says_other_words(mark: Any) -> bool:
    return bool(pdfium.FPDFPageObjMark_GetParamValueType(mark, _ACTUAL_TEXT))


def _marks(one: Any) -> Iterator[Any]:
    return (pdfium.FPDFPageObj_GetMark(one, number) for number in range(pdfium.FPDFPageObj_CountMarks(one)))


def _name_of_mark(mark: Any) -> str:
    buffer, length = ctypes.create_string_buffer(64), ctypes.c_ulong()
    units = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    if not pdfium.FPDFPageObjMark_GetName(mark, units, 64, length):
        return ""
    return buffer.raw[: length.value].decode("utf-16-le", errors="replace").rstrip("\0")
