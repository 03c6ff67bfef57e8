"""The items of a meeting in their order, each with the part of the edition that tells it."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from msgspec import Struct

from raadhus.published.models import AgendaItem
from raadhus.published.prepared import Prepared
from raadhus.published.queries.editions.withdrawn import Grave


class MeetingItem(Struct, frozen=True, kw_only=True):
    """`own_decisions` are the places of the meeting's own decisions among those that the item prints.

    `grave` is there when the item was withdrawn, or withheld by the door, which `is_withheld` tells. `paper` is what
    it is a treatment of.
    """

    id: str
    order: int
    number: str
    title: str
    group: str | None
    access: str | None
    kind: str | None
    outcome: str | None
    edition: int
    part: int
    paper: str | None
    own_decisions: tuple[int, ...]
    in_agenda: bool
    in_minutes: bool
    grave: Grave | None
    is_withheld: bool


def items_of_meeting(meeting: str) -> tuple[MeetingItem, ...]:
    """Every item of the meeting, in one statement."""
    return tuple(_items(_ROWS.rows(meeting=meeting)))


def _items(rows: Iterable[dict[str, Any]]) -> Iterator[MeetingItem]:
    """A row for each decision of an item, or one for an item without."""
    for _, of_item in groupby(rows, key=lambda row: row["id"]):
        decisions = tuple(of_item)
        row = decisions[0]
        ground = row["tombstone__ground"]
        yield MeetingItem(
            **{name: row[name] for name in _OWN},
            edition=row["part__edition"],
            part=row["part"],
            paper=row["consultation__paper"],
            own_decisions=tuple(one["decisions__place"] for one in decisions if one["decisions__is_own"]),
            grave=Grave(ground=ground, at=row["tombstone__at"]) if ground is not None else None,
            is_withheld=ground is not None and row["tombstone__entry"] is None,
        )


_OWN = (
    "id", "order", "number", "title", "group", "access", "kind", "outcome", "in_agenda", "in_minutes",
)  # fmt: skip
_COLUMNS = (
    *_OWN, "part", "part__edition", "consultation__paper", "decisions__place", "decisions__is_own",
    "tombstone__ground", "tombstone__at", "tombstone__entry",
)  # fmt: skip
_ROWS = Prepared(
    lambda places: (
        AgendaItem.objects.filter(meeting=places.one("meeting"))
        .order_by("order", "decisions__place")
        .values(*_COLUMNS)
    )
)
