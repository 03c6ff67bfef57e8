"""The minutes of coming and going: what the verbs of presence have in common."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.facts_rules import check_facts
from raadhus.core.procedure.meeting_facts import MeetingFacts
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.writing.models import Meeting, Presence, Seat
from raadhus.writing.operations.meetings.recording import change_record, take_meeting
from raadhus.writing.queries.facts import facts_of_meeting
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


class PresenceAgainstRecord(
    Refusal,
    reason="presence-against-record",
    english="With these times of {who} the record of item {items} cannot stand: somebody voted, decided or spoke who"
    " may not have, or there was no quorum. Put the item right first.",
    danish="Med de tider for {who} kan det noterede ved punkt {items} ikke passe: nogen har stemt eller udtalt sig, som"
    " ikke var til stede, eller der var ikke nok til at beslutte. Ret punktet først.",
):
    """What was decided and who was there are one record (rules Q1, Q5, P2)."""


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


def refuse_out_of_time(seat: Seat, *, at: datetime, after: datetime | None) -> None:
    """Raises OutOfTime unless the minute lies in the meeting and not before `after`."""
    opened, closed = seat.meeting.opened_at, seat.meeting.closed_at
    before = opened is None or at < opened or (after is not None and at < after)
    if before or (closed is not None and at > closed):
        raise out_of_time(seat, at=at)


def out_of_time(seat: Seat, *, at: datetime) -> OutOfTime:
    return OutOfTime(values={"who": seat.name, "time": clock(at)})


def write_minute(write: Callable[[datetime], None], *, seat: Seat, at: datetime | None, by: Acting) -> None:
    """Let `write` note that someone came or went at the minute meant, by default now.

    Now is the next minute where this one would undo what was recorded in its seconds before, and is never refused:
    who leaves has left. Raises PresenceAgainstRecord of a minute that was given.
    """
    meant = (at or by.at).replace(second=0, microsecond=0)
    try:
        with transaction.atomic(), record_kept(seat):
            write(meant)
    except PresenceAgainstRecord:
        if at is not None:
            raise
        write(meant + timedelta(minutes=1))


@contextmanager
def record_kept(seat: Seat) -> Iterator[None]:
    """Raises PresenceAgainstRecord where what is written within breaks the record of an item that was whole before."""
    broken = _broken_items(seat.meeting)
    yield
    wrong = [number for number in _broken_items(seat.meeting) if number not in broken]
    if wrong:
        raise PresenceAgainstRecord(values={"who": seat.name, "items": ", ".join(wrong)})


def _broken_items(meeting: Meeting) -> tuple[str, ...]:
    """The numbers of the items whose record breaks a rule by who was there."""
    facts = facts_of_meeting(meeting)
    return tuple(stated.number for stated, _ in facts.items if _is_broken(stated.key, facts=facts))


def _is_broken(key: str, *, facts: MeetingFacts) -> bool:
    try:
        check_facts(key, meeting=facts)
    except Refusal:
        return True
    return False
