"""The rival of searching: SQLite FTS5 over the texts of the same documents, words as printed or stemmed by Snowball."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Sequence

import Stemmer

from raadhus.finding.index_schema import SCHEMA
from raadhus.text_index.documents import Document
from raadhus.text_index.query_language import parse
from raadhus.text_index.query_tree import AllOf, AnyOf, Node, Not, Phrase, Prefix, Word

_WORD = re.compile(r"\w+")
_WEIGHT_OF_NUMBER = 3.0


def as_printed(text: str) -> str:
    return text


def stemmed() -> Callable[[str], str]:
    """Every word of a text stemmed as Danish by Snowball."""
    stem = Stemmer.Stemmer("danish").stemWord
    return lambda text: _WORD.sub(lambda word: stem(word[0].lower()), text)


class FullTextTable:
    """The texts in columns of their own, ranked by bm25 with the weights of Raadhus; case numbers are a text too."""

    def __init__(self, documents: Iterable[Document], *, prepared: Callable[[str], str]) -> None:
        self._prepared = prepared
        self._connection = sqlite3.connect(":memory:")
        columns = [text.name for text in SCHEMA.texts]
        self._connection.execute(
            f"CREATE VIRTUAL TABLE words USING fts5(id UNINDEXED, number, {', '.join(columns)}, tokenize=unicode61)"
        )
        rows = [
            (one.id, " ".join(one.exact), *(prepared(one.texts.get(name, "")) for name in columns))
            for one in documents
        ]
        places = ", ".join("?" for _ in rows[0])
        self._connection.executemany(f"INSERT INTO words VALUES ({places})", rows)  # noqa: S608  our own fields
        weights = ", ".join(str(text.weight) for text in SCHEMA.texts)
        self._rank = f"bm25(words, 0, {_WEIGHT_OF_NUMBER}, {weights})"

    def search(self, words: str, *, limit: int) -> Sequence[str]:
        """The ids of the best documents; brackets, ELLER, minus, phrases and * mean what they mean in Raadhus."""
        root = parse(words).root
        asked = "SELECT id FROM words WHERE words MATCH ? ORDER BY "
        rows = self._connection.execute(f"{asked}{self._rank}, rowid LIMIT {limit}", (self._written(root),))
        return [row[0] for row in rows]

    def _written(self, node: Node | None) -> str:
        match node:
            case AllOf(of):
                musts = " AND ".join(self._written(part) for part in of if not isinstance(part, Not))
                nots = "".join(f" NOT {self._written(part.of)}" for part in of if isinstance(part, Not))
                return f"({musts}{nots})"
            case AnyOf(of):
                return f"({' OR '.join(map(self._written, of))})"
            case Phrase(of):
                return self._quoted(" ".join(of))
            case Prefix(text):
                return f'"{text}"*'
            case Word(text):
                # A number is kept as it is in the column of numbers, and in a text it is no word to stem.
                return self._quoted(text)
            case _:
                raise ValueError(f"a search that the judged ones do not have: {node}")

    def _quoted(self, text: str) -> str:
        return f'"{self._prepared(text)}"'
