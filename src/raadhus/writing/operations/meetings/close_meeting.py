"""Close the meeting: nobody is there any more, and nothing is decided after."""

from datetime import datetime

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.state_tables import MEETING
from raadhus.writing.models import Meeting, Presence
from raadhus.writing.operations.meetings.recording import take_meeting, write_down
from raadhus.writing.operations.meetings.take_up_item import rest_others
from raadhus.writing.verbs import move

UNDECIDED = ("waiting", "under_treatment")


class ItemsUndecided(
    Refusal,
    reason="items-undecided",
    english="Not decided yet: {items}. Decide them, or close the meeting with them undecided.",
    danish="Ikke afgjort endnu: punkt {items}. Afgør dem, eller luk mødet med dem uafgjort.",
):
    """The meeting has items that nobody has said the end of; `items` are their numbers."""


def close_meeting(
    meeting: int,
    *,
    by: Acting,
    version: int | None = None,
    at: datetime | None = None,
    leaves_undecided: bool = False,
) -> None:
    """Raises ItemsUndecided unless it was said that some are left so, and other Refusals."""
    with transaction.atomic():
        row = take_meeting(meeting, by=by, version=version)
        moved = move(row, "state", MEETING, verb="close")
        undecided = numbers_undecided(row)
        if undecided and not leaves_undecided:
            raise ItemsUndecided(values={"items": ", ".join(undecided)})
        row.closed_at = (at or by.at).replace(second=0, microsecond=0)
        rest_others(row, by=by)
        Presence.objects.filter(seat__meeting=row, until_at__isnull=True, from_at__lte=row.closed_at).update(
            until_at=row.closed_at
        )
        write_down("meeting.close", row, by=by, moved=moved, details={"undecided": len(undecided)})


def numbers_undecided(meeting: Meeting) -> tuple[str, ...]:
    """The numbers of the items without an end, in their order."""
    items = meeting.items.filter(is_taken_off=False, state__in=UNDECIDED).order_by("position", "id")
    return tuple(item.number or str(item.position) for item in items)
