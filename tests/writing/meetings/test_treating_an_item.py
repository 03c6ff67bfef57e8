"""What is done with an item is recorded as the rules of procedure allow."""

from datetime import date

import pytest

from desk_meeting import HeldMeeting, opened_meeting
from raadhus.core.procedure.meeting_facts import (
    DecisionTaken,
    Disqualification,
    GuestHeard,
    ItemFacts,
    RequestMade,
    VoteTaken,
)
from raadhus.core.procedure.refusals import Refusal, SomebodyElseWrote
from raadhus.core.procedure.state_tables import WrongState
from raadhus.writing.operations.meetings.add_to_record import add_to_record
from raadhus.writing.operations.meetings.adjourn_meeting import adjourn_meeting
from raadhus.writing.operations.meetings.call_substitute import Called, call_substitute
from raadhus.writing.operations.meetings.close_item_to_public import ClosedWithoutReason, close_item_to_public
from raadhus.writing.operations.meetings.decide_item import NothingDecided, decide_item
from raadhus.writing.operations.meetings.declare_stop import declare_stop
from raadhus.writing.operations.meetings.note_departure import note_departure
from raadhus.writing.operations.meetings.note_disqualification import note_disqualification
from raadhus.writing.operations.meetings.open_item_to_public import open_item_to_public
from raadhus.writing.operations.meetings.postpone_item import postpone_item
from raadhus.writing.operations.meetings.record_facts import record_facts
from raadhus.writing.operations.meetings.recording import NotInSession
from raadhus.writing.operations.meetings.reopen_item import reopen_item
from raadhus.writing.operations.meetings.resume_meeting import resume_meeting
from raadhus.writing.operations.meetings.return_item import return_item
from raadhus.writing.operations.meetings.take_up_item import take_up_item
from raadhus.writing.operations.meetings.withdraw_item import withdraw_item
from raadhus.writing.queries.facts import facts_of, facts_of_meeting
from raadhus.writing.wording.decision_text import decision_text

pytestmark = pytest.mark.django_db


def _taken_up(*, closed: tuple[int, ...] = ()) -> HeldMeeting:
    held = opened_meeting(closed=closed)
    take_up_item(held.items[0].pk, by=held.by(minutes=1))
    return held


def _keys(held: HeldMeeting, *names: str) -> tuple[str, ...]:
    return tuple(str(held.seat(name).pk) for name in names)


def test_a_vote_of_one_who_has_left_is_refused_and_leaves_nothing() -> None:
    held = opened_meeting()
    note_departure(held.seat("Torben").pk, by=held.by(minutes=1))
    take_up_item(held.items[0].pk, by=held.by(minutes=2))
    vote = VoteTaken(for_=_keys(held, "Ditte", "Torben"), against=())

    with pytest.raises(Refusal):
        record_facts(held.items[0].pk, facts=ItemFacts(votes=(vote,)), by=held.by(minutes=3), version=None)

    assert facts_of(held.item(1)).votes == ()


def test_the_second_writer_is_told_and_overwrites_nothing() -> None:
    held = _taken_up()
    version = held.item(1).version
    asked = ItemFacts(requests=(RequestMade(text="et notat"),))
    record_facts(held.items[0].pk, facts=asked, by=held.by(), version=version)

    with pytest.raises(SomebodyElseWrote) as refused:
        record_facts(held.items[0].pk, facts=ItemFacts(), by=held.by(), version=version)

    assert refused.value.values["who"] == "Sofie Sekretær"
    assert facts_of(held.item(1)).requests == asked.requests


def test_a_recused_member_is_out_and_the_substitute_in_for_this_item_alone() -> None:
    held = _taken_up()
    (torben,) = _keys(held, "Torben")
    frode = held.desk.users["Frode Kjeldgård"].person
    substitute = call_substitute(int(torben), who=Called(person=frode), by=held.by(minutes=2))
    ruled = Disqualification(seat=torben, ground="ejer grunden", ruling="recused", substitute=str(substitute))
    note_disqualification(held.items[0].pk, ruled=ruled, by=held.by(minutes=2), version=None)

    decide_item(
        held.items[0].pk, decisions=(DecisionTaken(outcome="approved"),), by=held.by(minutes=9), version=None
    )

    text = decision_text(str(held.items[0].pk), meeting=facts_of_meeting(held.now()))
    assert text.split("\n")[1] == (
        "Torben Kraglund (V) blev erklæret inhabil og deltog ikke i behandlingen af punktet,"
        " og Frode Kjeldgård (V) deltog i stedet."
    )
    assert held.seat("Frode").presence.get().until_at is not None


def test_each_way_an_item_ends_has_its_state_and_sentence() -> None:
    held = opened_meeting()
    postpone_item(held.items[0].pk, until=date(2025, 8, 5), by=held.by(), version=None)
    take_up_item(held.items[1].pk, by=held.by())
    return_item(held.items[1].pk, by=held.by(), version=None)
    withdraw_item(held.items[2].pk, by=held.by(), version=None)

    facts = facts_of_meeting(held.now())

    assert [held.item(number).state for number in (1, 2, 3)] == ["postponed", "returned", "withdrawn"]
    assert [decision_text(str(item.pk), meeting=facts) for item in held.items] == [
        "Udsat til 5. august 2025.",
        "Sendes tilbage til fornyet behandling.",
        "Udgår.",
    ]


def test_an_item_that_ended_is_taken_up_again_with_what_was_recorded() -> None:
    held = _taken_up()
    decide_item(
        held.items[0].pk, decisions=(DecisionTaken(outcome="approved"),), by=held.by(minutes=2), version=None
    )

    reopen_item(held.items[0].pk, by=held.by(minutes=5), version=None)

    assert held.item(1).state == "under_treatment"
    assert len(facts_of(held.item(1)).treated) == 2
    assert facts_of(held.item(1)).decisions[0].outcome == "approved"


def test_nothing_is_decided_without_an_outcome_or_out_of_session() -> None:
    held = _taken_up()

    with pytest.raises(NothingDecided):
        decide_item(held.items[0].pk, decisions=(), by=held.by(), version=None)
    with pytest.raises(WrongState):
        decide_item(
            held.items[1].pk, decisions=(DecisionTaken(outcome="approved"),), by=held.by(), version=None
        )
    adjourn_meeting(held.meeting.pk, by=held.by(minutes=5))
    with pytest.raises(NotInSession):
        take_up_item(held.items[1].pk, by=held.by(minutes=6))


def test_a_pause_is_kept_by_the_minute() -> None:
    held = _taken_up()

    adjourn_meeting(held.meeting.pk, by=held.by(minutes=5))
    resume_meeting(held.meeting.pk, by=held.by(minutes=15))

    (pause,) = facts_of_meeting(held.now()).adjourned
    assert pause.until_at is not None
    assert (pause.until_at - pause.from_at).seconds == 600


def test_an_item_is_opened_and_closed_to_the_public_on_a_ground() -> None:
    held = _taken_up(closed=(1,))

    open_item_to_public(held.items[0].pk, by=held.by(), version=None)
    assert held.item(1).access == "open"

    with pytest.raises(ClosedWithoutReason):
        close_item_to_public(
            held.items[0].pk, ground="nemmere", public_title="Sag", by=held.by(), version=None
        )
    close_item_to_public(
        held.items[0].pk, ground="property", public_title="Ejendom", by=held.by(), version=None
    )
    assert held.item(1).content["public_title"] == "Ejendom"


def test_a_stop_is_declared_once_by_a_member() -> None:
    held = _taken_up()
    (torben,) = _keys(held, "Torben")
    decide_item(
        held.items[0].pk, decisions=(DecisionTaken(outcome="approved"),), by=held.by(minutes=2), version=None
    )

    for _ in range(2):
        declare_stop(held.items[0].pk, seat=torben, by=held.by(minutes=3), version=None)

    assert [one.seat for one in facts_of(held.item(1)).stops] == [torben]


def test_a_guest_is_heard_at_an_item() -> None:
    held = _taken_up()

    add_to_record(held.items[0].pk, added=GuestHeard(name="Thea Bay", title="konsulent"), by=held.by())

    assert facts_of(held.item(1)).guests[0].name == "Thea Bay"
