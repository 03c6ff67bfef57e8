"""The fields of the engine's directory, made from the schema of the caller. Nothing is stored but ids and the state.

Counting a facet is four times as fast where each document has one value: so all that it has stand in its column as one,
apart in the index. Only where that would make a value of nearly each document they stand apart in the column too.
"""

import json
from collections.abc import Iterable
from urllib.parse import quote, unquote

from tantivy import Index, Schema, SchemaBuilder, TextAnalyzerBuilder, Tokenizer

from raadhus.text_index.documents import IndexSchema
from raadhus.text_index.rules import rules_digest

FORMAT = 2
"""Goes up when the directory is laid out otherwise, so that one of another version is built anew."""

ID = "id"
OWNER = "owner"
EXACT = "exact"
DAY = "day"
AMOUNT = "amount"
NEWEST = "newest"
OLDEST = "oldest"
WEIGHT = "weight"
STATE = "state"

_ROW = "row"

STATE_ID = "\N{NULL}state"
"""The id of the document that holds the state; it has no text and no facets, and no other id may start so."""


def whole(text: str) -> str:
    """The field of the words of a text, with their places."""
    return f"whole_{text}"


def parts(text: str) -> str:
    """The field of the parts of its compounds."""
    return f"parts_{text}"


def facet(name: str) -> str:
    return f"facet_{name}"


def facet_term(value: str) -> str:
    """The value as the engine has it: without white space, which separates values, and without half characters."""
    return quote(value, errors="replace")


def facet_row(values: Iterable[str]) -> str:
    """What stands in the column of a facet: one for one set of values, in whatever order they came."""
    return " ".join(sorted(set(map(facet_term, values))))


def values_of_row(row: str) -> tuple[str, ...]:
    return tuple(map(unquote, row.split()))


def register_tokenizers(index: Index) -> None:
    """Teach the engine how a row is read; whoever opens the directory does so before anything else."""
    index.register_tokenizer(_ROW, TextAnalyzerBuilder(Tokenizer.whitespace()).build())
    index.register_fast_field_tokenizer(_ROW, TextAnalyzerBuilder(Tokenizer.raw()).build())


def engine_schema(schema: IndexSchema) -> Schema:
    builder = SchemaBuilder()
    builder.add_text_field(ID, stored=True, tokenizer_name="raw", index_option="basic")
    for name in (OWNER, EXACT):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for text in schema.texts:
        builder.add_text_field(whole(text.name), tokenizer_name="whitespace", index_option="position")
        builder.add_text_field(parts(text.name), tokenizer_name="whitespace", index_option="basic")
    for name in schema.facets:
        tokenizer = "raw" if name in schema.facets_of_many else _ROW
        builder.add_text_field(facet(name), fast=True, tokenizer_name=tokenizer, index_option="basic")
    for name in (DAY, AMOUNT, NEWEST, OLDEST):
        builder.add_integer_field(name, fast=True)
    builder.add_float_field(WEIGHT, fast=True)
    builder.add_bytes_field(STATE, stored=True)
    return builder.build()


def fingerprint(schema: IndexSchema) -> str:
    """What must be equal for a directory to be usable with the schema; weights count at search time alone."""
    return json.dumps(
        {
            "format": FORMAT,
            "texts": [text.name for text in schema.texts],
            "facets": schema.facets,
            "of_many": sorted(schema.facets_of_many),
            "version": schema.version,
            "rules": rules_digest(),
        }
    )
