"""Rows and lines of a printed text for tests, made as the reader makes them."""

from raadhus.reading.extract.line import Line
from raadhus.reading.extract.text import text_lines
from raadhus.reading.printed.item_parts import Style
from raadhus.reading.printed.rows import Row, text_rows
from raadhus.reading.recognise.joining import Words


def rows_of(text: str) -> list[Row]:
    """The rows of a plain text."""
    return text_rows(text_lines(text))


def style_of_text(*, numerals_are_displaced: bool = False) -> Style:
    """The style of a plain text, which has no sizes."""
    return Style(
        heading_size=None,
        numerals_are_displaced=numerals_are_displaced,
        paragraphs_are_tight=False,
        words=Words(()),
    )


def pdf_line(
    text: str,
    *,
    number: int,
    page: int = 1,
    top: float | None = None,
    left: float = 70.0,
    right: float | None = None,
    size: float = 10.0,
    bold: bool = False,
) -> Line:
    """A line of a page, twelve points below the one before unless `top` says otherwise."""
    return Line(
        text=text,
        number=number,
        page=page,
        left=left,
        right=left + 5.0 * len(text) if right is None else right,
        top=12.0 * number if top is None else top,
        size=size,
        bold=bold,
    )
