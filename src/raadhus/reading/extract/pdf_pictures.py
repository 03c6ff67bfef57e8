"""Pictures of a PDF's pages for people to look at beside the reading."""

import io
from collections.abc import Iterator

import pypdfium2
from msgspec import Struct

from raadhus.reading.extract.pdf_file import open_pdf

MOST_PAGES = 200
_WIDEST_PIXELS = 2_000
_TALLEST_SHARE = 4.0
"""A page more than so many times as tall as it is wide is drawn narrower."""

_SHADES = 32


class PagePicture(Struct, frozen=True):
    media_type: str
    data: bytes


def page_pictures(data: bytes, *, width_pixels: int, most_pages: int = MOST_PAGES) -> tuple[PagePicture, ...]:
    """Draw the first pages of the file, each as wide as asked; raises ReadError when it cannot be opened."""
    with open_pdf(data) as document:
        return tuple(
            _pictures(document, width=min(width_pixels, _WIDEST_PIXELS), most=min(most_pages, MOST_PAGES))
        )


def _pictures(document: pypdfium2.PdfDocument, *, width: int, most: int) -> Iterator[PagePicture]:
    for index in range(min(len(document), most)):
        page = document[index]
        try:
            points_wide, points_high = page.get_size()
            points_wide, points_high = max(points_wide, 1.0), max(points_high, 1.0)
            scale = width / max(points_wide, points_high / _TALLEST_SHARE)
            bitmap = page.render(scale=scale, rev_byteorder=True)
            picture = bitmap.to_pil().convert("RGB").quantize(_SHADES)
            content = io.BytesIO()
            picture.save(content, format="PNG", optimize=False)
            bitmap.close()
        finally:
            page.close()
        yield PagePicture(media_type="image/png", data=content.getvalue())
