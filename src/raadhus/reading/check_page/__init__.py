"""The check page: one self-contained HTML page with a meeting record beside the original it was read from."""

from raadhus.reading.check_page.page import check_page

__all__ = ["check_page"]
