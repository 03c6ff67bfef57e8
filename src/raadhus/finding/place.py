"""Where the index of this installation lies, and the one reader of it that a process keeps open."""

from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from raadhus.finding.index_schema import SCHEMA
from raadhus.text_index.index_errors import IndexUnusable
from raadhus.text_index.reader import IndexReader


def index_folder() -> Path:
    folder: Path = settings.INDEX
    return folder


def index_reader() -> IndexReader:
    """Give the reader, which sees by itself when the index was written or replaced."""
    return _reader(index_folder())


def open_index() -> None:
    """Open the index before the first search asks for it; one that cannot be used is told of when it is asked."""
    with suppress(IndexUnusable):
        index_reader().snapshot()


@lru_cache(maxsize=8)
def _reader(folder: Path) -> IndexReader:
    return IndexReader(folder, schema=SCHEMA)
