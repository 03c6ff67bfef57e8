"""A long list a part at a time: the rows of a page, and all of them as they are read."""

from collections.abc import Iterator
from itertools import islice
from typing import TypeVar

from django.db.models import Model, QuerySet

_AT_ONCE = 500
_Row = TypeVar("_Row", bound=Model)


def first_row(page: int, *, total: int, on_a_page: int) -> int:
    """Give the place of the first row of the page, counted from nought; a page beyond the end is the last one."""
    last = max(1, -(-total // on_a_page))
    return (min(max(page, 1), last) - 1) * on_a_page


def ids_in_parts(rows: "QuerySet[_Row]") -> Iterator[tuple[str, ...]]:
    """Give the ids in the order of the rows, some hundreds at once, so that all of them never are in memory."""
    ids = rows.values_list("pk", flat=True).iterator(chunk_size=_AT_ONCE)
    while part := tuple(islice(ids, _AT_ONCE)):
        yield part
