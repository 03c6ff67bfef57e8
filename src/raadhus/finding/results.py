"""What a search answers: hits with the passages around the words, facets, and what else may be meant."""

from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct

from raadhus.text_index.highlight import Span

HitKind: TypeAlias = Literal["item", "attachment"]
PassagePlace: TypeAlias = Literal["decision", "text", "attachments", "people", "page"]
NamedKind: TypeAlias = Literal["person", "committee", "paper"]


class ShownPassage(Struct, frozen=True, kw_only=True):
    """A piece of a text with what to mark in it; `is_begun` and `is_cut` say that there is more before or after."""

    place: PassagePlace
    text: str
    marks: tuple[Span, ...]
    is_begun: bool
    is_cut: bool


class FoundFile(Struct, frozen=True, kw_only=True):
    """The attachment that was hit, and the page where it has pages; `key` tells its pages apart."""

    id: str
    title: str
    page: int | None
    key: str


class Hit(Struct, frozen=True, kw_only=True):
    """An item, or a page of one of its attachments; `committee` is as its meeting prints it."""

    kind: HitKind
    item: str
    body: str
    body_name: str
    title: str
    title_marks: tuple[Span, ...]
    number: str
    meeting: str
    date: date | None
    committee: str | None
    organization: str | None
    outcome: str | None
    is_closed: bool
    paper: str | None
    file: FoundFile | None
    passages: tuple[ShownPassage, ...]


class FacetValue(Struct, frozen=True, kw_only=True):
    """A value that hits can be chosen by, with how many have it; names are the same in both languages."""

    value: str
    danish: str
    english: str
    count: int
    is_chosen: bool


class Facet(Struct, frozen=True, kw_only=True):
    """The values in the order to show them."""

    name: str
    danish: str
    english: str
    values: tuple[FacetValue, ...]


class NamedThing(Struct, frozen=True, kw_only=True):
    """A person, a committee or a paper whose name fits the words."""

    kind: NamedKind
    id: str
    body: str
    name: str
    detail: str | None


class Note(Struct, frozen=True, kw_only=True):
    """What is to be said of the search."""

    code: str
    danish: str
    english: str


class SearchResults(Struct, frozen=True, kw_only=True):
    """`problem` says why there can be no hits now; `did_you_mean` is a search to offer instead."""

    total: int = 0
    page: int = 1
    pages: int = 0
    hits: tuple[Hit, ...] = ()
    facets: tuple[Facet, ...] = ()
    named: tuple[NamedThing, ...] = ()
    did_you_mean: str | None = None
    notes: tuple[Note, ...] = ()
    problem: Note | None = None
