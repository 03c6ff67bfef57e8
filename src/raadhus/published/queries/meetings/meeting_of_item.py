"""Which meeting an item is of."""

from raadhus.published.models import AgendaItem
from raadhus.published.prepared import Prepared


def meeting_of_item(item: str, *, body: str) -> str | None:
    """The id of the item's meeting; None when the body has no such item."""
    return next((row["meeting"] for row in _ROWS.rows(item=item, body=body)), None)


_ROWS = Prepared(
    lambda places: AgendaItem.objects.filter(pk=places.one("item"), meeting__body=places.one("body")).values(
        "meeting"
    )
)
