"""A search within one text: what every word without a place of its own is looked for in."""

from dataclasses import replace

from raadhus.finding.index_schema import SCHEMA
from raadhus.text_index.query_tree import AllOf, AnyOf, Node, Not, Query


def within(query: Query, *, text: str) -> Query:
    """Give the search with its words in that text of the schema; what names a place itself keeps it."""
    (word, *_) = next(field.words for field in SCHEMA.texts if field.name == text)
    return query if query.root is None else replace(query, root=_within(query.root, word))


def _within(node: Node, word: str) -> Node:
    match node:
        case AllOf(of):
            return AllOf(tuple(_within(part, word) for part in of))
        case AnyOf(of):
            return AnyOf(tuple(_within(part, word) for part in of))
        case Not(of):
            return Not(_within(of, word))
        case _:
            return node if node.field is not None else replace(node, field=word)
