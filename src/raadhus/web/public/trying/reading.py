"""From a file that somebody sent to the page that shows what was read: nothing of it is written anywhere."""

import logging

import msgspec

from raadhus.reading.check_page.page import Site
from raadhus.reading.check_page.site_page import PageOrder, SitePage, decoded_site_page, make_site_page
from raadhus.reading.child_process import Limits, Request
from raadhus.reading.errors import ReadError
from raadhus.reading.in_children import run_in_child
from raadhus.web.public.trying.upload import LARGEST_FILE, Upload

LIMITS = Limits(file_bytes=LARGEST_FILE, seconds=30.0, seconds_per_megabyte=0.5)
_logger = logging.getLogger(__name__)


def read_for_site(upload: Upload, *, site: Site, pictures: str) -> SitePage:
    """Read the file in a child of its own; the picture of page 1 will be at `pictures` with 1 after it.

    Raises ReadError.
    """
    order = msgspec.msgpack.encode(PageOrder(site=site, pictures=pictures))
    request = Request(data=upload.data, name=upload.name or None, more=order)
    try:
        return decoded_site_page(run_in_child(make_site_page, request=request, limits=LIMITS))
    except ReadError as error:
        if error.code == "died":
            _logger.warning("The reader of a file that somebody tried has died", extra={"code": error.code})
        raise
