"""What somebody searches for: words, what to choose by, order and page."""

from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from msgspec import Struct

SearchOrder: TypeAlias = Literal["relevance", "newest", "oldest"]

HITS_A_PAGE = 20
MOST_HITS_REACHED = 1_000
LAST_PAGE = MOST_HITS_REACHED // HITS_A_PAGE


class Choice(NamedTuple):
    """One value of a facet; of several values of one facet any may hold, of several facets all must."""

    facet: str
    value: str


class SearchRequest(Struct, frozen=True, kw_only=True):
    """No body means all; `over_kroner` asks for an amount above that; days are included. Page 1 is the first."""

    words: str = ""
    body: str | None = None
    chosen: tuple[Choice, ...] = ()
    from_date: date | None = None
    to_date: date | None = None
    over_kroner: int | None = None
    order: SearchOrder = "relevance"
    page: int = 1

    def values_of(self, facet: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.value for one in self.chosen if one.facet == facet))
