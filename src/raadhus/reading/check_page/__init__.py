"""The check page: a meeting record beside the original it was read from, as one HTML file or as a page of a site."""

from raadhus.reading.check_page.page import check_page

__all__ = ["check_page"]
