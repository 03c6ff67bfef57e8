"""The index is opened before the first search."""

import pytest

from raadhus.finding.place import index_reader, open_index
from raadhus.text_index.index_errors import IndexUnusable


def test_a_process_starts_where_there_is_no_index_yet() -> None:
    open_index()

    with pytest.raises(IndexUnusable):
        index_reader().snapshot()
