"""How a search stands in an address: Danish words before the equals sign, and what each choice adds or takes away."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import get_args
from urllib.parse import urlencode

from django.http import QueryDict
from msgspec.structs import replace

from raadhus.finding import index_schema as schema
from raadhus.finding.request import LAST_PAGE, Choice, SearchOrder, SearchRequest

FACET_KEYS: Mapping[str, str] = {
    schema.KIND: "vis",
    schema.BODY: "kommune",
    schema.COMMITTEE: "udvalg",
    schema.YEAR: "aar",
    schema.OUTCOME: "udfald",
    schema.ITEM_KIND: "slags",
    schema.KLE: "emne",
    schema.PERSON: "person",
    schema.PARTY: "parti",
    schema.VOTES: "afstemning",
    schema.AMOUNT: "beloeb",
    schema.ACCESS: "adgang",
}
SEARCH_KEYS = ("q", *FACET_KEYS.values(), "fra", "til", "orden", "side")
_ORDER_WORDS: Mapping[SearchOrder, str] = {"relevance": "bedst", "newest": "nyeste", "oldest": "aeldste"}
_ORDERS = {word: order for order, word in _ORDER_WORDS.items()}
_MOST_CHOICES = 50
_LONGEST = 400
LONGEST_WORDS = 1_000
"""They stand in every link of the page."""
_MOST_DIGITS = 20


def asked_for(asked: QueryDict, *, body: str | None) -> SearchRequest:
    """The search that an address asks for; what cannot be read is left out."""
    chosen = (
        Choice(facet, value[:_LONGEST])
        for facet, key in FACET_KEYS.items()
        for value in asked.getlist(key)
        if value
    )
    page = asked.get("side", "")[:_MOST_DIGITS]
    return SearchRequest(
        words=asked.get("q", "").replace("\x00", "")[:LONGEST_WORDS],
        body=body,
        chosen=tuple(chosen)[:_MOST_CHOICES],
        from_date=_day(asked.get("fra")),
        to_date=_day(asked.get("til")),
        order=_ORDERS.get(asked.get("orden", ""), "relevance"),
        page=min(max(int(page), 1), LAST_PAGE) if page.isascii() and page.isdecimal() else 1,
    )


def pairs_of(request: SearchRequest) -> tuple[tuple[str, str], ...]:
    """The search as the names and values of its address, in one order: one search, one address."""
    found = [("q", request.words)] if request.words else []
    found += [(FACET_KEYS[one.facet], one.value) for one in request.chosen if one.facet in FACET_KEYS]
    found += [
        (key, day.isoformat()) for key, day in (("fra", request.from_date), ("til", request.to_date)) if day
    ]
    found += [("orden", _ORDER_WORDS[request.order])] if request.order != "relevance" else []
    found += [("side", str(request.page))] if request.page > 1 else []
    return tuple(found)


def address_of(request: SearchRequest, *, path: str) -> str:
    pairs = pairs_of(request)
    return f"{path}?{urlencode(pairs)}" if pairs else path


def with_choice(request: SearchRequest, choice: Choice) -> SearchRequest:
    """The search with the choice added, or without it when it was chosen; from the first page."""
    chosen = _without(request.chosen, choice) if choice in request.chosen else (*request.chosen, choice)
    return replace(request, chosen=chosen, page=1)


def addresses_of_choices(request: SearchRequest, *, path: str) -> Callable[[Choice], str]:
    """What gives the address of the search with a choice, or without it when it was chosen."""
    # A page has a hundred of them, and all but the choice is the same.
    before = urlencode(pairs_of(SearchRequest(words=request.words, chosen=request.chosen)))
    after = urlencode(pairs_of(replace(request, words="", chosen=(), page=1)))

    def of_choice(choice: Choice) -> str:
        if choice in request.chosen:
            return address_of(with_choice(request, choice), path=path)
        own = urlencode(((FACET_KEYS[choice.facet], choice.value),))
        return f"{path}?{'&'.join(filter(None, (before, own, after)))}"

    return of_choice


def orders(request: SearchRequest) -> tuple[SearchRequest, ...]:
    return tuple(replace(request, order=order, page=1) for order in get_args(SearchOrder))


def _without(chosen: Iterable[Choice], choice: Choice) -> tuple[Choice, ...]:
    return tuple(one for one in chosen if one != choice)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
