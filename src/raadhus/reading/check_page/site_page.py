"""The task of a child that reads a stranger's file and makes its check page for a site: page and pictures apart."""

from typing import TYPE_CHECKING

import msgspec

from raadhus.reading.check_page.original_view import Pictures
from raadhus.reading.check_page.page import Site, check_page_in_site
from raadhus.reading.child_process import MEGABYTE, Request
from raadhus.reading.errors import ReadError
from raadhus.reading.read import original_of, read_all_with_lines

if TYPE_CHECKING:
    from raadhus.reading.extract.pdf_pictures import PagePicture

_MOST_PICTURES = 80
_PICTURE_BYTES = 24 * MEGABYTE
_LONGEST_PAGE = 24 * MEGABYTE


class PageOrder(msgspec.Struct, frozen=True, array_like=True):
    """What the task needs besides the file: the picture of page 1 will be at `pictures` with 1 after it."""

    site: Site
    pictures: str


class SitePage(msgspec.Struct, frozen=True, array_like=True):
    """The page, and the pictures of its first pages as PNG, in their order."""

    html: bytes
    pictures: tuple[bytes, ...]


def make_site_page(request: Request) -> bytes:
    """Read every meeting of the file and show them; raises ReadError."""
    order = msgspec.msgpack.decode(request.more, type=PageOrder)
    original = original_of(request.data, name=request.name)
    readings = read_all_with_lines(request.data, name=request.name)
    drawn: list[bytes] = []

    def address(number: int, picture: "PagePicture") -> str:
        drawn.append(picture.data)
        return f"{order.pictures}{number}"

    pictures = Pictures(address=address, most_pages=_MOST_PICTURES, most_bytes=_PICTURE_BYTES)
    page = check_page_in_site(readings, original=original, site=order.site, pictures=pictures)
    html = page.encode(errors="replace")
    if len(html) > _LONGEST_PAGE:
        raise ReadError("too-much-memory")
    return msgspec.msgpack.encode(SitePage(html=html, pictures=tuple(drawn)))


def decoded_site_page(result: bytes) -> SitePage:
    return msgspec.msgpack.decode(result, type=SitePage)
