"""Open a meeting again that was closed by a slip: it goes on as if it had not been closed."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.state_tables import MEETING
from raadhus.writing.models import Presence
from raadhus.writing.operations.meetings.recording import take_meeting, write_down
from raadhus.writing.verbs import move


class MinutesWereSent(
    Refusal,
    reason="reopen-after-minutes",
    english="The minutes have been sent or published. What is missing becomes an addition to the minutes.",
    danish="Referatet er sendt eller offentliggjort. Det, der mangler, kommer til som en tilføjelse til referatet.",
):
    """Members who were sent the minutes have been told that the meeting is over (rules P3, S1)."""


def reopen_meeting(meeting: int, *, by: Acting, version: int | None = None) -> None:
    """Those who were there when it was closed are there, and nothing is treated. Raises a Refusal."""
    with transaction.atomic():
        row = take_meeting(meeting, by=by, version=version)
        moved = move(row, "state", MEETING, verb="reopen")
        is_sent = row.minutes.filter(sent_at__isnull=False).exists()
        if is_sent or row.approval_state != "drafting" or row.publication_state != "not_published":
            raise MinutesWereSent
        Presence.objects.filter(seat__meeting=row, until_at=row.closed_at).update(until_at=None)
        row.closed_at = None
        if row.adjourned and "until_at" not in row.adjourned[-1]:
            *before, pause = row.adjourned
            row.adjourned = [*before, pause | {"until_at": by.at.isoformat()}]
        write_down("meeting.reopen", row, by=by, moved=moved)
