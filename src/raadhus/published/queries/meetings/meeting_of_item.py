"""Which meeting an item is of."""

from raadhus.published.models import AgendaItem


def meeting_of_item(item: str, *, body: str) -> str | None:
    """The id of the item's meeting; None when the body has no such item."""
    return AgendaItem.objects.filter(pk=item, meeting__body=body).values_list("meeting", flat=True).first()
