"""Searches a snapshot: ids in order, how many there are, and how they spread over the facets."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, NamedTuple

from tantivy import FieldType, Occur
from tantivy import Order as EngineOrder
from tantivy import Query as EngineQuery

from raadhus.text_index import engine_fields as fields
from raadhus.text_index.opening import engine_at_work
from raadhus.text_index.query_building import engine_query
from raadhus.text_index.query_tree import Query
from raadhus.text_index.reader import Snapshot

MOST_OFFSET = 1000
MOST_LIMIT = 1000
MOST_VALUES = 100
_MOST_ROWS = 2_000
"""So many different sets of values of a facet are counted, the most frequent; a municipality has some hundreds."""

_FARTHEST = 2**62


class Order(Enum):
    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


class FacetCount(NamedTuple):
    """How many of the hits have this value."""

    value: str
    hits: int


class Between(NamedTuple):
    """From and to, both included; None is open."""

    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What hits must have beside the words: one of the values of every facet, a day and an amount in between."""

    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    days: Between | None = None
    amounts: Between | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The hits of a page in their order; `facets` has the most frequent values first."""

    total: int
    ids: tuple[str, ...]
    facets: Mapping[str, tuple[FacetCount, ...]]


NOT_NARROWED = Narrowing()


def search(
    query: Query,
    *,
    snapshot: Snapshot,
    narrowing: Narrowing = NOT_NARROWED,
    order: Order = Order.RELEVANCE,
    offset: int = 0,
    limit: int = 20,
    count_facets: Collection[str] = (),
) -> Found:
    """Give the hits within the narrowing; a facet is counted as if hits were not narrowed by itself.

    Raises IndexUnusable. Without words no hit is more relevant than another: the newest come first then.
    """
    if query.root is None and order is Order.RELEVANCE:
        order = Order.NEWEST
    offset, limit = min(max(offset, 0), MOST_OFFSET), min(max(limit, 1), MOST_LIMIT)
    with engine_at_work():
        narrowed = _narrowed(query, snapshot=snapshot, narrowing=narrowing)
        found = snapshot.searcher.search(narrowed.query(), limit=limit, offset=offset, **_ordering(order))
        return Found(
            total=found.count,  # type: ignore[attr-defined]  # left out of the engine's types
            ids=tuple(snapshot.searcher.doc(address)[fields.ID][0] for _, address in found.hits),
            facets=_counted(narrowed, count_facets),
        )


def hit_count(query: Query, *, snapshot: Snapshot, narrowing: Narrowing = NOT_NARROWED) -> int:
    """Give how many hits there are, at a fraction of what their order costs; raises IndexUnusable."""
    with engine_at_work():
        return snapshot.count(_narrowed(query, snapshot=snapshot, narrowing=narrowing).query())


def _narrowed(query: Query, *, snapshot: Snapshot, narrowing: Narrowing) -> "_Narrowed":
    return _Narrowed(
        snapshot=snapshot,
        words=engine_query(query, snapshot=snapshot),
        ranges=tuple(_ranges(snapshot, narrowing)),
        filters={name: values for name, values in narrowing.facets.items() if values},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Narrowed:
    snapshot: Snapshot
    words: EngineQuery
    ranges: tuple[EngineQuery, ...]
    filters: Mapping[str, tuple[str, ...]]

    def query(self, *, disregarding: str | None = None) -> EngineQuery:
        sets = [
            self._set(name, values)
            for name, values in self.filters.items()
            if name != disregarding and not self.snapshot.is_of_all(name, values)
        ]
        conditions = [EngineQuery.const_score_query(part, 0.0) for part in (*sets, *self.ranges)]
        if not conditions:
            return self.words
        return EngineQuery.boolean_query([(Occur.Must, part) for part in (self.words, *conditions)])

    def _set(self, name: str, values: tuple[str, ...]) -> EngineQuery:
        """One of the values; a single one is asked for as a word, for a set is collected before it is looked into."""
        schema, field = self.snapshot.engine_schema, fields.facet(name)
        terms = list(map(fields.facet_term, values))
        if len(terms) == 1:
            return EngineQuery.term_query(schema, field, terms[0])
        return EngineQuery.term_set_query(schema, field, terms)


def _ranges(snapshot: Snapshot, narrowing: Narrowing) -> Iterator[EngineQuery]:
    for name, between in ((fields.DAY, narrowing.days), (fields.AMOUNT, narrowing.amounts)):
        if between is not None and between != Between(None, None):
            least, most = (None if end is None else min(max(end, -_FARTHEST), _FARTHEST) for end in between)
            yield EngineQuery.range_query(snapshot.engine_schema, name, FieldType.Integer, least, most)


def _ordering(order: Order) -> dict[str, Any]:
    if order is Order.NEWEST:
        return {"order_by_field": fields.NEWEST}
    if order is Order.OLDEST:
        return {"order_by_field": fields.OLDEST, "order": EngineOrder.Asc}
    return {"weight_by_field": fields.WEIGHT}


def _counted(narrowed: _Narrowed, names: Collection[str]) -> Mapping[str, tuple[FacetCount, ...]]:
    """Count facets that are not filtered by together, each of the others without its own filter."""
    together = tuple(name for name in names if name not in narrowed.filters)
    counts = _aggregated(narrowed, together, disregarding=None)
    for name in names:
        if name in narrowed.filters:
            counts |= _aggregated(narrowed, (name,), disregarding=name)
    return {name: counts[name] for name in names}


def _aggregated(
    narrowed: _Narrowed, names: Collection[str], *, disregarding: str | None
) -> dict[str, tuple[FacetCount, ...]]:
    if not names:
        return {}
    of_many = narrowed.snapshot.schema.facets_of_many
    sizes = {name: MOST_VALUES if name in of_many else _MOST_ROWS for name in names}
    asked = {name: {"terms": {"field": fields.facet(name), "size": size}} for name, size in sizes.items()}
    answer = narrowed.snapshot.searcher.aggregate(narrowed.query(disregarding=disregarding), asked)
    return {name: _counts(answer[name]["buckets"]) for name in names}


def _counts(rows: Iterable[Mapping[str, Any]]) -> tuple[FacetCount, ...]:
    """Add up what rows have in common."""
    counts: Counter[str] = Counter()
    for row in rows:
        for value in fields.values_of_row(row["key"]):
            counts[value] += row["doc_count"]
    ranked = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return tuple(FacetCount(*one) for one in ranked[:MOST_VALUES])
