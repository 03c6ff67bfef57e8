"""One printed line of a text or a PDF page, with its place and style."""

from msgspec import Struct


class Line(Struct, frozen=True, gc=False):
    """A line as printed, NFC, without its line end.

    `number` counts from 1 on its page (in a text file: in the file); `page` counts from 1 and is None
    for text. `left`, `right` and `top` are points from the page's left and top edge, `size` the font size in
    points; all are 0.0 when unknown. `hyphen` is true when the line's last hyphen splits a word.
    """

    text: str
    number: int
    page: int | None = None
    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    size: float = 0.0
    bold: bool = False
    hyphen: bool = False
