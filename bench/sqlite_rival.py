"""The rival of the text index: SQLite FTS5 with the same analysed terms, and a table of facets beside it."""

import sqlite3
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from made_index_documents import SCHEMA

from raadhus.text_index.analyser import Analyser
from raadhus.text_index.documents import Document, IndexSchema

_AT_ONCE = 5_000
_PART = 0.05


class SqliteIndex:
    """Whole words and parts in columns of their own, nothing stored; ranked by bm25 with the same weights."""

    def __init__(
        self, path: Path, *, analyser: Analyser, schema: IndexSchema = SCHEMA, is_new: bool = True
    ) -> None:
        self._analyser = analyser
        self._schema = schema
        self.path = path
        self._connection = sqlite3.connect(path)
        self._connection.execute("PRAGMA journal_mode = wal")
        columns = [name for text in schema.texts for name in (f"whole_{text.name}", f"parts_{text.name}")]
        if is_new:
            self._connection.executescript(
                f"CREATE VIRTUAL TABLE words USING fts5({', '.join(columns)}, content='', "
                'tokenize="unicode61 remove_diacritics 0");'
                "CREATE TABLE facets (document INTEGER, name INTEGER, value TEXT, "
                "PRIMARY KEY (document, name, value)) WITHOUT ROWID;"
            )
        places = ", ".join("?" for _ in ("rowid", *columns))
        self._insertion = f"INSERT INTO words (rowid, {', '.join(columns)}) VALUES ({places})"  # noqa: S608  our fields
        weights = ", ".join(f"{text.weight}, {text.weight * _PART}" for text in schema.texts)
        self._rank = f"bm25(words, {weights})"

    def add(self, documents: Iterable[Document]) -> None:
        numbered = enumerate(documents)
        while batch := list(islice(numbered, _AT_ONCE)):
            with self._connection:
                self._connection.executemany(
                    self._insertion,
                    ((number, *self._terms(document)) for number, document in batch),
                )
                self._connection.executemany(
                    "INSERT INTO facets VALUES (?, ?, ?)",
                    (
                        (number, place, value)
                        for number, document in batch
                        for place, name in enumerate(self._schema.facets)
                        for value in document.facets.get(name, ())
                    ),
                )

    def search(self, words: str) -> tuple[int, list[int]]:
        """The number of hits and the best twenty."""
        asked = self._asked(words)
        total = self._connection.execute(
            "SELECT count(*) FROM words WHERE words MATCH ?", (asked,)
        ).fetchone()[0]
        best = self._connection.execute(
            f"SELECT rowid FROM words WHERE words MATCH ? ORDER BY {self._rank} LIMIT 20",  # noqa: S608  our own weights
            (asked,),
        )
        return total, [row[0] for row in best]

    def counted(self, words: str) -> list[tuple[int, str, int]]:
        """How the hits spread over all facets."""
        return self._connection.execute(
            "SELECT name, value, count(*) FROM words JOIN facets ON document = words.rowid "
            "WHERE words MATCH ? GROUP BY name, value",
            (self._asked(words),),
        ).fetchall()

    def _asked(self, words: str) -> str:
        if words.endswith("*"):
            return f'"{words[:-1]}"*'
        stems = [self._analyser.whole(word) for word in words.strip('"').split()]
        return f'"{" ".join(stems)}"' if words.startswith('"') else " ".join(f'"{stem}"' for stem in stems)

    def _terms(self, document: Document) -> list[str]:
        return [
            terms
            for text in self._schema.texts
            for terms in self._analyser.indexed(document.texts.get(text.name, ""))
        ]
