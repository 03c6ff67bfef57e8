"""Reads the index: each search takes a snapshot, which stays what it is however much is written meanwhile."""

from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TypeAlias

import tantivy
from tantivy import Query as EngineQuery

from raadhus.text_index import engine_fields as fields
from raadhus.text_index.analyser import Analyser
from raadhus.text_index.documents import IndexSchema
from raadhus.text_index.engine_fields import fingerprint
from raadhus.text_index.generations import POINTER, current_generation
from raadhus.text_index.index_errors import IndexUnusable
from raadhus.text_index.opening import META, Opened, engine_at_work, open_generation

_ATTEMPTS = 3

_Mark: TypeAlias = tuple[int, int, int] | None
"""What changes when a file is replaced; None where there is none."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The index as it was at one moment."""

    searcher: tantivy.Searcher
    analyser: Analyser
    schema: IndexSchema
    engine_schema: tantivy.Schema
    _of_all: dict[tuple[str, str], bool] = field(default_factory=dict, compare=False)

    @property
    def state(self) -> bytes:
        """What was told at the commit that this is; empty before the first; raises IndexUnusable."""
        asked = EngineQuery.term_query(self.engine_schema, fields.ID, fields.STATE_ID)
        with engine_at_work():
            hits = self.searcher.search(asked, limit=1, count=False).hits
            return bytes(self.searcher.doc(hits[0][1])[fields.STATE][0]) if hits else b""

    @property
    def document_count(self) -> int:
        """How many documents there are; the one with the state is none of them."""
        return int(self.searcher.num_docs) - int(self.searcher.doc_freq(fields.ID, fields.STATE_ID) > 0)

    def is_of_all(self, facet: str, values: tuple[str, ...]) -> bool:
        """Whether every document has the one value, as all are of the only body there is: counted once a snapshot."""
        if len(values) != 1:
            return False
        asked = (fields.facet(facet), fields.facet_term(values[0]))
        # Documents that were removed are in the frequency still.
        if self.searcher.doc_freq(*asked) < self.document_count:
            return False
        if asked not in self._of_all:
            found = self.count(EngineQuery.term_query(self.engine_schema, *asked))
            self._of_all[asked] = found == self.document_count
        return self._of_all[asked]

    def count(self, query: EngineQuery) -> int:
        """How many documents the query finds, without weighing them; raises IndexUnusable."""
        with engine_at_work():
            found = self.searcher.search(EngineQuery.const_score_query(query, 1.0), limit=1)
        return int(found.count)  # type: ignore[attr-defined]  # left out of the engine's types


class IndexReader:
    """Keeps the index open and looks whether it was written or replaced; may be shared by threads."""

    def __init__(self, root: Path, *, schema: IndexSchema) -> None:
        self._root = root
        self._schema = schema
        self._lock = Lock()
        self._opened: Opened | None = None
        self._snapshot: Snapshot | None = None
        self._marks: tuple[_Mark, _Mark] = (None, None)

    def snapshot(self) -> Snapshot:
        """Give the index as it is now; raises IndexUnusable."""
        with self._lock:
            for _ in range(_ATTEMPTS - 1):
                try:
                    return self._newest()
                except IndexUnusable:
                    # The generation may have been replaced between reading the pointer and opening it.
                    self._opened = None
            return self._newest()

    def _newest(self) -> Snapshot:
        # Marks are taken before opening: what is written meanwhile is seen next time.
        pointer = _mark(self._root / POINTER)
        if self._opened is None or pointer != self._marks[0]:
            generation = current_generation(self._root, fingerprint=fingerprint(self._schema))
            self._opened = open_generation(generation, schema=self._schema)
            self._snapshot = None
        meta = _mark(self._opened.folder / META)
        if self._snapshot is None or meta != self._marks[1]:
            self._snapshot = self._reloaded(self._opened)
            self._marks = (pointer, meta)
        return self._snapshot

    def _reloaded(self, opened: Opened) -> Snapshot:
        with engine_at_work():
            opened.index.reload()
            searcher = opened.index.searcher()
        return Snapshot(
            searcher=searcher,
            analyser=opened.analyser,
            schema=self._schema,
            engine_schema=opened.index.schema,
        )


def _mark(path: Path) -> _Mark:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_ino, found.st_mtime_ns, found.st_size)
