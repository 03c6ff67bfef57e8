"""Who is there is known by the minute, also across midnight and summer time."""

from datetime import datetime

import pytest

from desk_cast import COUNCIL, state
from desk_meeting import STARTS, opened_meeting
from raadhus.accounts.models import RoleAssignment
from raadhus.core.procedure.meeting_facts import Span, VoteTaken
from raadhus.core.procedure.quorum import seats_present
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.substitutes import (
    SubstituteNotOfCouncil,
    SubstituteOfAnotherGroup,
    SubstituteOfAnotherList,
    SubstituteOutOfTurn,
    SubstituteSitsAlready,
)
from raadhus.published.register import MembershipStatement, RuleProfileStatement
from raadhus.writing.models import HistoryEntry, Meeting
from raadhus.writing.operations.meetings.add_official import add_official
from raadhus.writing.operations.meetings.add_to_record import add_to_record
from raadhus.writing.operations.meetings.call_meeting import add_members
from raadhus.writing.operations.meetings.call_substitute import Called, call_substitute
from raadhus.writing.operations.meetings.close_meeting import close_meeting
from raadhus.writing.operations.meetings.correct_presence import correct_presence
from raadhus.writing.operations.meetings.note_arrival import note_arrival
from raadhus.writing.operations.meetings.note_departure import note_departure
from raadhus.writing.operations.meetings.presence import (
    NotPresent,
    OutOfTime,
    PresenceAgainstRecord,
    ThereAlready,
)
from raadhus.writing.operations.meetings.take_up_item import take_up_item
from raadhus.writing.queries.facts import facts_of_meeting, seats_of_meeting
from raadhus.writing.queries.possible_substitutes import substitution_in

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
    told = HistoryEntry.objects.get(verb="meeting.presence").details
    assert (told["before"], told["after"]) == (["17.00-"], ["17.07-"])


def test_times_that_would_make_a_vote_impossible_are_refused() -> None:
    held = opened_meeting()
    torben, item = held.seat("Torben"), held.items[0].pk
    take_up_item(item, by=held.by(minutes=10))
    vote = VoteTaken(
        for_=tuple(str(held.seat(name).pk) for name in ("Torben", "Ditte", "Claus")),
        at=held.by(minutes=11).at,
    )
    add_to_record(item, added=vote, by=held.by(minutes=11))

    with pytest.raises(PresenceAgainstRecord) as refused:
        correct_presence(torben.pk, spans=(Span(from_at=held.by(minutes=20).at),), by=held.by(minutes=30))

    assert refused.value.values == {"who": "Torben Kraglund", "items": "1"}
    assert torben.presence.get().from_at == STARTS
    correct_presence(torben.pk, spans=(Span(from_at=held.by(minutes=9).at),), by=held.by(minutes=30))


def test_who_voted_cannot_have_left_before_and_leaves_in_the_minute_after() -> None:
    held = opened_meeting()
    torben, item = held.seat("Torben").pk, held.items[0].pk
    take_up_item(item, by=held.by(minutes=10))
    voters = tuple(str(held.seat(name).pk) for name in ("Torben", "Ditte", "Claus"))
    add_to_record(item, added=VoteTaken(for_=voters, at=held.by(minutes=11).at), by=held.by(minutes=11))

    with pytest.raises(PresenceAgainstRecord) as refused:
        note_departure(torben, at=held.by(minutes=9).at, by=held.by(minutes=12))

    assert refused.value.values == {"who": "Torben Kraglund", "items": "1"}
    note_departure(torben, by=held.by(minutes=11))
    (span,) = held.seat("Torben").presence.all()
    assert span.until_at == held.by(minutes=12).at
    with pytest.raises(OutOfTime):
        note_arrival(torben, at=held.by(minutes=11).at, by=held.by(minutes=20))
    note_arrival(torben, at=held.by(minutes=12).at, by=held.by(minutes=20))


def test_who_leaves_now_is_never_refused() -> None:
    held = opened_meeting()
    torben, item = held.seat("Torben").pk, held.items[0].pk
    take_up_item(item, by=held.by(minutes=10))
    voters = tuple(str(held.seat(name).pk) for name in ("Torben", "Ditte", "Claus"))
    # By the clock of another machine.
    add_to_record(item, added=VoteTaken(for_=voters, at=held.by(minutes=13).at), by=held.by(minutes=13))

    note_departure(torben, by=held.by(minutes=11))

    assert held.seat("Torben").presence.get().until_at == held.by(minutes=12).at


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

    with pytest.raises(SubstituteSitsAlready):
        call_substitute(held.seat("Torben").pk, who=Called(person=held.seat("Ditte").person), by=held.by())


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Karla Vestergaard Holm", SubstituteOfAnotherGroup),
        ("karla vestergaard holm", SubstituteOfAnotherGroup),
        ("En Udefra", SubstituteNotOfCouncil),
    ],
)
def test_in_a_committee_another_of_the_electing_group_sits(name: str, reason: type[Refusal]) -> None:
    held = opened_meeting()
    torben = held.seat("Torben")
    note_departure(torben.pk, by=held.by(minutes=10))

    with pytest.raises(reason):
        call_substitute(torben.pk, who=Called(name=name), by=held.by(minutes=12))

    assert (torben.group, held.meeting.seats.count()) == ("C og V", 5)


def test_the_group_may_name_a_willing_member_of_another() -> None:
    held = opened_meeting()
    torben = held.seat("Torben")

    who = Called(person=held.desk.users["Karla Vestergaard Holm"].person, is_named_by_group=True)
    seat = call_substitute(torben.pk, who=who, by=held.by(minutes=12))

    assert held.seat("Karla").pk == seat
    assert HistoryEntry.objects.get(verb="meeting.call_substitute").details["named_by_group"] is True


def test_a_committee_of_its_own_rules_takes_anyone() -> None:
    held = opened_meeting()
    state("rule-profile", RuleProfileStatement(substitutes="anyone"))

    call_substitute(held.seat("Torben").pk, who=Called(name="En Udefra"), by=held.by(minutes=12))

    assert held.seat("En").substitute_for == held.seat("Torben")


def test_in_the_council_the_list_is_followed_in_its_order() -> None:
    held = opened_meeting()
    Meeting.objects.update(organization=held.desk.council, organization_name=COUNCIL)
    RoleAssignment.objects.filter(role="secretary").update(organization=held.desk.council)
    for name, party, place in (("Per Egelund", "V", 2), ("Lis Havreholm", "V", 1), ("Aja Rosenvang", "A", 1)):
        data = MembershipStatement(
            person=name, organization=COUNCIL, role="stedfortræder", party=party, place=place
        )
        state("membership", data)
    torben, known = held.seat("Torben"), substitution_in(held.now())

    assert [one.name for one in known.possible_for(torben)] == ["Lis Havreholm", "Per Egelund"]
    assert add_members(held.now()) == 2
    for name, reason in (("Per Egelund", SubstituteOutOfTurn), ("Aja Rosenvang", SubstituteOfAnotherList)):
        with pytest.raises(reason):
            call_substitute(torben.pk, who=Called(name=name), by=held.by(minutes=12))
    declined = tuple(one.person for one in known.candidates if one.name.startswith("Lis"))
    call_substitute(torben.pk, who=Called(name="Per Egelund", declined=declined), by=held.by(minutes=12))
    assert held.seat("Per").substitute_for == torben


def test_a_member_removed_in_mid_meeting_keeps_what_was_recorded() -> None:
    held = opened_meeting()
    held.desk.users["Torben Kraglund"].assignments.all().update(valid_until=STARTS.date())

    assert held.seat("Torben").presence.count() == 1
