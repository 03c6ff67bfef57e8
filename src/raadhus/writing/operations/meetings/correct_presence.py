"""Put right when someone was there: the minutes that were noted by a slip, or too late."""

from itertools import pairwise

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.meeting_facts import Span
from raadhus.writing.models import Presence
from raadhus.writing.operations.meetings.presence import out_of_time, refuse_out_of_time, take_seat
from raadhus.writing.operations.meetings.recording import write_down


def correct_presence(seat: int, *, spans: tuple[Span, ...], by: Acting) -> None:
    """The spans replace those that were noted; without any, a member was absent. Raises a Refusal."""
    with transaction.atomic():
        row = take_seat(seat, by=by)
        for span in spans:
            refuse_out_of_time(row, at=span.from_at, after=None)
            if span.until_at is not None:
                refuse_out_of_time(row, at=span.until_at, after=span.from_at)
        for one, next_one in pairwise(spans):
            if one.until_at is None or next_one.from_at < one.until_at:
                raise out_of_time(row, at=next_one.from_at)
        row.presence.all().delete()
        Presence.objects.bulk_create(
            Presence(seat=row, from_at=span.from_at, until_at=span.until_at or row.meeting.closed_at)
            for span in spans
        )
        row.absence = None if spans or not row.is_member else row.absence or "absent"
        row.save(update_fields=["absence"])
        write_down("meeting.presence", row.meeting, by=by, details={"seat": row.pk})
