"""Where an item may stand on an agenda: closed items last (model rules of procedure), the page of approval after all.

A supplementary agenda comes after the one before it, with an order of its own.
"""

from collections.abc import Sequence
from typing import TypeAlias

from raadhus.writing.models import AgendaItem
from raadhus.writing.standing_items import APPROVAL_OF_MINUTES

Rank: TypeAlias = tuple[int, int]


def rank(item: AgendaItem) -> Rank:
    """Items stand in the order of their ranks; among those of one rank the secretary decides."""
    if item.access == "closed":
        return item.supplement, 1
    return item.supplement, 2 if item.standing == APPROVAL_OF_MINUTES else 0


def is_in_order(items: Sequence[AgendaItem]) -> bool:
    ranks = [rank(item) for item in items]
    return ranks == sorted(ranks)


def place_for(new: AgendaItem, *, among: Sequence[AgendaItem], before: Sequence[str]) -> int:
    """Give the position of a new item: last of its rank, but before the standing items that end the agenda."""
    place = 0
    for position, item in enumerate(among, start=1):
        ends = new.standing is None and item.standing in before
        if rank(item) < rank(new) or (rank(item) == rank(new) and not ends):
            place = position
    return place + 1
