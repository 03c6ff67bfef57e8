"""Who is there is known by the minute, also across midnight and summer time."""

from datetime import datetime

import pytest

from desk_meeting import STARTS, opened_meeting
from raadhus.core.procedure.meeting_facts import Span
from raadhus.core.procedure.quorum import seats_present
from raadhus.writing.models import Meeting
from raadhus.writing.operations.meetings.add_official import add_official
from raadhus.writing.operations.meetings.call_substitute import Called, NoSubstituteForThem, call_substitute
from raadhus.writing.operations.meetings.close_meeting import close_meeting
from raadhus.writing.operations.meetings.correct_presence import correct_presence
from raadhus.writing.operations.meetings.note_arrival import note_arrival
from raadhus.writing.operations.meetings.note_departure import note_departure
from raadhus.writing.operations.meetings.presence import NotPresent, OutOfTime, ThereAlready
from raadhus.writing.queries.facts import facts_of_meeting, seats_of_meeting

pytestmark = pytest.mark.django_db


def test_who_leaves_and_comes_back_was_away_between() -> None:
    held = opened_meeting()
    torben = held.seat("Torben").pk

    note_departure(torben, by=held.by(minutes=10))
    note_arrival(torben, by=held.by(minutes=20))

    facts = facts_of_meeting(held.now())
    there = [len(seats_present(facts, at=held.by(minutes=minute).at)) for minute in (5, 15, 25)]
    assert there == [5, 4, 5]


def test_nobody_comes_or_leaves_twice() -> None:
    held = opened_meeting()
    torben = held.seat("Torben").pk

    with pytest.raises(ThereAlready):
        note_arrival(torben, by=held.by(minutes=5))
    note_departure(torben, by=held.by(minutes=10))
    with pytest.raises(NotPresent):
        note_departure(torben, by=held.by(minutes=11))
    with pytest.raises(OutOfTime):
        note_arrival(torben, at=held.by(minutes=5).at, by=held.by(minutes=12))


def test_an_official_is_there_or_was_missed() -> None:
    held = opened_meeting()

    for name, is_missed in (("Palle Nyborg", True), ("Hanne Tveskov", False)):
        add_official(
            held.meeting.pk, name=name, title="konsulent", sent_apologies=is_missed, by=held.by(minutes=1)
        )

    seats = {seat.name: seat for seat in facts_of_meeting(held.now()).seats}
    assert (seats["Palle Nyborg"].absence, seats["Palle Nyborg"].spans) == ("apology", ())
    assert (seats["Hanne Tveskov"].absence, len(seats["Hanne Tveskov"].spans)) == (None, 1)


def test_a_wrong_minute_is_put_right() -> None:
    held = opened_meeting()
    torben = held.seat("Torben")

    correct_presence(torben.pk, spans=(Span(from_at=held.by(minutes=7).at),), by=held.by(minutes=10))

    (span,) = torben.presence.all()
    assert (span.from_at, span.until_at) == (held.by(minutes=7).at, None)


def test_a_meeting_goes_on_past_midnight() -> None:
    held = opened_meeting()
    torben = held.seat("Torben")

    note_departure(torben.pk, by=held.by(minutes=7 * 60 + 30))
    close_meeting(held.meeting.pk, by=held.by(minutes=8 * 60), leaves_undecided=True)

    (seat,) = (one for one in seats_of_meeting(held.now()) if one.key == str(torben.pk))
    assert f"{seat.spans[0].until_at:%d. %H.%M}" == "04. 00.30"


def test_the_hour_that_comes_twice_in_autumn_has_its_own_minutes() -> None:
    held = opened_meeting()
    opened = datetime.fromisoformat("2025-10-26T01:30:00+02:00")
    Meeting.objects.update(opened_at=opened)
    torben = held.seat("Torben")
    torben.presence.update(from_at=opened)

    note_departure(torben.pk, at=datetime.fromisoformat("2025-10-26T02:10:00+01:00"), by=held.by())

    (seat,) = (one for one in seats_of_meeting(held.now()) if one.key == str(torben.pk))
    (span,) = seat.spans
    assert span.until_at is not None
    assert (span.until_at - span.from_at).total_seconds() == 100 * 60


def test_a_substitute_sits_from_the_minute_of_the_call() -> None:
    held = opened_meeting()
    torben = held.seat("Torben")
    frode = held.desk.users["Frode Kjeldgård"].person
    note_departure(torben.pk, by=held.by(minutes=10))

    called = call_substitute(torben.pk, who=Called(person=frode), by=held.by(minutes=12))

    facts = facts_of_meeting(held.now())
    there = [seat.name for seat in seats_present(facts, at=held.by(minutes=13).at)]
    assert there[-1] == "Frode Kjeldgård"
    assert called == held.seat("Frode").pk


def test_one_who_sits_already_is_nobodys_substitute() -> None:
    held = opened_meeting()

    with pytest.raises(NoSubstituteForThem):
        call_substitute(held.seat("Torben").pk, who=Called(person=held.seat("Ditte").person), by=held.by())


def test_a_member_removed_in_mid_meeting_keeps_what_was_recorded() -> None:
    held = opened_meeting()
    held.desk.users["Torben Kraglund"].assignments.all().update(valid_until=STARTS.date())

    assert held.seat("Torben").presence.count() == 1
