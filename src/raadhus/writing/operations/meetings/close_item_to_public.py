"""Close an open item to the public in the meeting, on a legal ground (danish-rules L1, L7)."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.state_tables import ITEM
from raadhus.writing.closing_catalogue import is_ground
from raadhus.writing.operations.meetings.recording import change_record, take_item, write_down
from raadhus.writing.verbs import move


class ClosedWithoutReason(
    Refusal,
    reason="closed-without-reason",
    english="Choose the legal ground and write the public title that the item has from now on.",
    danish="Vælg den lovlige grund, og skriv den offentlige titel, punktet har fra nu af.",
):
    """An item is closed one by one, for a reason of its own (danish-rules L2)."""


def close_item_to_public(
    item: int, *, ground: str, public_title: str, reason: str = "", by: Acting, version: int | None
) -> None:
    """What was published of it before the meeting stays published. Raises a Refusal."""
    with transaction.atomic():
        row = take_item(item, by=by, version=version)
        change_record(row.meeting, by=by)
        if not is_ground(ground) or not public_title.strip():
            raise ClosedWithoutReason
        move(row, "state", ITEM, verb="close_to_public")
        row.access = "closed"
        row.content = {
            **row.content,
            "access": "closed",
            "closing_ground": ground,
            "closing_reason": reason.strip(),
            "public_title": public_title.strip(),
        }
        write_down("item.close_to_public", row.meeting, by=by, item=row, moved=("open", "closed"))
