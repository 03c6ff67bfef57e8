"""What is told and not refused."""

from datetime import date

from msgspec.structs import replace

from raadhus.core.procedure.cautions import (
    CAUTIONS,
    Caution,
    caution_of_notice,
    caution_of_reading,
    cautions_of,
)
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


def test_a_second_reading_too_soon_or_too_late_is_told_of() -> None:
    def said(title: str, day: date, first: date | None = None) -> str:
        found = caution_of_reading(title, item="7", day=day, first=first)
        return found.danish if found else ""

    byelaw, budget = "Styrelsesvedtægt, 2. behandling", "2. behandling af budget 2027"
    assert "tidligst være 9. juni 2025" in said(byelaw, date(2025, 6, 8), first=date(2025, 6, 2))
    assert said(byelaw, date(2025, 6, 9), first=date(2025, 6, 2)) == said(byelaw, date(2025, 6, 3)) == ""
    assert "senest 15. oktober 2026" in said(budget, date(2026, 10, 16))
    assert said(budget, date(2026, 10, 15)) == said("1. behandling af budget 2027", date(2026, 11, 1)) == ""


def test_every_caution_is_told_in_both_languages() -> None:
    assert [code for code, told in CAUTIONS.items() if told.danish == told.english] == []
