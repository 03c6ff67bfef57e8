"""Who was there, from the minutes' facts: printed in sections of the head and of the items, and recorded as values."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from raadhus.core.procedure.meeting_facts import ItemFacts, MeetingFacts, Seat
from raadhus.core.procedure.presence import is_there, moments_of_treatment
from raadhus.core.record import Attendance, AttendanceStatus, Section
from raadhus.writing.record.content_sections import paragraphs
from raadhus.writing.wording.people import clock, named

_OFFICES: Final = {"chair": "formand", "vice_chair": "næstformand"}


def presence_sections(meeting: MeetingFacts) -> tuple[Section, ...]:
    """Those who took part, those who were away, and who came and left when."""
    sections = (
        ("Deltagere", [_printed(one, meeting=meeting) for one in _of_the_body(meeting) if one.spans]),
        ("Afbud", [_printed(one, meeting=meeting) for one in _away(meeting, absence="apology")]),
        ("Fraværende", [_printed(one, meeting=meeting) for one in _away(meeting, absence="absent")]),
        ("Øvrige deltagere", [named(one) for one in meeting.seats if _is_official(one) and one.spans]),
        ("Fremmøde", list(_movements(meeting))),
    )
    return tuple(
        Section(heading=heading, blocks=paragraphs(*lines), kind="attendance")
        for heading, lines in sections
        if lines
    )


def recorded_attendance(meeting: MeetingFacts) -> tuple[Attendance, ...]:
    """Everybody of the head, in its order."""
    listed = (
        *(one for one in _of_the_body(meeting) if one.spans),
        *_away(meeting, absence="apology"),
        *_away(meeting, absence="absent"),
        *(one for one in meeting.seats if _is_official(one) and one.spans),
    )
    return tuple(_attendance(one, meeting=meeting) for one in listed)


def absence_of_item(key: str, *, meeting: MeetingFacts) -> tuple[Section, ...]:
    """Who was not there while the item was treated; recusals are told by its decision."""
    facts = next(facts for stated, facts in meeting.items if stated.key == key)
    sections = (
        ("Afbud", [named(one) for one in _away(meeting, absence="apology")]),
        (
            "Følgende deltog ikke i behandlingen af punktet",
            [named(one) for one in _missed(facts, meeting=meeting)],
        ),
    )
    return tuple(
        Section(heading=heading, blocks=paragraphs(*lines), kind="attendance")
        for heading, lines in sections
        if lines
    )


def absence_in_a_line(meeting: MeetingFacts) -> str:
    """«Afbud: Yusuf Brandt (V), Palle Nyborg (centerchef)»: what the head says already."""
    names = ", ".join(named(one) for one in _away(meeting, absence="apology"))
    return f"Afbud: {names}" if names else ""


def _of_the_body(meeting: MeetingFacts) -> Iterator[Seat]:
    return (one for one in meeting.seats if one.is_member or one.substitute_for)


def _is_official(seat: Seat) -> bool:
    return not (seat.is_member or seat.substitute_for or seat.is_guest)


def _away(meeting: MeetingFacts, *, absence: str) -> Iterator[Seat]:
    """A substitute who was not called is no absentee."""
    return (
        one
        for one in meeting.seats
        if one.absence == absence and not one.spans and not one.substitute_for and not one.is_guest
    )


def _missed(facts: ItemFacts, *, meeting: MeetingFacts) -> Iterator[Seat]:
    """Members and substitutes who were at the meeting and at no minute of the item's treatment."""
    if not facts.treated:
        return
    moments = moments_of_treatment(facts, meeting=meeting)
    recused = {one.seat for one in facts.disqualifications if one.ruling == "recused"}
    for seat in _of_the_body(meeting):
        is_called = seat.is_member or any(one.substitute == seat.key for one in facts.disqualifications)
        if (
            seat.spans
            and is_called
            and seat.key not in recused
            and not any(is_there(seat, at=moment, meeting=meeting) for moment in moments)
        ):
            yield seat


def _printed(seat: Seat, *, meeting: MeetingFacts) -> str:
    printed = named(seat)
    if seat.substitute_for:
        holder = next((one for one in meeting.seats if one.key == seat.substitute_for), None)
        return f"{printed} (stedfortræder for {holder.name})" if holder else printed
    return f"{printed} ({_OFFICES[seat.office]})" if seat.office else printed


def _movements(meeting: MeetingFacts) -> Iterator[str]:
    """«Søren Tranholm (A) forlod mødet kl. 18.20.», for whoever was not there from beginning to end."""
    for seat in meeting.seats:
        if seat.is_guest:
            continue
        for place, span in enumerate(seat.spans):
            if _came_late(span.from_at, meeting=meeting) or place:
                yield f"{named(seat)} ankom kl. {clock(span.from_at)}."
            if _left(span.until_at, meeting=meeting):
                yield f"{named(seat)} forlod mødet kl. {clock(span.until_at or span.from_at)}."


def _came_late(moment: datetime, *, meeting: MeetingFacts) -> bool:
    return meeting.opened_at is not None and moment > meeting.opened_at


def _left(moment: datetime | None, *, meeting: MeetingFacts) -> bool:
    return moment is not None and (meeting.closed_at is None or moment < meeting.closed_at)


def _attendance(seat: Seat, *, meeting: MeetingFacts) -> Attendance:
    status = _status(seat, meeting=meeting)
    holder = next((one for one in meeting.seats if one.key == seat.substitute_for), None)
    first, last = (seat.spans[0].from_at, seat.spans[-1].until_at) if seat.spans else (None, None)
    return Attendance(
        as_printed=_printed(seat, meeting=meeting) if not _is_official(seat) else named(seat),
        name=seat.name,
        party=seat.party,
        titles=seat.titles or _office(seat),
        is_official=_is_official(seat),
        status=status,
        from_at=_moment(first) if first and _came_late(first, meeting=meeting) else None,
        until_at=_moment(last) if last and _left(last, meeting=meeting) else None,
        substitute_for=holder.name if holder else None,
    )


def _office(seat: Seat) -> tuple[str, ...]:
    return (_OFFICES[seat.office],) if seat.office else ()


def _status(seat: Seat, *, meeting: MeetingFacts) -> AttendanceStatus:
    if not seat.spans:
        return "apology" if seat.absence == "apology" else "absent"
    if seat.substitute_for:
        return "substitute"
    if _left(seat.spans[-1].until_at, meeting=meeting):
        return "left"
    return "arrived" if _came_late(seat.spans[0].from_at, meeting=meeting) else "present"


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
