"""The lines of one PDF page with their place and style, for little more than the cost of its plain text."""

import ctypes
import re
import unicodedata
from math import hypot
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from raadhus.reading.extract.line import Line

LINE_END_HYPHEN = "\ufffe"
"""What pdfium writes where a word was cut at a line's end; the rest of the word follows on the same text line."""

SYMBOLS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF02D: "–", 0xA0: " ", 0x2007: " ", 0x202F: " "}
"""Bullets of the Symbol and Wingdings fonts, which have no meaning outside them, and spaces that must not break."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\u200b]")
_BOLD = re.compile("bold|black|heavy|semibold|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_SAME_BASELINE = 0.25
_WIDEST_GAP = 1.2


class PageFrame(NamedTuple):
    """Where a page's visible area lies in its own coordinates, and how the page is turned (quarters clockwise)."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Give the point as distances from the left and the top edge of the page as it is seen."""
        if self.turn == 1:
            return y - self.bottom, x - self.left
        if self.turn == 2:
            return self.right - x, y - self.bottom
        if self.turn == 3:
            return self.top - y, self.right - x
        return x - self.left, self.top - y


def page_frame(page: Any) -> PageFrame:
    box = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, box):
        box = pdfium.FS_RECTF(0.0, 842.0, 595.0, 0.0)
    return PageFrame(box.left, box.bottom, box.right, box.top, pdfium.FPDFPage_GetRotation(page))


def plain(text: str) -> str:
    """Bring text of a PDF to NFC, without control characters and with symbols that everybody can read."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if _CONTROL.search(text):
        text = _CONTROL.sub("", text)
    return text.translate(SYMBOLS)


class PageReader:
    """Reads pages with buffers made once; `lines` is called for each page in turn."""

    def __init__(self) -> None:
        self._buffer = (ctypes.c_ushort * 16_384)()
        self._matrix = pdfium.FS_MATRIX()
        self._x = ctypes.c_double()
        self._y = ctypes.c_double()
        self._box = tuple(ctypes.c_double() for _ in range(4))
        self._name = ctypes.create_string_buffer(256)
        self._fonts: dict[int | None, bool] = {}

    def lines(self, text_page: Any, *, page: int, frame: PageFrame) -> list[Line]:
        """Give the printed lines of the page in pdfium's order, the pieces of one visual line joined."""
        count = pdfium.FPDFText_CountChars(text_page)
        if count <= 0:
            return []
        whole = self._text(text_page, count)
        direct = len(whole) == count
        self._fonts.clear()
        found: list[Line] = []
        start = 0
        for physical in whole.split("\r\n"):
            at = start
            pieces = physical.split(LINE_END_HYPHEN) if LINE_END_HYPHEN in physical else (physical,)
            for position, piece in enumerate(pieces):
                cut = position < len(pieces) - 1
                stripped = piece.strip()
                if stripped or cut:
                    first = at + len(piece) - len(piece.lstrip())
                    last = max(first, first + len(stripped) - 1)
                    if not direct:
                        first = pdfium.FPDFText_GetCharIndexFromTextIndex(text_page, first)
                        last = pdfium.FPDFText_GetCharIndexFromTextIndex(text_page, last)
                    line = self._line(text_page, stripped, first, last, page, frame, cut)
                    _add(found, line)
                at += len(piece) + 1
            start += len(physical) + 2
        return [_numbered(line, number) for number, line in enumerate(found, 1)]

    def _text(self, text_page: Any, count: int) -> str:
        # A character may be written as two UTF-16 units.
        if 2 * count + 2 > len(self._buffer):
            self._buffer = (ctypes.c_ushort * (4 * count))()
        written = pdfium.FPDFText_GetText(text_page, 0, count, self._buffer)
        return bytes(memoryview(self._buffer)[: max(written - 1, 0)]).decode("utf-16-le", errors="replace")

    def _line(
        self, text_page: Any, text: str, first: int, last: int, page: int, frame: PageFrame, cut: bool
    ) -> Line:
        x, y, box, matrix = self._x, self._y, self._box, self._matrix
        pdfium.FPDFText_GetCharOrigin(text_page, first, x, y)
        size = pdfium.FPDFText_GetFontSize(text_page, first)
        if pdfium.FPDFText_GetMatrix(text_page, first, matrix):
            size *= hypot(matrix.c, matrix.d)
        pdfium.FPDFText_GetCharBox(text_page, last, *box)
        left, baseline = frame.place(x.value, y.value)
        right, _ = frame.place(box[1].value, y.value)
        bold = self._bold(text_page, first) and (first == last or self._bold(text_page, last))
        return Line(
            text=plain(text) + "-" if cut else plain(text),
            number=0,
            page=page,
            left=round(left, 1),
            right=round(right, 1),
            top=round(baseline - size, 1),
            size=round(size, 1),
            bold=bold,
            hyphen=cut,
        )

    def _bold(self, text_page: Any, index: int) -> bool:
        piece = pdfium.FPDFText_GetTextObject(text_page, index)
        if not piece:
            return False
        font = pdfium.FPDFTextObj_GetFont(piece)
        if not font:
            return False
        key = ctypes.cast(font, ctypes.c_void_p).value
        known = self._fonts.get(key)
        if known is None:
            known = self._fonts[key] = self._is_bold_font(font)
        return known

    def _is_bold_font(self, font: Any) -> bool:
        pdfium.FPDFFont_GetBaseFontName(font, self._name, len(self._name))
        name = self._name.value.decode("latin-1")
        return bool(_BOLD.search(name)) or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT


def _add(lines: list[Line], line: Line) -> None:
    """Add the line, or join it to the one before when both are pieces of one visual line."""
    if lines and _continues(lines[-1], line):
        before = lines[-1]
        gap = line.left - before.right
        space = " " if gap > 0.15 * before.size else ""
        lines[-1] = Line(
            text=before.text + space + line.text,
            number=0,
            page=line.page,
            left=before.left,
            right=line.right,
            top=before.top,
            size=max(before.size, line.size),
            bold=before.bold and line.bold,
            hyphen=line.hyphen,
        )
        return
    lines.append(line)


def _continues(before: Line, line: Line) -> bool:
    if before.hyphen:
        return False
    size = max(before.size, line.size)
    baseline_before, baseline = before.top + before.size, line.top + line.size
    return (
        abs(baseline - baseline_before) <= _SAME_BASELINE * size
        and -0.3 * size <= line.left - before.right <= _WIDEST_GAP * size
    )


def _numbered(line: Line, number: int) -> Line:
    return Line(
        text=line.text,
        number=number,
        page=line.page,
        left=line.left,
        right=line.right,
        top=line.top,
        size=line.size,
        bold=line.bold,
        hyphen=line.hyphen,
    )
