"""Writes the index: documents come in and go by their owner, and a state stands in the same commit as they.

What was not committed is gone when the process is; what was committed is whole. One process writes at a time; another
may meanwhile build a new index beside it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from zlib import crc32

import tantivy

from raadhus.text_index import engine_fields as fields
from raadhus.text_index.documents import LARGEST_PLACE, Document, IndexSchema
from raadhus.text_index.engine_fields import fingerprint
from raadhus.text_index.exact_numbers import number_terms
from raadhus.text_index.generations import (
    add_generation,
    current_generation,
    make_current,
    remove_others,
    remove_what_killed_builders_left,
    sole_builder,
    sole_writer,
    sole_writer_after_others,
)
from raadhus.text_index.index_errors import not_writable
from raadhus.text_index.lexicon import Lexicon
from raadhus.text_index.opening import Opened, engine_at_work, make_engine, open_generation

_MEMORY_BYTES = 64_000_000
_CHANCE_BITS = 20
_FIRST_DAY = date(1990, 1, 1).toordinal()
_LAST_DAY = 50 * 365
_PLACE_BITS = LARGEST_PLACE.bit_length()


@contextmanager
def write_index(root: Path, *, schema: IndexSchema) -> Iterator["IndexWriter"]:
    """Open the current index for writing; what is not committed in the end is dropped; raises IndexUnusable."""
    with sole_writer(root):
        generation = current_generation(root, fingerprint=fingerprint(schema))
        remove_what_killed_builders_left(root)
        writer = IndexWriter(open_generation(generation, schema=schema), schema=schema)
        try:
            yield writer
        finally:
            writer.end()


def no_more(_: "IndexWriter") -> None:
    """Nothing came meanwhile."""


@contextmanager
def build_index(
    root: Path,
    *,
    schema: IndexSchema,
    lexicon: Callable[[], Lexicon],
    catch_up: Callable[["IndexWriter"], None] = no_more,
) -> Iterator["IndexWriter"]:
    """Write a new index, which takes the place of the current one when the block ends without an error.

    Until then everyone reads and writes the current one; a build that failed leaves nothing. The lexicon is made when
    nobody else builds; `catch_up` writes what came while the block ran, when nobody else writes. Raises IndexUnusable.
    """
    with sole_builder(root):
        remove_others(root)
        generation = add_generation(root, fingerprint=fingerprint(schema), lexicon=lexicon().to_bytes())
        make_engine(generation, schema=schema)
        writer = IndexWriter(open_generation(generation, schema=schema), schema=schema)
        try:
            yield writer
            with sole_writer_after_others(root):
                catch_up(writer)
                writer.end()
                make_current(generation)
        finally:
            writer.end()
            remove_others(root)


class IndexWriter:
    """The one who writes; take it from `write_index` or `build_index`."""

    def __init__(self, opened: Opened, *, schema: IndexSchema) -> None:
        self._schema = schema
        self._analyser = opened.analyser
        with engine_at_work(not_writable):
            self._engine: tantivy.IndexWriter | None = opened.index.writer(_MEMORY_BYTES, 1)

    def replace_owner(self, owner: str, documents: Iterable[Document]) -> None:
        """Put these documents in the place of all that the owner had."""
        self.remove_owner(owner)
        for document in documents:
            self._writing.add_document(self._engine_document(document))

    def remove_owner(self, owner: str) -> None:
        self._writing.delete_documents_by_term(fields.OWNER, owner)

    def commit(self, state: bytes) -> None:
        """Make everything up to here, and the state with it, durable and visible in one step; raises IndexUnusable."""
        self._writing.delete_documents_by_term(fields.ID, fields.STATE_ID)
        document = tantivy.Document()
        document.add_text(fields.ID, fields.STATE_ID)
        document.add_bytes(fields.STATE, state)
        self._add_facets(document, {})
        with engine_at_work(not_writable):
            self._writing.add_document(document)
            self._writing.commit()

    def end(self) -> None:
        """Drop what was not committed and wait for what the engine does behind."""
        if self._engine is not None:
            engine, self._engine = self._engine, None
            engine.rollback()
            engine.wait_merging_threads()

    @property
    def _writing(self) -> tantivy.IndexWriter:
        assert self._engine is not None, "the index is not open for writing any more"
        return self._engine

    def _engine_document(self, document: Document) -> tantivy.Document:
        made = tantivy.Document()
        made.add_text(fields.ID, document.id)
        made.add_text(fields.OWNER, document.owner)
        for text in self._schema.texts:
            if printed := document.texts.get(text.name):
                indexed = self._analyser.indexed(printed)
                made.add_text(fields.whole(text.name), indexed.whole)
                made.add_text(fields.parts(text.name), indexed.parts)
        for term in dict.fromkeys(term for number in document.exact for term in number_terms(number)):
            made.add_text(fields.EXACT, term)
        self._add_facets(made, document.facets)
        for amount in dict.fromkeys(document.amounts):
            made.add_integer(fields.AMOUNT, amount)
        made.add_float(fields.WEIGHT, _engine_weight(document))
        _add_day(made, document)
        return made

    def _add_facets(self, made: tantivy.Document, facets: Mapping[str, tuple[str, ...]]) -> None:
        """Give each facet its row: an empty one is what makes columns in which every document has one value."""
        for name in self._schema.facets:
            row = fields.facet_row(facets.get(name, ()))
            for value in row.split() if name in self._schema.facets_of_many else (row,):
                made.add_text(fields.facet(name), value)


def _add_day(made: tantivy.Document, document: Document) -> None:
    """Add the day, and the numbers to order by: day, place within it, and by chance but always the same."""
    if document.day is None:
        return
    place = min(max(document.place, 0), LARGEST_PLACE)
    made.add_integer(fields.DAY, document.day)
    made.add_integer(fields.OLDEST, _joined(document, place))
    made.add_integer(fields.NEWEST, _joined(document, LARGEST_PLACE - place))


def _joined(document: Document, place: int) -> int:
    assert document.day is not None
    return ((document.day << _PLACE_BITS) | place) << _CHANCE_BITS | _chance(document)


def _chance(document: Document) -> int:
    return crc32(document.id.encode()) >> (32 - _CHANCE_BITS)


def _engine_weight(document: Document) -> float:
    """The engine multiplies by log2(2 + x). A hundredth in fifty years puts the newer of two equal hits first."""
    day = 0 if document.day is None else min(max(document.day - _FIRST_DAY, 0), _LAST_DAY)
    newer = (day + _chance(document) / 2**_CHANCE_BITS) / _LAST_DAY
    return float(2.0 ** (document.weight * (1 + newer / 100)) - 2.0)
