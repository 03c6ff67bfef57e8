"""The lines of one PDF page with their place and style, for little more than the cost of its plain text."""

import ctypes
import re
import unicodedata
from math import hypot
from typing import Any, NamedTuple, TypeAlias

import pypdfium2.raw as pdfium

from raadhus.reading.extract.line import Line

LINE_END_HYPHEN = "\ufffe"
"""What pdfium writes where a word was cut at a line's end; the rest of the word follows on the same text line."""

SYMBOLS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF02D: "–", 0xA0: " ", 0x2007: " ", 0x202F: " "}
"""Bullets of the Symbol and Wingdings fonts, which mean nothing outside them, and spaces that must not break."""

_UNUSUAL = re.compile("[^\t\r\n -~\xa1-\u02ff\u2010-\u2027\u2030-\u203a\u20ac\ufffe]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\u200b\u2060]")
_BOLD = re.compile("bold|black|heavy|semibold|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_LEAST_HEIGHT = 0.5


def bound(function: Any, result: Any, *arguments: Any) -> Any:
    """Give the C function with bare numbers for handles: a third of the time of typed pointers."""
    address = ctypes.cast(function, ctypes.c_void_p).value
    return ctypes.CFUNCTYPE(result, *arguments)(address or 0)


_handle, _int = ctypes.c_void_p, ctypes.c_int
_loose_box = bound(pdfium.FPDFText_GetLooseCharBox, _int, _handle, _int, _handle)
_text_object = bound(pdfium.FPDFText_GetTextObject, _handle, _handle, _int)
_font_of = bound(pdfium.FPDFTextObj_GetFont, _handle, _handle)
_font_name = bound(
    pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t, _handle, ctypes.c_char_p, ctypes.c_size_t
)
_char_index = bound(pdfium.FPDFText_GetCharIndexFromTextIndex, _int, _handle, _int)


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


class _Style(NamedTuple):
    """Of a font: whether it is bold, and its size as a share of the height of its boxes (0.0: unknown)."""

    bold: bool
    scale: float


_Place: TypeAlias = tuple[float, float, float, float, float, bool]
"""Left, right, top, bottom, size and boldness of a line."""


def page_frame(page: Any) -> PageFrame:
    box = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, box):
        box = pdfium.FS_RECTF(0.0, 842.0, 595.0, 0.0)
    return PageFrame(box.left, box.bottom, box.right, box.top, pdfium.FPDFPage_GetRotation(page))


def plain(text: str) -> str:
    """Bring text of a PDF to NFC, without control characters and with symbols that everybody can read."""
    if not _UNUSUAL.search(text):
        return text
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return unicodedata.normalize("NFC", _CONTROL.sub("", text)).translate(SYMBOLS)


class PageReader:
    """Reads pages with buffers made once; `lines` is called for each page in turn.

    `whole` is the text of the page read last, `starts` the place of each of its lines in it, `rises` how often
    a line stands higher than the one before, as the cells of a table do.
    """

    def __init__(self) -> None:
        self._buffer = (ctypes.c_ushort * 16_384)()
        self._box = pdfium.FS_RECTF()
        self._box_address = ctypes.addressof(self._box)
        self._styles: dict[int | None, _Style] = {}
        self._known: dict[bytes, _Style] = {}
        self._name = ctypes.create_string_buffer(256)
        self._handle = 0
        self._direct = True
        self.whole = ""
        self.starts: list[int] = []
        self.rises = 0

    def lines(self, text_page: Any, *, page: int, frame: PageFrame) -> list[Line]:
        """Give the printed lines of the page in pdfium's order; it joins the pieces of one baseline itself."""
        count = pdfium.FPDFText_CountChars(text_page)
        if count <= 0:
            self.whole, self.starts, self.rises = "", [], 0
            return []
        whole = self.whole = self._text(text_page, count)
        handle = self._handle = ctypes.cast(text_page, ctypes.c_void_p).value or 0
        direct = self._direct = len(whole) == count
        unusual = _UNUSUAL.search(whole) is not None
        # pdfium may give another font the same address once a page is closed.
        self._styles.clear()
        place = self._place if frame.turn == 0 else self._turned_place
        found: list[Line] = []
        starts = self.starts = []
        self.rises = 0
        start, bottom = 0, -1.0
        for piece, ends in _pieces(whole):
            text = piece.strip()
            if text:
                first = began = start if text[0] == piece[0] else start + piece.index(text[0])
                last = first + len(text) - 1
                if not direct:
                    first, last = _char_index(handle, first), _char_index(handle, last)
                if unusual and not (text := plain(text).strip()):
                    start += len(piece) + ends
                    continue
                left, right, top, low, size, bold = place(handle, first, last, frame)
                cut = ends == 1
                line = Line(
                    text + "-" if cut else text, len(found) + 1, page, left, right, top, size, bold, cut
                )
                if low < bottom - size:
                    self.rises += 1
                found.append(line)
                starts.append(began)
                bottom = low
            start += len(piece) + ends
        return found

    def char_index(self, index: int) -> int:
        """Give pdfium's index of the character at this place of `whole`."""
        return index if self._direct else int(_char_index(self._handle, index))

    def is_bold_at(self, index: int) -> bool:
        """Whether the character at this place of `whole` is bold."""
        return self._is_bold_at(self._handle, self.char_index(index))

    def _text(self, text_page: Any, count: int) -> str:
        # A character may be written as two UTF-16 units.
        if 2 * count + 2 > len(self._buffer):
            self._buffer = (ctypes.c_ushort * (4 * count))()
        written = pdfium.FPDFText_GetText(text_page, 0, count, self._buffer)
        units = memoryview(self._buffer)[: max(written - 1, 0)]
        text = bytes(units).decode("utf-16-le", errors="replace")
        # pdfium counts a letter beyond U+FFFF twice; `plain` puts the halves together again.
        return text if len(text) == len(units) else "".join(map(chr, self._buffer[: len(units)]))

    def _place(self, handle: int, first: int, last: int, frame: PageFrame) -> _Place:
        """Give left, right, top, bottom, size and boldness of a line by its first and last character."""
        piece = _text_object(handle, first)
        font = _font_of(piece) if piece else None
        bold, scale = self._styles.get(font) or self._learn(font, handle, first)
        if scale:
            box, address = self._box, self._box_address
            _loose_box(handle, first, address)
            left, top, bottom = box.left, box.top, box.bottom
            if top - bottom > _LEAST_HEIGHT and _loose_box(handle, last, address):
                if bold and first != last:
                    bold = self._is_bold_at(handle, last)
                edge, height = frame.left, frame.top
                size = round((top - bottom) * scale, 1)
                return left - edge, box.right - edge, height - top, height - bottom, size, bold
        return self._turned_place(handle, first, last, frame)

    def _turned_place(self, handle: int, first: int, last: int, frame: PageFrame) -> _Place:
        """Place a line on a turned page, or one whose font says nothing of its height."""
        x, y = ctypes.c_double(), ctypes.c_double()
        text_page = ctypes.cast(handle, pdfium.FPDF_TEXTPAGE)
        size = _size(text_page, first)
        pdfium.FPDFText_GetCharOrigin(text_page, last, x, y)
        right, _ = frame.place(x.value, y.value)
        pdfium.FPDFText_GetCharOrigin(text_page, first, x, y)
        left, baseline = frame.place(x.value, y.value)
        bold = self._is_bold_at(handle, first) and self._is_bold_at(handle, last)
        return left, right + size / 2, baseline - 0.8 * size, baseline + 0.2 * size, round(size, 1), bold

    def _is_bold_at(self, handle: int, index: int) -> bool:
        piece = _text_object(handle, index)
        font = _font_of(piece) if piece else None
        return (self._styles.get(font) or self._learn(font, handle, index)).bold

    def _learn(self, font: int | None, handle: int, index: int) -> _Style:
        """Remember of a font whether it is bold and how its boxes are to its size."""
        if not font:
            return _Style(bold=False, scale=0.0)
        length = _font_name(font, self._name, len(self._name))
        name = self._name.raw[: min(length, len(self._name))]
        style = self._known.get(name)
        if style is None:
            style = _style(font, name, handle, index)
            # A font first met on turned text says nothing of its boxes.
            if style.scale and length > 1:
                self._known[name] = style
        self._styles[font] = style
        return style


def _style(font: int, name: bytes, handle: int, index: int) -> _Style:
    typed = ctypes.cast(font, pdfium.FPDF_FONT)
    bold = bool(_BOLD.search(name.decode("latin-1"))) or pdfium.FPDFFont_GetWeight(typed) >= _BOLD_WEIGHT
    ascent, descent, box = ctypes.c_float(), ctypes.c_float(), pdfium.FS_RECTF()
    pdfium.FPDFFont_GetAscent(typed, 1.0, ascent)
    pdfium.FPDFFont_GetDescent(typed, 1.0, descent)
    text_page = ctypes.cast(handle, pdfium.FPDF_TEXTPAGE)
    pdfium.FPDFText_GetLooseCharBox(text_page, index, box)
    height, size = box.top - box.bottom, _size(text_page, index)
    # Without ascent and descent the box is that of the single character.
    usable = ascent.value - descent.value > 0 and height > _LEAST_HEIGHT and size > 0
    return _Style(bold=bold, scale=size / height if usable else 0.0)


def _size(text_page: Any, index: int) -> float:
    matrix = pdfium.FS_MATRIX()
    size: float = pdfium.FPDFText_GetFontSize(text_page, index)
    if pdfium.FPDFText_GetMatrix(text_page, index, matrix):
        size *= hypot(matrix.c, matrix.d)
    return size


def _pieces(whole: str) -> list[tuple[str, int]]:
    """Cut a page's text at line ends and at cut words; with each piece the number of characters it is ended by."""
    if LINE_END_HYPHEN not in whole:
        return [(line, 2) for line in whole.split("\r\n")]
    found: list[tuple[str, int]] = []
    for line in whole.split("\r\n"):
        *cut, rest = line.split(LINE_END_HYPHEN)
        found += [(piece, 1) for piece in cut]
        found.append((rest, 2))
    return found
