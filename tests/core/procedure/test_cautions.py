"""What is told and not refused."""

from datetime import date

from msgspec.structs import replace

from raadhus.core.procedure.cautions import CAUTIONS, Caution, caution_of_notice, cautions_of
from raadhus.core.procedure.deadlines import deadlines
from raadhus.core.procedure.meeting_facts import DecisionTaken, Dissent, StopDeclared, VoteTaken
from raadhus.core.procedure.rule_profile import RuleProfile
from session_cast import ITEM, TREATED, at, session

VOTE = VoteTaken(for_=("ditte", "birgit", "søren"), against=("claus", "torben"))


def test_a_dissenter_who_voted_for_is_told_of() -> None:
    dissents = tuple(Dissent(seats=(who,), kind="reservation") for who in ("ditte", "claus"))
    meeting = session(facts=replace(TREATED, votes=(VOTE,), dissents=dissents))

    assert cautions_of(ITEM, meeting=meeting) == (
        Caution(code="dissenter-voted-for", values={"who": "Ditte"}),
    )


def test_an_entry_of_one_who_voted_for_is_nothing_odd() -> None:
    entry = Dissent(seats=("ditte",), kind="entry", text="Stien skal have lys")

    assert cautions_of(ITEM, meeting=session(facts=replace(TREATED, votes=(VOTE,), dissents=(entry,)))) == ()


def test_the_stop_of_a_mere_recommendation_is_told_of() -> None:
    decided = (DecisionTaken(outcome="recommended"),)
    facts = replace(TREATED, decisions=decided, stops=(StopDeclared(seat="claus", at=at("16.30")),))

    assert [one.code for one in cautions_of(ITEM, meeting=session(facts=facts))] == ["stop-of-recommendation"]


def test_an_agenda_that_is_late_is_told_of_with_the_rule_and_how_it_was_counted() -> None:
    notice = deadlines(date(2023, 8, 16), profile=RuleProfile(day_kind="monday_to_friday")).notice

    assert caution_of_notice(date(2023, 8, 10), notice=notice) is None
    late = caution_of_notice(date(2023, 8, 11), notice=notice)
    assert late is not None
    assert "10. august 2023" in late.danish
    assert "4. hverdag før mødet" in late.danish
    assert "§ 20, stk. 3" in late.danish


def test_every_caution_is_told_in_both_languages() -> None:
    assert [code for code, told in CAUTIONS.items() if told.danish == told.english] == []
