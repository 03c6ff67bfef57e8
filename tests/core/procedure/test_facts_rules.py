"""What the facts of an item must keep to: decisions, dissent and stops, each refusal with its case."""

import pytest
from msgspec.structs import replace

from raadhus.core.procedure import decision_rules as deciding
from raadhus.core.procedure import dissent_rules as dissenting
from raadhus.core.procedure import stop_rules as stopping
from raadhus.core.procedure.facts_rules import check_facts
from raadhus.core.procedure.meeting_facts import (
    DecisionTaken,
    Dissent,
    ItemFacts,
    MeetingFacts,
    Seat,
    StopDeclared,
    VoteTaken,
)
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.votes import NotQuorate
from raadhus.core.record import Outcome, PositionKind
from session_cast import ITEM, TREATED, at, guest, member, official, recused, session, spans, substitute

APPROVED = DecisionTaken(outcome="approved")
THREE_TO_TWO = VoteTaken(for_=("ditte", "birgit", "søren"), against=("claus", "torben"))
STOP = StopDeclared(seat="claus", at=at("16.35"))


def facts(**changes: object) -> ItemFacts:
    return replace(TREATED, **{"decisions": (APPROVED,)} | changes)


def said(kind: PositionKind, *seats: str, text: str = "", clock: str | None = "16.30") -> Dissent:
    return Dissent(seats=seats, kind=kind, text=text, at=at(clock) if clock else None)


def holding(*seats: Seat, **changes: object) -> MeetingFacts:
    return session(*seats, facts=facts(**changes))


LEFT_EARLY = member("claus", "16.00-16.05")
HERE_FOR_SOME = member("claus", "16.00-16.15")
FEW = tuple(member(key, "16.00-16.20") for key in ("søren", "claus", "torben"))
OUT = (recused("claus"),)

REFUSED: list[tuple[MeetingFacts, type[Refusal]]] = [
    (holding(decisions=(replace(APPROVED, point="9"),)), deciding.UnknownPoint),
    (holding(votes=(replace(THREE_TO_TWO, point="9"),)), deciding.UnknownPoint),
    (holding(dissents=(replace(said("reservation", "claus"), point="9"),)), deciding.UnknownPoint),
    (holding(decisions=(APPROVED, APPROVED)), deciding.DecidedTwice),
    (holding(*FEW), NotQuorate),
    (holding(decisions=(DecisionTaken(outcome="rejected"),), votes=(THREE_TO_TWO,)), deciding.CarriedButNotApproved),
    (holding(votes=(VoteTaken(for_=("claus",), against=("ditte", "birgit")),)), deciding.LostButApproved),
    (holding(votes=(VoteTaken(for_=("claus",), against=("ditte",)),)), deciding.TiedMeansLapsed),
    (holding(dissents=(said("reservation"),)), dissenting.DissentOfNobody),
    (holding(official("olga"), dissents=(said("reservation", "olga"),)), dissenting.DissentOfNonMember),
    (holding(guest("gert"), dissents=(said("entry", "gert", text="nej"),)), dissenting.DissentOfNonMember),
    (holding(LEFT_EARLY, dissents=(said("against", "claus"),)), dissenting.DissentWithoutPart),
    (holding(dissents=(said("reservation", "claus"),), disqualifications=OUT), dissenting.DissentWithoutPart),
    (
        session(facts=facts(dissents=(said("reservation", "claus", clock="17.01"),)), closed="17.00"),
        dissenting.DissentAfterMeeting,
    ),
    (holding(dissents=(said("minority_statement", "claus"),)), dissenting.DissentWithoutWords),
    (holding(dissents=(said("entry", "claus", text=" "),)), dissenting.DissentWithoutWords),
    (holding(votes=(THREE_TO_TWO,), dissents=(said("against", "ditte"),)), dissenting.AgainstButVotedFor),
    (replace(holding(stops=(STOP,)), is_council=True), stopping.StopInCouncil),
    (holding(official("olga"), stops=(replace(STOP, seat="olga"),)), stopping.StopOfNonMember),
    (holding(stops=(STOP,), disqualifications=OUT), stopping.StopByRecused),
    (holding(LEFT_EARLY, stops=(STOP,)), stopping.StopWithoutPart),
    (session(facts=facts(stops=(STOP,)), closed="16.34"), stopping.StopOutsideMeeting),
    (holding(decisions=(), stops=(STOP,)), stopping.StopBeforeDecision),
    (holding(stops=(STOP, STOP)), stopping.StoppedTwice),
    *(
        (holding(decisions=(DecisionTaken(outcome=outcome),), stops=(STOP,)), stopping.StopOfProcedure)
        for outcome in ("postponed", "returned", "withdrawn", "discussed", "none")
    ),
]  # fmt: skip


@pytest.mark.parametrize(("meeting", "reason"), REFUSED)
def test_a_broken_rule_is_refused_by_its_own_reason(meeting: MeetingFacts, reason: type[Refusal]) -> None:
    with pytest.raises(Refusal) as refused:
        check_facts(ITEM, meeting=meeting)

    assert type(refused.value) is reason
    assert "{" not in refused.value.danish + refused.value.english


def test_every_reason_about_facts_has_its_case() -> None:
    reasons = {
        one
        for module in (deciding, dissenting, stopping)
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, Refusal) and one.__module__ == module.__name__
    }

    assert {reason for _, reason in REFUSED} >= reasons


@pytest.mark.parametrize(
    "meeting",
    [
        session(facts=ItemFacts()),
        holding(),
        holding(votes=(THREE_TO_TWO,)),
        holding(votes=(VoteTaken(for_=("claus",), against=("ditte",)), THREE_TO_TWO)),
        holding(votes=(VoteTaken(proposal="at vente", for_=("claus",), against=("ditte", "birgit")),)),
        holding(
            decisions=(DecisionTaken(outcome="lapsed"),), votes=(VoteTaken(for_=("claus",), against=("ditte",)),)
        ),
        holding(decisions=(replace(APPROVED, point="1"), DecisionTaken(outcome="postponed", point="2"))),
        holding(*FEW, decisions=(DecisionTaken(outcome="postponed"),)),
        holding(votes=(THREE_TO_TWO,), dissents=(said("against", "claus"), said("reservation", "ditte"))),
        holding(HERE_FOR_SOME, dissents=(said("minority_statement", "claus", text="Dyrt"),), stops=(STOP,)),
        session(facts=facts(dissents=(said("against", "claus", clock="17.00"),)), closed="17.00"),
        holding(stops=(STOP, replace(STOP, seat="torben"))),
        session(facts=facts(stops=(replace(STOP, at=at("17.00")),)), closed="17.00"),
    ],
)  # fmt: skip
def test_what_keeps_to_the_rules_is_taken(meeting: MeetingFacts) -> None:
    check_facts(ITEM, meeting=meeting)


@pytest.mark.parametrize("outcome", ["approved", "rejected", "lapsed", "noted", "forwarded", "recommended"])
def test_real_decisions_can_be_stopped_refusals_and_lapses_too(outcome: Outcome) -> None:
    check_facts(ITEM, meeting=holding(decisions=(DecisionTaken(outcome=outcome),), stops=(STOP,)))


def test_a_member_who_voted_for_can_still_stop_the_decision() -> None:
    stop = replace(STOP, seat="ditte")

    check_facts(ITEM, meeting=holding(votes=(THREE_TO_TWO,), stops=(stop,)))


def test_a_substitute_who_sat_may_dissent_and_stop_and_one_who_did_not_may_not() -> None:
    away = replace(member("claus"), spans=())
    positions = {"dissents": (said("reservation", "stine"),), "stops": (replace(STOP, seat="stine"),)}

    check_facts(ITEM, meeting=holding(away, substitute("stine", of="claus"), **positions))
    with pytest.raises(dissenting.DissentWithoutPart):
        check_facts(ITEM, meeting=holding(substitute("stine", of="claus"), **positions))


def test_who_leaves_in_the_minute_of_the_decision_was_there_for_it() -> None:
    meeting = holding(*(member(key, "16.00-16.40") for key in ("søren", "claus", "torben")))

    check_facts(ITEM, meeting=meeting)


def test_a_decision_needs_its_quorum_at_the_end_of_the_treatment() -> None:
    came_late = holding(*(member(key, "16.39-") for key in ("søren", "claus", "torben")))

    check_facts(ITEM, meeting=came_late)


def test_an_item_that_was_taken_up_again_is_judged_by_all_of_its_treatment() -> None:
    again = facts(treated=spans("16.10-16.20", "16.50-16.55"), stops=(replace(STOP, at=at("16.52")),))

    check_facts(ITEM, meeting=session(HERE_FOR_SOME, facts=again))
