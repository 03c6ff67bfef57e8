"""The search over what is published: one call, everything that a page shows of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from raadhus.finding import index_schema as schema
from raadhus.finding.amounts import OERE
from raadhus.finding.facet_words import CODED_VALUES, DECISIONS, FACET_NAMES
from raadhus.finding.facets_shown import facets_shown
from raadhus.finding.hits import Marking, hits
from raadhus.finding.named_things import named_things, plain_words
from raadhus.finding.names_of_today import names_of_persons, organizations_of_lives
from raadhus.finding.notes import note, problem
from raadhus.finding.request import HITS_A_PAGE, LAST_PAGE, MOST_HITS_REACHED, SearchRequest
from raadhus.finding.results import SearchResults
from raadhus.finding.scoped_query import within
from raadhus.text_index.index_errors import IndexUnusable
from raadhus.text_index.looser_queries import looser_queries, without_small_words
from raadhus.text_index.query_building import wanted
from raadhus.text_index.query_language import parse
from raadhus.text_index.query_tree import Query
from raadhus.text_index.reader import IndexReader, Snapshot
from raadhus.text_index.search import Between, FacetCount, Found, Narrowing, Order, hit_count
from raadhus.text_index.search import search as search_index
from raadhus.text_index.suggestions import did_you_mean

_NOBODY = ("",)
"""A value that no document has: what was chosen is there no more."""

_FEW = 3
_LONGEST_VALUE = 100


def search(request: SearchRequest, *, reader: IndexReader) -> SearchResults:
    """Search what is published; an index that is not ready is told as a problem, nothing is ever refused."""
    try:
        snapshot = reader.snapshot()
    except IndexUnusable as error:
        return SearchResults(problem=problem(error))
    return _Search(request, snapshot=snapshot).results()


class _Search:
    def __init__(self, request: SearchRequest, *, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._notes: dict[str, None] = {}
        self._request = self._understood(request)
        self._query = without_small_words(parse(request.words, fields=schema.SCHEMA.field_words))
        self._notes.update(dict.fromkeys(self._query.notes))
        self._is_of_decisions = DECISIONS in self._request.values_of(schema.KIND)
        self._narrowing = self._narrowed()

    def results(self) -> SearchResults:
        request, query = self._request, self._query
        found = self._found()
        words = plain_words(query)
        suggestion = self._suggestion(words, total=found.total) if found.total <= _FEW else None
        if not found.total:
            found = self._loosely_found() or found
        marking = Marking(wanted(query, analyser=self._snapshot.analyser), self._snapshot.analyser)
        is_first = request.page == 1
        return SearchResults(
            total=found.total,
            page=request.page,
            pages=-(-min(found.total, MOST_HITS_REACHED) // HITS_A_PAGE),
            hits=hits(found.ids, marking=marking),
            facets=facets_shown(self._counts(found), request=request),
            named=named_things(words, query=query, snapshot=self._snapshot, body=request.body)
            if is_first
            else (),
            did_you_mean=suggestion,
            notes=tuple(note(code) for code in self._notes),
        )

    def _understood(self, request: SearchRequest) -> SearchRequest:
        """The request without what cannot be, and a note for each of such things."""
        chosen = tuple(one for one in request.chosen if _may_be_chosen(one.facet, one.value))
        if len(chosen) < len(request.chosen):
            self._notes["choice-unknown"] = None
        first, last = request.from_date, request.to_date
        if first is not None and last is not None and first > last:
            self._notes["days-turned"] = None
            first, last = last, first
        page = min(max(request.page, 1), LAST_PAGE)
        if page < request.page:
            self._notes["last-page"] = None
        return replace(request, chosen=chosen, from_date=first, to_date=last, page=page)

    def _found(self) -> Found:
        request = self._request
        return search_index(
            within(self._query, text=schema.DECISION) if self._is_of_decisions else self._query,
            snapshot=self._snapshot,
            narrowing=self._narrowing,
            order=Order(request.order),
            offset=(request.page - 1) * HITS_A_PAGE,
            limit=HITS_A_PAGE,
            count_facets=tuple(name for name in FACET_NAMES if request.body is None or name != schema.BODY),
        )

    def _loosely_found(self) -> Found | None:
        """What has most of the words, where nothing has all."""
        for query in looser_queries(self._query):
            self._query = query
            found = self._found()
            if found.total:
                self._notes["some-words"] = None
                return found
        return None

    def _counts(self, found: Found) -> Mapping[str, Sequence[FacetCount]]:
        """The counts, with how many would be there by their decisions alone."""
        if self._query.root is None:
            return found.facets
        others = {name: values for name, values in self._narrowing.facets.items() if name != schema.KIND}
        narrowing = Narrowing(facets=others, days=self._narrowing.days, amounts=self._narrowing.amounts)
        everywhere = (
            self._counted(self._query, narrowing) if self._is_of_decisions else found.facets[schema.KIND]
        )
        decided = hit_count(
            within(self._query, text=schema.DECISION), snapshot=self._snapshot, narrowing=narrowing
        )
        decisions = (FacetCount(DECISIONS, decided),) if decided else ()
        return {**found.facets, schema.KIND: (*everywhere, *decisions)}

    def _counted(self, query: Query, narrowing: Narrowing) -> Sequence[FacetCount]:
        found = search_index(
            query, snapshot=self._snapshot, narrowing=narrowing, limit=1, count_facets=(schema.KIND,)
        )
        return found.facets[schema.KIND]

    def _narrowed(self) -> Narrowing:
        request = self._request
        return Narrowing(
            facets=dict(_filters(request)),
            days=Between(_day(request.from_date), _day(request.to_date)),
            amounts=None
            if request.over_kroner is None
            else Between(max(request.over_kroner, 0) * OERE + 1, None),
        )

    def _suggestion(self, words: Sequence[str], *, total: int) -> str | None:
        """Other words, if more is found with them."""
        better = did_you_mean(words, lexicon=self._snapshot.analyser.lexicon) if words else None
        if better is None:
            return None
        found = hit_count(parse(better), snapshot=self._snapshot, narrowing=self._narrowing)
        return better if found > total else None


def _may_be_chosen(facet: str, value: str) -> bool:
    known = CODED_VALUES.get(facet)
    is_value = value in known if known is not None else value.isprintable() and len(value) <= _LONGEST_VALUE
    return facet in FACET_NAMES and is_value


def _filters(request: SearchRequest) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The values in the index of what was chosen."""
    if request.body is not None:
        yield schema.BODY, (request.body,)
    for facet in dict.fromkeys(one.facet for one in request.chosen):
        values = request.values_of(facet)
        if facet == schema.COMMITTEE:
            values = organizations_of_lives(values) or _NOBODY
        elif facet == schema.PERSON:
            values = names_of_persons(values) or _NOBODY
        elif facet == schema.KIND:
            values = tuple(dict.fromkeys(schema.ITEM if one == DECISIONS else one for one in values))
        if facet != schema.BODY or request.body is None:
            yield facet, values


def _day(day: date | None) -> int | None:
    return day.toordinal() if day else None
