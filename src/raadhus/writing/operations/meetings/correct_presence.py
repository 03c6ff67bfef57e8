"""Put right when someone was there: the minutes that were noted by a slip, or too late."""

from collections.abc import Iterable
from datetime import datetime
from itertools import pairwise

from django.db import transaction

from raadhus.core.field_kinds import Plain
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.meeting_facts import AbsenceKind, Span
from raadhus.writing.models import Presence, Seat
from raadhus.writing.operations.meetings.presence import (
    out_of_time,
    record_kept,
    refuse_out_of_time,
    take_seat,
)
from raadhus.writing.operations.meetings.recording import write_down
from raadhus.writing.wording.people import clock


def correct_presence(
    seat: int, *, spans: tuple[Span, ...], absence: AbsenceKind | None = None, by: Acting
) -> None:
    """The spans replace those that were noted; without any, a member was absent, by default as noted before.

    Raises a Refusal.
    """
    with transaction.atomic():
        row = take_seat(seat, by=by)
        _check_spans(spans, seat=row)
        before = tuple(row.presence.order_by("from_at", "id").values_list("from_at", "until_at"))
        after = tuple((span.from_at, span.until_at or row.meeting.closed_at) for span in spans)
        with record_kept(row):
            row.presence.all().delete()
            Presence.objects.bulk_create(
                Presence(seat=row, from_at=one, until_at=until) for one, until in after
            )
            row.absence = None if spans or not row.is_member else absence or row.absence or "absent"
            row.save(update_fields=["absence"])
        details: dict[str, Plain] = {"seat": row.pk, "before": _told(before), "after": _told(after)}
        write_down("meeting.presence", row.meeting, by=by, details=details)


def _check_spans(spans: tuple[Span, ...], *, seat: Seat) -> None:
    for span in spans:
        refuse_out_of_time(seat, at=span.from_at, after=None)
        if span.until_at is not None:
            refuse_out_of_time(seat, at=span.until_at, after=span.from_at)
    for one, next_one in pairwise(spans):
        if one.until_at is None or next_one.from_at < one.until_at:
            raise out_of_time(seat, at=next_one.from_at)


def _told(spans: Iterable[tuple[datetime, datetime | None]]) -> list[Plain]:
    """Times of day: "17.00-18.20", and "18.45-" where it has no end yet."""
    return [f"{clock(one)}-{clock(until) if until else ''}" for one, until in spans]
