"""Searching what a test published, and everything that an index holds."""

from pathlib import Path

from tantivy import Query as EngineQuery

from raadhus.finding.index_schema import FACETS, SCHEMA
from raadhus.finding.operations.take_in_changes import take_in_changes
from raadhus.finding.place import index_folder
from raadhus.finding.request import Choice, SearchRequest
from raadhus.finding.results import FacetValue, SearchResults
from raadhus.finding.search import search
from raadhus.text_index import engine_fields as fields
from raadhus.text_index.query_language import parse
from raadhus.text_index.reader import IndexReader, Snapshot
from raadhus.text_index.search import Order
from raadhus.text_index.search import search as search_index

MOST = 1_000


def searched(words: str = "", **asked: object) -> SearchResults:
    """What is found of what stands in the store now; `choose` takes «facet=value» texts."""
    take_in_changes()
    return found(words, **asked)


def found(words: str = "", **asked: object) -> SearchResults:
    """What is found in the index as it is."""
    chosen = tuple(Choice(*choice.split("=", 1)) for choice in asked.pop("choose", ()))  # type: ignore[attr-defined]
    request = SearchRequest(words=words, chosen=chosen, **asked)  # type: ignore[arg-type]  # a test's own words
    return search(request, reader=IndexReader(index_folder(), schema=SCHEMA))


def titles(results: SearchResults) -> list[str]:
    return [hit.title for hit in results.hits]


def facet(results: SearchResults, name: str) -> dict[str, int]:
    """The values of a facet by their Danish names."""
    return {one.danish: one.count for one in _facet(results, name)}


def chosen_values(results: SearchResults, name: str) -> list[str]:
    return [one.value for one in _facet(results, name) if one.is_chosen]


def _facet(results: SearchResults, name: str) -> tuple[FacetValue, ...]:
    values = [one.values for one in results.facets if one.name == name]
    return values[0] if values else ()


def index_contents(root: Path | None = None) -> dict[str, dict[str, list[str]]]:
    """Which documents have which term in which field, and how they are ordered by day."""
    snapshot = IndexReader(root or index_folder(), schema=SCHEMA).snapshot()
    names = [fields.OWNER, fields.EXACT, *(fields.facet(name) for name in FACETS)]
    for text in SCHEMA.texts:
        names += [fields.whole(text.name), fields.parts(text.name)]
    contents = {name: _having(snapshot, name) for name in names}
    for order in (Order.NEWEST, Order.OLDEST):
        ids = search_index(parse(""), snapshot=snapshot, order=order, limit=MOST).ids
        contents[order.value] = {"": list(ids)}
    return contents


def _having(snapshot: Snapshot, field: str) -> dict[str, list[str]]:
    terms = [term for term, _ in snapshot.searcher.terms_with_prefix(field, "", limit=100_000)]
    having = {}
    for term in terms:
        asked = EngineQuery.term_query(snapshot.engine_schema, field, term)
        hits = snapshot.searcher.search(asked, limit=MOST).hits
        having[term] = sorted(snapshot.searcher.doc(address)[fields.ID][0] for _, address in hits)
    return {term: ids for term, ids in having.items() if ids}
