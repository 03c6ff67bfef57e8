"""How the verbs of absence take a seat: one's own, or for the secretary anybody's, until the meeting opens."""

from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import refuse_unless_may
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.writing.models import Meeting, Seat
from raadhus.writing.operations.meetings.call_meeting import add_members
from raadhus.writing.queries.reading import reader_of, seats_of
from raadhus.writing.verbs import Happening, take, write_history

BEFORE = frozenset({"planned", "called"})
"""The states of a meeting that is to come."""


class AbsenceTooLate(
    Refusal,
    reason="absence-too-late",
    english="The meeting has begun, is over or is cancelled. Tell the secretary of the committee.",
    danish="Mødet er begyndt, holdt eller aflyst. Sig det til udvalgets sekretær.",
):
    """From the opening on, the secretary records who is there."""


class NoSeatOfOnesOwn(
    Refusal,
    reason="no-seat-of-ones-own",
    english="You have no seat at this meeting to be absent from.",
    danish="Du har ingen plads ved dette møde, som du kan melde afbud til.",
):
    """Readers of a committee's papers are not all its members."""


def take_seat(meeting: int, *, seat: int | None, by: Acting) -> tuple[Meeting, Seat]:
    """The meeting and the seat, for this transaction. Raises a Refusal.

    A meeting that is not called yet has no seats: they are made for one who is early.
    """
    reader_of(meeting, by=by)
    row = take(Meeting, meeting, version=None)
    place = Place(body=row.body, organization=row.organization)
    if seat is not None:
        refuse_unless_may("meeting.record", by=by, place=place)
    if row.state not in BEFORE:
        raise AbsenceTooLate
    if not row.seats.filter(is_member=True).exists():
        add_members(row)
    if seat is not None:
        taken = row.seats.select_for_update().filter(pk=seat, is_guest=False).first()
        if taken is None:
            raise NotThere
        return row, taken
    mine = seats_of(by).select_for_update().filter(meeting=row, is_guest=False).first()
    if mine is None:
        raise NoSeatOfOnesOwn
    if mine.substitute_for_id is None:
        refuse_unless_may("meeting.announce_absence", by=by, place=place)
    return row, mine


def note_absence(meeting: Meeting, seat: Seat, *, before: str, by: Acting) -> None:
    """Save what was said, and write the line of history, without the kind of reason.

    The meeting keeps its version: a secretary who is writing at its agenda must not be told of another writer.
    """
    seat.save()
    happening = Happening(
        body=meeting.body,
        verb="meeting.announce_absence",
        subject=f"meeting:{meeting.pk}",
        is_closed=False,
        meeting=meeting.pk,
        before=before,
        after=seat.absence or "",
        details={"seat": seat.pk},
    )
    write_history(happening, by=by)
