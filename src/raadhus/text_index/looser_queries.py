"""Searches that ask for less than was typed: without words that carry no meaning, or with most of the words."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from raadhus.text_index.folding import fold
from raadhus.text_index.query_tree import AllOf, AnyOf, Node, Not, Query, Word, all_of, any_of

SMALL_WORDS = frozenset({
    "af", "at", "den", "der", "det", "de", "en", "et", "er", "fra", "for", "har", "hos", "i", "kan", "med", "mod",
    "om", "og", "på", "samt", "skal", "som", "til", "ved", "hvad", "hvem", "hvilke", "hvilken", "hvilket", "hvor",
    "hvordan", "hvorfor", "hvornår", "jeg", "man", "min", "mit", "mine", "vi", "vores",
})  # fmt: skip
_MOST_WORDS = 6
"""Of so many words one may be missing; of more, any will do."""


def without_small_words(query: Query) -> Query:
    """Leave them out where other words stand beside them; in a phrase each word counts."""
    return query if query.root is None else replace(query, root=_without(query.root))


def looser_queries(query: Query) -> Iterator[Query]:
    """Give the search with one of its words missing, then with any of them; none when it was not for several."""
    if not isinstance(query.root, AllOf):
        return
    asked = tuple(part for part in query.root.of if not isinstance(part, Not))
    unwanted = tuple(part for part in query.root.of if isinstance(part, Not))
    counts = (len(asked) - 1, 1) if 2 < len(asked) <= _MOST_WORDS else (1,) if len(asked) > 1 else ()
    for count in counts:
        ways = any_of(tuple(AllOf(some) if count > 1 else some[0] for some in combinations(asked, count)))
        if ways is not None:
            yield replace(query, root=all_of((ways, *unwanted)))


def _without(node: Node) -> Node:
    match node:
        case AllOf(of):
            parts = tuple(map(_without, of))
            kept = tuple(part for part in parts if not _is_small(part))
            asks_for_something = any(not isinstance(part, Not) for part in kept)
            return (all_of(kept) if asks_for_something else None) or AllOf(parts)
        case AnyOf(of):
            return AnyOf(tuple(map(_without, of)))
        case Not(of):
            return Not(_without(of))
        case _:
            return node


def _is_small(node: Node) -> bool:
    return isinstance(node, Word) and node.field is None and fold(node.text) in SMALL_WORDS
