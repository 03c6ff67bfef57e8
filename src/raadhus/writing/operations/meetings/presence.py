"""The minutes of coming and going: what the verbs of presence have in common."""

from datetime import datetime

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.writing.models import Presence, Seat
from raadhus.writing.operations.meetings.recording import change_record, take_meeting
from raadhus.writing.wording.people import clock


class ThereAlready(
    Refusal,
    reason="there-already",
    english="{who} is noted as present already.",
    danish="{who} er allerede noteret som til stede.",
):
    """Nobody comes who has not left."""


class NotPresent(
    Refusal,
    reason="not-present",
    english="{who} is not noted as present.",
    danish="{who} er ikke noteret som til stede.",
):
    """Nobody leaves who has not come."""


class OutOfTime(
    Refusal,
    reason="presence-out-of-time",
    english="{who} cannot have come or gone at {time}: look at the other times and at when the meeting was opened.",
    danish="{who} kan ikke være kommet eller gået kl. {time}. Se de andre tidspunkter, og hvornår mødet blev åbnet.",
):
    """Before the meeting, after it, or before what was noted last."""


def take_seat(number: int, *, by: Acting) -> Seat:
    """Take someone's seat of a meeting whose record may still be changed. Raises a Refusal."""
    seat = Seat.objects.filter(pk=number).first()
    if seat is None:
        raise NotThere
    seat.meeting = take_meeting(seat.meeting_id, by=by)
    change_record(seat.meeting, by=by)
    return seat


def last_presence(seat: Seat) -> Presence | None:
    return seat.presence.order_by("from_at", "id").last()


def minute(at: datetime | None, *, by: Acting) -> datetime:
    """The minute meant: now, where none is given."""
    return (at or by.at).replace(second=0, microsecond=0)


def refuse_out_of_time(seat: Seat, *, at: datetime, after: datetime | None) -> None:
    """Raises OutOfTime unless the minute lies in the meeting and not before `after`."""
    opened, closed = seat.meeting.opened_at, seat.meeting.closed_at
    before = opened is None or at < opened or (after is not None and at < after)
    if before or (closed is not None and at > closed):
        raise out_of_time(seat, at=at)


def out_of_time(seat: Seat, *, at: datetime) -> OutOfTime:
    return OutOfTime(values={"who": seat.name, "time": clock(at)})
