"""Finds the guests of an item: staff and experts who take part in the treatment of that item only."""

from raadhus.core.record import AgendaItem, Guest


def item_guests(item: AgendaItem) -> tuple[Guest, ...]:
    """The guests whom the item's text names."""
    return ()
