"""Add an announcement to the item "Meddelelser"."""

import msgspec
from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.record import Block
from raadhus.writing.models import ItemMessage
from raadhus.writing.operations.agendas.messages import in_row, take_announcements
from raadhus.writing.operations.agendas.taking import write_down


class MessageIsEmpty(
    Refusal,
    reason="message-is-empty",
    english="The announcement has no text.",
    danish="Meddelelsen har ingen tekst.",
):
    """An announcement says something."""


def add_message(item: int, *, blocks: tuple[Block, ...], by: Acting, version: int | None) -> int:
    """Add it last and give its number in the table. Raises MessageIsEmpty."""
    with transaction.atomic():
        meeting, row = take_announcements(item, by=by, version=version)
        if not blocks:
            raise MessageIsEmpty
        last = max((one.position for one in in_row(row)), default=0)
        message = ItemMessage.objects.create(item=row, position=last + 1, blocks=msgspec.to_builtins(blocks))
        write_down(meeting, by=by, item=row, details={"messages": last + 1})
    return message.pk
