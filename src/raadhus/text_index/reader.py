"""Reads the index: each search takes a snapshot, which stays what it is however much is written meanwhile."""

from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import tantivy
from tantivy import Query as EngineQuery

from raadhus.text_index import engine_fields as fields
from raadhus.text_index.analyser import Analyser
from raadhus.text_index.documents import IndexSchema
from raadhus.text_index.engine_fields import engine_schema, fingerprint
from raadhus.text_index.generations import ENGINE, LEXICON, POINTER, current_generation
from raadhus.text_index.index_errors import IndexUnusable
from raadhus.text_index.lexicon import Lexicon
from raadhus.text_index.opening import open_engine

_META = "meta.json"
_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The index as it was at one moment."""

    searcher: tantivy.Searcher
    analyser: Analyser
    schema: IndexSchema
    engine_schema: tantivy.Schema

    @property
    def state(self) -> bytes:
        """What was told at the commit that this is; empty before the first."""
        asked = EngineQuery.term_query(self.engine_schema, fields.ID, fields.STATE_ID)
        hits = self.searcher.search(asked, limit=1, count=False).hits
        return bytes(self.searcher.doc(hits[0][1])[fields.STATE][0]) if hits else b""

    @property
    def document_count(self) -> int:
        return int(self.searcher.num_docs) - bool(self.state)


class IndexReader:
    """Keeps the index open and looks whether it was written or replaced; may be shared by threads."""

    def __init__(self, root: Path, *, schema: IndexSchema) -> None:
        self._root = root
        self._schema = schema
        self._lock = Lock()
        self._pointer: tuple[int, ...] | None = None
        self._meta: tuple[int, ...] | None = None
        self._folder = root
        self._index: tantivy.Index | None = None
        self._snapshot: Snapshot | None = None

    def snapshot(self) -> Snapshot:
        """Give the index as it is now; raises IndexUnusable."""
        with self._lock:
            for _ in range(_ATTEMPTS - 1):
                try:
                    return self._newest()
                except IndexUnusable:
                    # The generation may have been replaced between reading the pointer and opening it.
                    self._pointer = None
            return self._newest()

    def _newest(self) -> Snapshot:
        pointer = _mark(self._root / POINTER)
        if self._index is None or self._snapshot is None or pointer != self._pointer:
            self._open()
            self._pointer = pointer
        elif (meta := _mark(self._folder / ENGINE / _META)) != self._meta:
            self._reload(self._index, meta=meta, analyser=self._snapshot.analyser)
        assert self._snapshot is not None
        return self._snapshot

    def _open(self) -> None:
        folder = current_generation(self._root, fingerprint=fingerprint(self._schema))
        try:
            lexicon = Lexicon.from_bytes((folder / LEXICON).read_bytes())
        except (OSError, ValueError) as error:
            raise IndexUnusable("index-broken", values={"reason": error}) from error
        meta = _mark(folder / ENGINE / _META)
        if meta is None:
            raise IndexUnusable("index-broken", values={"reason": f"no {_META}"})
        self._index = open_engine(folder / ENGINE, schema=engine_schema(self._schema))
        self._folder = folder
        self._reload(self._index, meta=meta, analyser=Analyser(lexicon))

    def _reload(self, index: tantivy.Index, *, meta: tuple[int, ...] | None, analyser: Analyser) -> None:
        try:
            index.reload()
            searcher = index.searcher()
        except (ValueError, OSError) as error:
            raise IndexUnusable("index-broken", values={"reason": error}) from error
        # The mark was taken before: what was written since is seen next time.
        self._meta = meta
        self._snapshot = Snapshot(
            searcher=searcher, analyser=analyser, schema=self._schema, engine_schema=index.schema
        )


def _mark(path: Path) -> tuple[int, ...] | None:
    """What changes when the file is replaced."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_ino, found.st_mtime_ns, found.st_size)
