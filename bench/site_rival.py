"""SQLite FTS5 behind the page of the search: what finds ids and counts facets is exchanged, all else stays."""

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from sqlite_rival import SqliteIndex

from raadhus.finding.documents import documents_of
from raadhus.finding.index_schema import SCHEMA
from raadhus.finding.place import index_reader
from raadhus.finding.taking_in import MEETINGS_AT_ONCE, chunks
from raadhus.published.models import Meeting
from raadhus.text_index.documents import Document
from raadhus.text_index.search import FacetCount, Found


class SiteRival:
    """All documents of the store in FTS5, beside their ids; kept in its file."""

    def __init__(self, path: Path) -> None:
        is_new = not path.exists()
        self._connection = sqlite3.connect(path)
        self._connection.execute("CREATE TABLE IF NOT EXISTS ids (number INTEGER PRIMARY KEY, id, size)")
        self._index = SqliteIndex(
            path, analyser=index_reader().snapshot().analyser, schema=SCHEMA, is_new=is_new
        )
        if is_new:
            rows: list[tuple[int, str, int]] = []
            self._index.add(_noted(_every_document(), rows=rows))
            self._connection.executemany("INSERT INTO ids VALUES (?, ?, ?)", rows)
            self._connection.commit()

    @property
    def text_bytes(self) -> int:
        """The bytes of all texts that are indexed."""
        return int(self._connection.execute("SELECT sum(size) FROM ids").fetchone()[0])

    def found(self, words: str, *, facets: Collection[str]) -> Found:
        """What the engine would give of the best twenty."""
        total, numbers = self._index.search(words)
        counts: dict[str, list[FacetCount]] = {name: [] for name in facets}
        for place, value, hits in self._index.counted(words):
            counts.get(SCHEMA.facets[place], []).append(FacetCount(value, hits))
        return Found(
            total=total,
            ids=tuple(self._id(number) for number in numbers),
            facets={
                name: tuple(sorted(some, key=lambda one: -one.hits)[:100]) for name, some in counts.items()
            },
        )

    @contextmanager
    def behind_the_page(self, words: str) -> Iterator[None]:
        """Let the search of this process ask FTS5 for these words."""

        def instead(*_: object, count_facets: Collection[str] = (), **__: object) -> Found:
            return self.found(words, facets=count_facets)

        with mock.patch("raadhus.finding.search.search_index", instead):
            yield

    def _id(self, number: int) -> str:
        return str(self._connection.execute("SELECT id FROM ids WHERE number = ?", (number,)).fetchone()[0])


def _noted(documents: Iterator[Document], *, rows: list[tuple[int, str, int]]) -> Iterator[Document]:
    for number, document in enumerate(documents):
        rows.append((number, document.id, sum(len(text.encode()) for text in document.texts.values())))
        yield document


def _every_document() -> Iterator[Document]:
    meetings = tuple(Meeting.objects.order_by("pk").values_list("pk", flat=True))
    for chunk in chunks(meetings, size=MEETINGS_AT_ONCE):
        for documents in documents_of(chunk).values():
            yield from documents
