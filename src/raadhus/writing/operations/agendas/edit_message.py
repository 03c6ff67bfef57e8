"""Change what an announcement says."""

import msgspec
from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.record import Block
from raadhus.writing.operations.agendas.add_message import MessageIsEmpty
from raadhus.writing.operations.agendas.messages import take_message
from raadhus.writing.operations.agendas.taking import write_down


def edit_message(message: int, *, blocks: tuple[Block, ...], by: Acting, version: int | None) -> None:
    """`version` is that of its item. Raises MessageIsEmpty and SomebodyElseWrote."""
    with transaction.atomic():
        meeting, item, row = take_message(message, by=by, version=version)
        if not blocks:
            raise MessageIsEmpty
        row.blocks = msgspec.to_builtins(blocks)
        row.save()
        write_down(meeting, by=by, item=item, details={"message": row.position})
