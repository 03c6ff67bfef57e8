"""How the verbs of announcements take their item, and keep its announcements in an unbroken row."""

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere
from raadhus.writing.models import AgendaItem, ItemMessage, Meeting
from raadhus.writing.operations.agendas.order_items import NumbersAreFixed
from raadhus.writing.operations.agendas.taking import take_item
from raadhus.writing.standing_items import MESSAGES


def take_announcements(item: int, *, by: Acting, version: int | None) -> tuple[Meeting, AgendaItem]:
    """Take the item "Meddelelser". Raises NotThere for any other, and NumbersAreFixed after the lock."""
    meeting, row = take_item(item, by=by, version=version)
    if row.standing != MESSAGES:
        raise NotThere
    if row.number:
        raise NumbersAreFixed
    return meeting, row


def take_message(message: int, *, by: Acting, version: int | None) -> tuple[Meeting, AgendaItem, ItemMessage]:
    """Take an announcement, and before it its item, whose version it is."""
    found = ItemMessage.objects.filter(pk=message).first()
    if found is None:
        raise NotThere
    return *take_announcements(found.item_id, by=by, version=version), found


def in_row(item: AgendaItem) -> list[ItemMessage]:
    return list(item.messages.order_by("position", "id"))


def put_in_row(messages: list[ItemMessage]) -> None:
    """Give the announcements the positions of their order: through numbers that nobody has, for each is unique."""
    beyond = max((one.position for one in messages), default=0) + len(messages)
    for first in (beyond, 0):
        for place, message in enumerate(messages, start=first + 1):
            message.position = place
        ItemMessage.objects.bulk_update(messages, ["position"])
