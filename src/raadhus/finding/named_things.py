"""Persons, committees and papers whose names fit the words, to be offered above the hits."""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import and_

from django.db.models import Q

from raadhus.finding.index_schema import ITEM, KIND, TITLE
from raadhus.finding.names_of_today import committees_of_today
from raadhus.finding.results import NamedThing
from raadhus.finding.scoped_query import within
from raadhus.published.models import Consultation, Identity, Organization, PersonName
from raadhus.published.name_keys import organization_key, person_key
from raadhus.published.prepared import Prepared, in_parts
from raadhus.text_index.query_tree import AllOf, Phrase, Query, Word, leaves
from raadhus.text_index.reader import Snapshot
from raadhus.text_index.search import Narrowing
from raadhus.text_index.search import search as search_index

MOST_OF_A_KIND = 3
_MOST_WORDS = 5
_FEWEST_LETTERS = 3
_MOST_TITLES = 30


def plain_words(query: Query) -> tuple[str, ...]:
    """The words, when the query is nothing but words that must all be there; else none."""
    found: list[str] = []
    for leaf in leaves(query):
        if leaf.field is not None or not isinstance(leaf, Word | Phrase):
            return ()
        found += leaf.words if isinstance(leaf, Phrase) else (leaf.text,)
    parts = query.root.of if isinstance(query.root, AllOf) else (query.root,)
    is_plain = all(isinstance(part, Word | Phrase) for part in parts)
    return tuple(found) if is_plain and len(found) <= _MOST_WORDS else ()


def named_things(
    words: Sequence[str], *, query: Query, snapshot: Snapshot, body: str | None
) -> tuple[NamedThing, ...]:
    """Give the few that fit best of each kind; none for words so short that everything would fit."""
    if not any(len(word) >= _FEWEST_LETTERS for word in words):
        return ()
    return (
        *_persons(words, body=body),
        *_committees(words, body=body),
        *_papers(query, snapshot=snapshot, body=body),
    )


def _known(kind: str, keys: Iterable[str], *, body: str | None) -> "Iterator[str]":
    """The ids of names of this kind that have each of the words, or the beginning of one."""
    wanted = [key for key in keys if key]
    if not wanted:
        return iter(())
    fits = (Q(key__startswith=key) | Q(key__contains=f" {key}") for key in wanted)
    rows = Identity.objects.filter(reduce(and_, fits), kind=kind, **({"body": body} if body else {}))
    return iter(rows.values_list("id", flat=True)[:_MOST_TITLES])


def _persons(words: Sequence[str], *, body: str | None) -> Iterator[NamedThing]:
    ids = tuple(_known("person", map(person_key, words), body=body))
    if not ids:
        return
    rows = PersonName.objects.filter(id__in=ids).values_list(
        "person_id", "person__body_id", "person__name", "person__party"
    )
    for id_, of_body, name, party in sorted(set(rows), key=lambda row: (row[2], row[0]))[:MOST_OF_A_KIND]:
        yield NamedThing(kind="person", id=id_, body=of_body, name=name, detail=party)


def _committees(words: Sequence[str], *, body: str | None) -> Iterator[NamedThing]:
    ids = tuple(_known("organization", map(organization_key, words), body=body))
    if not ids:
        return
    bodies = dict(Organization.objects.filter(id__in=ids).values_list("life", "body_id"))
    today = sorted(
        {named for id_, named in committees_of_today(ids).items() if id_ in ids}, key=lambda one: one.name
    )
    for named in today[:MOST_OF_A_KIND]:
        yield NamedThing(kind="committee", id=named.id, body=bodies[named.id], name=named.name, detail=None)


def _papers(query: Query, *, snapshot: Snapshot, body: str | None) -> Iterator[NamedThing]:
    """Those with the words in the title of a treatment."""
    facets = {KIND: (ITEM,), **({"body": (body,)} if body else {})}
    found = search_index(
        within(query, text=TITLE), snapshot=snapshot, narrowing=Narrowing(facets=facets), limit=_MOST_TITLES
    )
    rows = (row.values() for some in in_parts(found.ids) for row in _TREATED.rows(items=some))
    by_item = {item: tuple(paper) for item, *paper in rows}
    papers = dict.fromkeys(by_item[id_] for id_ in found.ids if id_ in by_item)
    for id_, of_body, name in tuple(papers)[:MOST_OF_A_KIND]:
        yield NamedThing(kind="paper", id=id_, body=of_body, name=name, detail=None)


_TREATED = Prepared(
    lambda places: Consultation.objects.filter(item__id__in=places.several("items")).values(
        "item", "paper", "paper__body", "paper__name"
    )
)
