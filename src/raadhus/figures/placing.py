"""Where a row stands: the item of its words, and the place in that item."""

import hashlib
from collections import Counter

from raadhus.core.derived import Told
from raadhus.published.following.standing_record import StandingRecord
from raadhus.published.models.told_row import ToldRow

_ITEMS = "items"


class Placing:
    """Gives the rows of one meeting their ids and places: the same words always have the same id."""

    def __init__(self, standing: StandingRecord) -> None:
        self._standing = standing
        self._told: Counter[str] = Counter()

    def place(self, row: ToldRow, told: Told) -> bool:
        """Let the row stand where it was told; False for words outside of items, which have no page to show them."""
        item, path = _within_item(told.place.at, items=self._standing.items)
        if item is None:
            return False
        place = f"{item}/{path}:{told.place.start}-{told.place.end}"
        self._told[place] += 1
        row.id = hashlib.sha256(f"{place}#{self._told[place]}".encode()).hexdigest()[:24]
        row.body = self._standing.body
        row.meeting = self._standing.meeting
        row.item_id = item
        row.path = path
        row.start, row.end = told.place.start, told.place.end
        row.words = told.words
        row.unsure = told.unsure
        row.life = self._standing.life
        row.date = self._standing.date
        return True


def _within_item(at: str, *, items: tuple[str, ...]) -> tuple[str | None, str]:
    _, first, *rest = at.split("/")
    if first != _ITEMS or not rest or int(rest[0]) >= len(items):
        return None, ""
    return items[int(rest[0])], "/".join(rest[1:])
