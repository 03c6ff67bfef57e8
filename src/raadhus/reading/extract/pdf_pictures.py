"""Pictures of a PDF's pages for people to look at beside the reading."""

import io
from collections.abc import Iterator

import pypdfium2
from msgspec import Struct
from PIL import Image

from raadhus.reading.extract.pdf_file import open_pdf

MOST_PAGES = 200
_WIDEST_PIXELS = 2_000
_TALLEST_SHARE = 4.0
"""A page more than so many times as tall as it is wide is drawn narrower."""

_SHADES = 32
_METHOD = Image.Quantize.FASTOCTREE
"""A quarter of the time of the usual method, and smaller files."""


class PagePicture(Struct, frozen=True):
    """The picture of a page; `width` and `height` are those of the page, in points."""

    media_type: str
    data: bytes
    width: float
    height: float


def page_pictures(
    data: bytes, *, width_pixels: int, most_pages: int = MOST_PAGES, most_bytes: int | None = None
) -> tuple[PagePicture, ...]:
    """Draw the first pages of the file as wide as asked, an unreadable one white, until `most_bytes` are drawn.

    Raises ReadError.
    """
    drawn, size = [], 0
    with open_pdf(data) as document:
        for picture in _pictures(
            document, width=min(width_pixels, _WIDEST_PIXELS), most=min(most_pages, MOST_PAGES)
        ):
            drawn.append(picture)
            size += len(picture.data)
            if most_bytes is not None and size >= most_bytes:
                break
    return tuple(drawn)


def _pictures(document: pypdfium2.PdfDocument, *, width: int, most: int) -> Iterator[PagePicture]:
    for index in range(min(len(document), most)):
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            # The pictures after it must keep their numbers.
            yield _png(Image.new("L", (width, width), color="white"), size=(width, width))
            continue
        try:
            yield _png(_drawn(page, width=width), size=page.get_size())
        finally:
            page.close()


def _drawn(page: pypdfium2.PdfPage, *, width: int) -> Image.Image:
    wide, high = page.get_size()
    scale = width / max(wide, high / _TALLEST_SHARE, 1.0)
    bitmap = page.render(scale=scale, rev_byteorder=True)
    try:
        picture: Image.Image = bitmap.to_pil().convert("RGB").quantize(_SHADES, method=_METHOD)
    finally:
        bitmap.close()
    return picture


def _png(picture: Image.Image, *, size: tuple[float, float]) -> PagePicture:
    content = io.BytesIO()
    picture.save(content, format="PNG")
    width, height = size
    return PagePicture(media_type="image/png", data=content.getvalue(), width=width, height=height)
