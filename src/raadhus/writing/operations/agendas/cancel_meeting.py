"""Cancel a meeting: those who were called are told, and the cases on its agenda are ready again."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.state_tables import CASE, MEETING
from raadhus.writing.mails.meeting_changed import meeting_cancelled_mails
from raadhus.writing.models import Proposal
from raadhus.writing.operations.agendas.taking import take_meeting, write_down
from raadhus.writing.verbs import move, save_change


class SayWhy(
    Refusal,
    reason="say-why",
    english="Say why the meeting is cancelled.",
    danish="Skriv, hvorfor mødet aflyses.",
):
    """The next who asks for the meeting must find an answer."""


def cancel_meeting(meeting: int, *, why: str, by: Acting, version: int | None) -> None:
    """Raises SayWhy, and WrongState once the meeting has begun."""
    with transaction.atomic():
        row = take_meeting(meeting, may="meeting.plan", by=by, version=version)
        if not why.strip():
            raise SayWhy
        was_called = row.state == "called"
        moved = move(row, "state", MEETING, verb="cancel")
        row.cancelled_why = why.strip()
        placed = row.items.filter(is_taken_off=False, proposal__isnull=False).values("proposal")
        for case in Proposal.objects.select_for_update().filter(pk__in=placed):
            move(case, "state", CASE, verb="take_off")
            save_change(case, by=by)
        write_down(row, by=by, verb="meeting.plan", moved=moved)
        if was_called:
            meeting_cancelled_mails(row, seats=row.seats.select_related("user"), by=by)
