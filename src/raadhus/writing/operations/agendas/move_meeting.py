"""Move a meeting to another time or place, and tell those who were called."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localtime

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import MEETING
from raadhus.writing.mails.meeting_changed import meeting_moved_mails
from raadhus.writing.models import Meeting
from raadhus.writing.operations.agendas.plan_meeting import MeetingAlreadyPlanned
from raadhus.writing.operations.agendas.taking import take_meeting, write_down
from raadhus.writing.verbs import move


def move_meeting(meeting: int, *, starts_at: datetime, place: str, by: Acting, version: int | None) -> None:
    """Raises MeetingAlreadyPlanned, and WrongState once the meeting has begun."""
    with transaction.atomic():
        row = take_meeting(meeting, may="meeting.plan", by=by, version=version)
        moved = move(row, "state", MEETING, verb="move")
        same = Meeting.objects.filter(organization=row.organization, starts_at=starts_at)
        if same.exclude(pk=row.pk).exclude(state="cancelled").exists():
            raise MeetingAlreadyPlanned
        before, row.starts_at, row.place = row.starts_at, starts_at, place.strip()
        details = {
            "before": localtime(before).isoformat(timespec="minutes"),
            "starts_at": localtime(starts_at).isoformat(timespec="minutes"),
        }
        write_down(row, by=by, verb="meeting.plan", moved=moved, details=details)
        if row.agenda_sent_at is not None or row.state == "called":
            meeting_moved_mails(row, seats=row.seats.select_related("user"), before=before, by=by)
