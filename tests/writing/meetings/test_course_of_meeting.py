"""A meeting is called, opened, held and closed."""

import pytest

from desk_meeting import opened_meeting, planned_meeting
from raadhus.core.procedure.meeting_facts import DecisionTaken
from raadhus.core.procedure.presence import is_adjourned
from raadhus.core.procedure.quorum import seats_present
from raadhus.core.procedure.refusals import MayNot, NotThere
from raadhus.writing.models import HistoryEntry, Meeting, Presence
from raadhus.writing.operations.meetings.adjourn_meeting import adjourn_meeting
from raadhus.writing.operations.meetings.call_meeting import call_meeting
from raadhus.writing.operations.meetings.close_meeting import ItemsUndecided, close_meeting
from raadhus.writing.operations.meetings.decide_item import decide_item
from raadhus.writing.operations.meetings.note_departure import note_departure
from raadhus.writing.operations.meetings.open_meeting import open_meeting
from raadhus.writing.operations.meetings.reopen_meeting import MinutesWereSent, reopen_meeting
from raadhus.writing.operations.meetings.take_up_item import take_up_item
from raadhus.writing.queries.facts import facts_of_meeting
from raadhus.writing.wording.decision_text import decision_text

pytestmark = pytest.mark.django_db
APPROVED = (DecisionTaken(outcome="approved"),)


def test_those_who_sit_in_the_committee_that_day_are_called() -> None:
    held = planned_meeting()

    call_meeting(held.meeting.pk, by=held.by())

    assert [(seat.name, seat.office) for seat in held.meeting.seats.order_by("position")][:2] == [
        ("Ditte Marie Overby", "chair"),
        ("Birgit Ankerstjerne", "vice_chair"),
    ]
    assert held.meeting.seats.count() == 5
    assert held.seat("Torben").user == held.desk.users["Torben Kraglund"]


def test_calling_again_adds_who_is_missing_and_removes_nobody() -> None:
    held = planned_meeting()
    call_meeting(held.meeting.pk, by=held.by())
    held.seat("Torben").delete()

    call_meeting(held.meeting.pk, by=held.by())

    assert held.meeting.seats.count() == 5
    assert held.now().state == "called"


def test_who_is_not_there_when_the_meeting_opens_is_absent() -> None:
    held = planned_meeting()
    call_meeting(held.meeting.pk, by=held.by())
    there = tuple(seat.pk for seat in held.meeting.seats.all() if seat.name != "Claus Rørmose")

    open_meeting(held.meeting.pk, by=held.by(), present=there)

    assert held.seat("Claus").absence == "absent"
    assert Presence.objects.filter(seat__meeting=held.meeting).count() == 4


def test_a_decided_item_has_its_sentence_and_its_time() -> None:
    held = opened_meeting()
    take_up_item(held.items[0].pk, by=held.by(minutes=2))

    decide_item(held.items[0].pk, decisions=APPROVED, by=held.by(minutes=9), version=None)

    facts = facts_of_meeting(held.now())
    assert decision_text(str(held.items[0].pk), meeting=facts) == "Indstillingen godkendt."
    (span,) = facts.items[0][1].treated
    assert (f"{span.from_at:%H.%M}", f"{span.until_at:%H.%M}") == ("17.02", "17.09")


def test_taking_up_another_item_lets_the_first_rest() -> None:
    held = opened_meeting()
    take_up_item(held.items[0].pk, by=held.by(minutes=2))

    take_up_item(held.items[1].pk, by=held.by(minutes=5))

    spans = [facts.treated for _, facts in facts_of_meeting(held.now()).items]
    assert spans[0][0].until_at is not None
    assert spans[1][0].until_at is None


def test_a_meeting_with_undecided_items_closes_only_when_told_so() -> None:
    held = opened_meeting()
    take_up_item(held.items[0].pk, by=held.by())
    decide_item(held.items[0].pk, decisions=APPROVED, by=held.by(), version=None)

    with pytest.raises(ItemsUndecided) as refused:
        close_meeting(held.meeting.pk, by=held.by(minutes=60))

    assert refused.value.values == {"items": "2, 3"}
    close_meeting(held.meeting.pk, by=held.by(minutes=60), leaves_undecided=True)
    assert held.now().state == "closed"
    assert not Presence.objects.filter(until_at__isnull=True).exists()


def test_a_meeting_closed_by_a_slip_goes_on_until_its_minutes_are_sent() -> None:
    held = opened_meeting()
    note_departure(held.seat("Torben").pk, by=held.by(minutes=30))
    adjourn_meeting(held.meeting.pk, by=held.by(minutes=50))
    close_meeting(held.meeting.pk, by=held.by(minutes=60), leaves_undecided=True)

    reopen_meeting(held.meeting.pk, by=held.by(minutes=61))
    take_up_item(held.items[0].pk, by=held.by(minutes=62))

    facts = facts_of_meeting(held.now())
    assert (held.now().state, facts.closed_at, is_adjourned(facts, at=held.by(minutes=62).at)) == (
        "in_session",
        None,
        False,
    )
    assert len(seats_present(facts, at=held.by(minutes=62).at)) == 4
    assert HistoryEntry.objects.filter(verb="meeting.reopen").count() == 1
    close_meeting(held.meeting.pk, by=held.by(minutes=90), leaves_undecided=True)
    Meeting.objects.update(approval_state="out_for_approval")
    with pytest.raises(MinutesWereSent):
        reopen_meeting(held.meeting.pk, by=held.by(minutes=91))
    assert held.now().state == "closed"


def test_a_member_may_not_record_and_another_may_not_know() -> None:
    held = opened_meeting()

    with pytest.raises(MayNot):
        take_up_item(held.items[0].pk, by=held.by("Torben"))
    with pytest.raises(NotThere):
        take_up_item(held.items[0].pk, by=held.by("Signe"))


def test_every_verb_leaves_a_line_without_text() -> None:
    held = opened_meeting(closed=[1])
    take_up_item(held.items[0].pk, by=held.by())

    entries = HistoryEntry.objects.order_by("sequence")

    assert [entry.verb for entry in entries] == ["meeting.call", "meeting.open", "item.take_up"]
    assert entries[2].is_closed
    assert "Sag 1" not in str(entries[2].details)
