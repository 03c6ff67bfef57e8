"""The facets beside the hits: counted values with the names that they have today."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from raadhus.core.parties import party_name
from raadhus.core.sentences import Sentences
from raadhus.finding import index_schema as schema
from raadhus.finding.facet_words import CODED_VALUES, FACET_NAMES
from raadhus.finding.names_of_today import (
    Named,
    bodies_of_today,
    committees_of_today,
    persons_of_today,
)
from raadhus.finding.request import SearchRequest
from raadhus.finding.results import Facet, FacetValue
from raadhus.text_index.search import FacetCount

_Resolve: TypeAlias = Callable[[Iterable[str]], Mapping[str, Named]]
_RESOLVED: Mapping[str, _Resolve] = {
    schema.BODY: bodies_of_today,
    schema.COMMITTEE: committees_of_today,
    schema.PERSON: persons_of_today,
}
_IN_THEIR_OWN_ORDER = frozenset({schema.KIND, schema.AMOUNT, schema.VOTES, schema.ACCESS})


def facets_shown(counted: Mapping[str, Sequence[FacetCount]], *, request: SearchRequest) -> tuple[Facet, ...]:
    """Give the facets that have values, in the order of the page; chosen values are there whatever their count."""
    names = [name for name in FACET_NAMES if name in counted]
    newest = max((one.value for one in counted.get(schema.YEAR, ())), default=None)
    facets = [_facet(name, counted[name], chosen=request.values_of(name), newest=newest) for name in names]
    return tuple(facet for facet in facets if facet.values)


def _facet(name: str, counted: Sequence[FacetCount], *, chosen: Sequence[str], newest: str | None) -> Facet:
    """Make the facet; parties are called as in the newest year that has hits, for letters are lent."""
    named = FACET_NAMES[name]
    resolve = _RESOLVED.get(name)
    values = (
        _resolved(counted, chosen, resolve=resolve)
        if resolve
        else _coded(name, counted, chosen, newest=newest)
    )
    return Facet(name=name, danish=named.danish, english=named.english, values=values)


def _resolved(
    counted: Sequence[FacetCount], chosen: Sequence[str], *, resolve: _Resolve
) -> tuple[FacetValue, ...]:
    """Add up what is one today."""
    today = resolve([*(one.value for one in counted), *chosen])
    counts: Counter[Named] = Counter()
    for one in counted:
        if one.value in today:
            counts[today[one.value]] += one.hits
    picked = {today[value] for value in chosen if value in today}
    for named in picked:
        counts.setdefault(named, 0)
    ranked = sorted(counts.items(), key=lambda row: (-row[1], row[0].name, row[0].id))
    return tuple(
        FacetValue(
            value=named.id, danish=named.name, english=named.name, count=count, is_chosen=named in picked
        )
        for named, count in ranked
    )


def _coded(
    name: str, counted: Sequence[FacetCount], chosen: Sequence[str], *, newest: str | None
) -> tuple[FacetValue, ...]:
    counts = dict.fromkeys(chosen, 0) | {one.value: one.hits for one in counted}
    found = [
        FacetValue(
            value=value,
            danish=words.danish,
            english=words.english,
            count=count,
            is_chosen=value in chosen,
        )
        for value, count in counts.items()
        if (words := _words(name, value, newest=newest)) is not None
    ]
    if name in _IN_THEIR_OWN_ORDER:
        order = list(CODED_VALUES[name])
        return tuple(sorted(found, key=lambda one: order.index(one.value)))
    if name == schema.YEAR:
        return tuple(sorted(found, key=lambda one: one.value, reverse=True))
    return tuple(sorted(found, key=lambda one: (-one.count, one.danish)))


def _words(name: str, value: str, *, newest: str | None) -> Sentences | None:
    """How the value is called; None for one that was chosen and that there is not."""
    if name in CODED_VALUES:
        return CODED_VALUES[name].get(value)
    called = party_name(value, on=newest) if name == schema.PARTY else None
    label = f"{called} ({value})" if called else value
    return Sentences(label, label)
