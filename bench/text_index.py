"""The text index at 250,000 documents of some 1,800 bytes: building, size, searching, taking in one meeting.

    PYTHONPATH=src python bench/text_index.py [DOCUMENTS]

The rival is SQLite FTS5 with the same analysed terms: it too counts all hits and gives the best twenty.
"""

import random
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import groupby
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from made_index_documents import SCHEMA, made_documents, made_words
from measure import Figure, report
from sqlite_rival import SqliteIndex

from raadhus.text_index.documents import Document
from raadhus.text_index.lexicon import lexicon_of
from raadhus.text_index.query_language import parse
from raadhus.text_index.reader import IndexReader
from raadhus.text_index.search import Found, Narrowing, search
from raadhus.text_index.writer import build_index, write_index

DOCUMENTS = 250_000
FOR_THE_LEXICON = 20_000
OWNERS_A_COMMIT = 2_000
RUNS = 40
OF_RIVAL = 10
MOST_SIZE = 0.45
MOST_MS = 60.0
MOST_MS_OF_RARE = 120.0
MOST_LAG = 2.0
NARROWED = Narrowing(
    facets={"committee": ("committee 0", "committee 1"), "year": ("year 1",), "party": ("party 0",)}
)


class Kind(NamedTuple):
    """One kind of search: its words, and the most that 95 of 100 may take."""

    what: str
    searches: tuple[str, ...]
    at_most: float


def main(count: int = DOCUMENTS) -> int:
    words = made_words()
    documents = list(made_documents(count, words=words))
    text_bytes = sum(len(text.encode()) for document in documents for text in document.texts.values())
    with TemporaryDirectory() as folder:
        root = Path(folder)
        seconds = timed(lambda: build(root / "index", documents))
        reader = IndexReader(root / "index", schema=SCHEMA)
        rival = SqliteIndex(root / "rival.sqlite3", analyser=reader.snapshot().analyser)
        rival_seconds = timed(lambda: rival.add(documents))
        size, rival_size = size_of(root / "index"), size_of(rival.path)
        figures = [
            Figure(
                "documents built a second", count / seconds, "/s", ratio=rival_seconds / seconds, rival="FTS5"
            ),
            Figure(
                "size to bytes of text",
                size / text_bytes,
                "",
                at_most=MOST_SIZE,
                ratio=size / rival_size,
                rival="FTS5 with its table of facets",
            ),
        ]
        for kind in kinds(words, documents):
            figures += measured(kind, reader=reader, rival=rival)
        figures.append(lag(root / "index", reader=reader, documents=documents[:25]))
    print(f"{count:,} documents, {text_bytes / 1e6:.0f} MB of text, an index of {size / 1e6:.0f} MB")
    return report(figures)


def build(root: Path, documents: list[Document]) -> None:
    texts = (text for document in documents[:FOR_THE_LEXICON] for text in document.texts.values())
    with build_index(root, schema=SCHEMA, lexicon=lambda: lexicon_of(texts)) as writer:
        for number, (owner, owned) in enumerate(
            groupby(documents, key=lambda document: document.owner), start=1
        ):
            writer.replace_owner(owner, owned)
            if number % OWNERS_A_COMMIT == 0:
                writer.commit(b"on the way")
        writer.commit(b"built")


def kinds(words: list[str], documents: list[Document]) -> tuple[Kind, ...]:
    chance = random.Random(7)  # noqa: S311  which words to look for
    common = [word for word in words[:80] if len(word) > 3]
    pairs = [chance.sample(common, 2) for _ in range(RUNS)]
    printed = [chance.choice(documents).texts["text"].split() for _ in range(RUNS)]
    neighbours = [(text[place], text[place + 1]) for text in printed for place in (len(text) // 2,)]
    return (
        Kind("a common word", tuple(chance.choices(common, k=RUNS)), MOST_MS),
        Kind("a word of the middle", tuple(chance.choices(words[500:5000], k=RUNS)), MOST_MS),
        Kind("two common words", tuple(" ".join(pair) for pair in pairs), MOST_MS),
        Kind("a phrase of two common words", tuple(f'"{" ".join(pair)}"' for pair in pairs), MOST_MS_OF_RARE),
        Kind("a phrase as it stands", tuple(f'"{" ".join(pair)}"' for pair in neighbours), MOST_MS_OF_RARE),
        Kind(
            "three letters*",
            tuple(f"{word[:3]}*" for word in chance.choices(words[:2000], k=RUNS)),
            MOST_MS_OF_RARE,
        ),
    )


def measured(kind: Kind, *, reader: IndexReader, rival: SqliteIndex) -> list[Figure]:
    def found(words: str, narrowing: Narrowing | None = None) -> Found:
        return search(
            parse(words, fields=SCHEMA.field_words),
            snapshot=reader.snapshot(),
            narrowing=narrowing or Narrowing(),
            count_facets=SCHEMA.facets if narrowing else (),
        )

    bare = [timed_ms(partial(found, words)) for words in kind.searches]
    faceted = [timed_ms(partial(found, words, Narrowing())) for words in kind.searches]
    chosen = [timed_ms(partial(found, words, NARROWED)) for words in kind.searches]
    some = kind.searches[:OF_RIVAL]
    theirs = [timed_ms(partial(rival.search, words)) for words in some]
    theirs_faceted = [
        ms + timed_ms(partial(rival.counted, words)) for ms, words in zip(theirs, some, strict=True)
    ]
    return [
        *percentiles(kind.what, bare, at_most=kind.at_most, theirs=theirs),
        *percentiles(f"{kind.what}, 8 facets", faceted, at_most=kind.at_most, theirs=theirs_faceted),
        *percentiles(f"{kind.what}, 3 of 8 facets chosen", chosen, at_most=kind.at_most, theirs=[]),
    ]


def percentiles(what: str, ours: list[float], *, at_most: float, theirs: list[float]) -> list[Figure]:
    ratio = median(ours) / median(theirs) if theirs else None
    return [
        Figure(f"{what}, p50", median(ours), "ms", ratio=ratio, rival="FTS5"),
        Figure(f"{what}, p95", sorted(ours)[int(len(ours) * 0.95)], "ms", at_most=at_most),
    ]


def lag(root: Path, *, reader: IndexReader, documents: list[Document]) -> Figure:
    """From opening the index for writing until a reader sees another meeting of 25 items in it."""

    def publish() -> None:
        with write_index(root, schema=SCHEMA) as writer:
            writer.replace_owner("meeting-0", documents)
            writer.commit(b"published")
        assert reader.snapshot().state == b"published"

    return Figure("one meeting of 25 items taken in and seen", timed(publish), "s", at_most=MOST_LAG)


def size_of(path: Path) -> int:
    return sum(
        file.stat().st_size for file in (path.rglob("*") if path.is_dir() else (path,)) if file.is_file()
    )


def timed(job: Callable[[], object]) -> float:
    begin = time.perf_counter()
    job()
    return time.perf_counter() - begin


def timed_ms(job: Callable[[], object]) -> float:
    """The better of two runs: others work on the machine as well."""
    return min(timed(job) for _ in range(2)) * 1000


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
