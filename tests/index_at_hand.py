"""A small text index for tests: its fields, documents of invented meetings, and searching it in one line."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from raadhus.text_index.documents import Document, IndexSchema, TextField
from raadhus.text_index.lexicon import Lexicon
from raadhus.text_index.query_language import parse
from raadhus.text_index.reader import IndexReader, Snapshot
from raadhus.text_index.search import NOT_NARROWED, Narrowing, Order, search
from raadhus.text_index.writer import build_index, write_index

SCHEMA = IndexSchema(
    texts=(
        TextField("title", 4.0, ("titel",)),
        TextField("decision", 2.0, ("beslutning",)),
        TextField("text", 1.0, ("tekst",)),
    ),
    facets=("committee", "party"),
    version="test",
)
NO_WORDS = Lexicon({})


def document(name: str, text: str = "", *, title: str = "", owner: str = "møde", **more: object) -> Document:
    """A document of one text; further fields as Document has them."""
    return Document(id=name, owner=owner, texts={"title": title, "text": text}, **more)  # type: ignore[arg-type]


def built(
    root: Path, *documents: Document, lexicon: Lexicon = NO_WORDS, schema: IndexSchema = SCHEMA
) -> IndexReader:
    """An index of these documents."""
    with build_index(root, schema=schema, lexicon=lambda: lexicon) as writer:
        for owner, owned in by_owner(documents).items():
            writer.replace_owner(owner, owned)
        writer.commit(b"built")
    return IndexReader(root, schema=schema)


def replaced(root: Path, owner: str, *documents: Document, state: bytes = b"replaced") -> None:
    with write_index(root, schema=SCHEMA) as writer:
        writer.replace_owner(owner, documents)
        writer.commit(state)


def by_owner(documents: Iterable[Document]) -> Mapping[str, list[Document]]:
    owned: dict[str, list[Document]] = {}
    for one in documents:
        owned.setdefault(one.owner, []).append(one)
    return owned


def ids(
    snapshot: Snapshot, words: str, *, narrowing: Narrowing = NOT_NARROWED, order: Order = Order.RELEVANCE
) -> list[str]:
    """What is found, in its order."""
    query = parse(words, fields=SCHEMA.field_words)
    return list(search(query, snapshot=snapshot, narrowing=narrowing, order=order).ids)
