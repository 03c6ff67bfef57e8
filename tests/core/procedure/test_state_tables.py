"""The tables of states: each cell is decided, and what must never happen has no way to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.procedure.state_tables import (
    AGENDA,
    APPROVAL,
    CASE,
    ITEM,
    MEETING,
    PUBLICATION,
    TABLES,
    StateTable,
    WrongState,
    next_state,
    verbs_of,
)

CELLS = [
    pytest.param(table, state, verb, id=f"{table.thing}-{state}-{verb}")
    for table in TABLES
    for state in table.states
    for verb in table.verbs
]
EACH_TABLE = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.thing)


def reachable(table: StateTable, *, since: str) -> set[str]:
    """The states that some verbs lead to from this one, itself left out unless they lead back."""
    found: set[str] = set()
    ahead = [since]
    while ahead:
        state = ahead.pop()
        after = {table.moves[state, verb] for verb in verbs_of(table, state=state)} - found
        found |= after
        ahead += after
    return found


def leading_to(table: StateTable, state: str) -> set[tuple[str, str]]:
    return {cell for cell, after in table.moves.items() if after == state}


@pytest.mark.parametrize(("table", "state", "verb"), CELLS)
def test_every_cell_is_a_move_or_a_refusal_with_its_own_reason(
    table: StateTable, state: str, verb: str
) -> None:
    reasons = [reason for reason, states in table.refused[verb].items() if state in states.split()]

    assert len(reasons) == ((state, verb) not in table.moves)


@pytest.mark.parametrize(("table", "state", "verb"), CELLS)
def test_a_verb_leads_to_a_state_of_the_table_or_raises_the_reason_of_its_cell(
    table: StateTable, state: str, verb: str
) -> None:
    after = table.moves.get((state, verb))

    if after is None:
        with pytest.raises(table.refusal(state=state, verb=verb)):
            next_state(table, state=state, verb=verb)
    else:
        assert next_state(table, state=state, verb=verb) == after
        assert after in table.states


@EACH_TABLE
def test_a_table_names_no_state_and_no_verb_that_it_does_not_have(table: StateTable) -> None:
    refused = {
        state for by_reason in table.refused.values() for text in by_reason.values() for state in text.split()
    }

    assert {state for state, _ in table.moves} | set(table.moves.values()) | refused <= set(table.states)
    assert {verb for _, verb in table.moves} <= set(table.verbs)
    assert set(table.refused) == set(table.verbs)


@EACH_TABLE
def test_every_state_is_reached_from_the_beginning(table: StateTable) -> None:
    assert reachable(table, since=table.states[0]) | {table.states[0]} == set(table.states)


@EACH_TABLE
def test_every_state_and_verb_has_a_danish_word(table: StateTable) -> None:
    assert set(table.words) == {table.thing, *table.states, *table.verbs}


OWN = [one for one in WrongState.__subclasses__() if one.__module__.startswith("raadhus.core.procedure.")]


def test_every_reason_of_a_state_stands_in_some_table() -> None:
    assert set(OWN) == {
        reason for table in TABLES for by_reason in table.refused.values() for reason in by_reason
    }


def test_a_reason_is_a_whole_sentence_in_each_language_with_nothing_to_fill_in() -> None:
    told = [one() for one in OWN]

    assert [one for one in told if not (one.danish.endswith(".") and one.english.endswith("."))] == []
    assert [one for one in told if one.danish == one.english or "{" in one.danish + one.english] == []


@EACH_TABLE
@given(data=st.data())
def test_no_walk_leaves_the_states_of_the_table(table: StateTable, data: st.DataObject) -> None:
    state = table.states[0]
    for verb in data.draw(st.lists(st.sampled_from(table.verbs), max_size=40)):
        try:
            state = next_state(table, state=state, verb=verb)
        except WrongState:
            continue
        assert state in table.states


# What the law and the desk ask of the tables, each read off the moves alone.


@pytest.mark.parametrize("published", ["published", "corrected", "item_withdrawn"])
def test_what_is_published_is_never_unpublished(published: str) -> None:
    assert "not_published" not in reachable(PUBLICATION, since=published)


def test_published_minutes_are_never_published_over() -> None:
    assert leading_to(PUBLICATION, "published") == {("not_published", "publish")}


def test_approval_and_publication_know_nothing_of_each_other() -> None:
    assert set(APPROVAL.states).isdisjoint(PUBLICATION.states)
    assert set(APPROVAL.verbs).isdisjoint(PUBLICATION.verbs)


def test_minutes_are_approved_by_the_last_approver_alone() -> None:
    assert leading_to(APPROVAL, "approved") == {("out_for_approval", "approve_last")}


def test_any_change_takes_minutes_out_of_approval() -> None:
    assert APPROVAL.moves["out_for_approval", "change"] == "drafting"


def test_a_member_who_cannot_approve_makes_nothing_void() -> None:
    assert APPROVAL.moves["out_for_approval", "cannot_approve"] == "out_for_approval"


def test_approved_minutes_are_added_to_and_never_changed() -> None:
    assert set(verbs_of(APPROVAL, state="approved")) == {"add"}


def test_a_cancelled_meeting_never_opens_and_a_closed_one_by_reopening_alone() -> None:
    assert reachable(MEETING, since="cancelled") == set()
    assert verbs_of(MEETING, state="closed") == ("reopen",)


def test_only_a_meeting_that_was_called_opens() -> None:
    assert leading_to(MEETING, "in_session") == {
        ("called", "open"),
        ("in_session", "add_item"),
        ("adjourned", "resume"),
        ("closed", "reopen"),
    }


def test_a_meeting_that_began_is_neither_moved_nor_cancelled() -> None:
    begun = {(state, verb) for state in ("in_session", "adjourned") for verb in ("move", "cancel")}

    assert begun.isdisjoint(MEETING.moves)


@pytest.mark.parametrize("fixed", ["sent", "published"])
def test_an_agenda_that_members_have_is_never_changed(fixed: str) -> None:
    after = reachable(AGENDA, since=fixed)

    assert after.isdisjoint({"planned", "composing", "locked"})
    assert all("change" not in verbs_of(AGENDA, state=state) for state in after)


def test_an_agenda_is_published_after_the_members_have_it() -> None:
    assert leading_to(AGENDA, "published") == {
        ("sent", "publish"), ("published", "publish"), ("published", "supplement"), ("published", "send")
    }  # fmt: skip


def test_a_case_gets_on_an_agenda_only_when_all_have_approved_it() -> None:
    assert leading_to(CASE, "on_agenda") == {
        ("ready", "place_on_agenda"),
        ("forwarded", "place_on_agenda"),
    }
    assert ("draft", "approve_last") not in CASE.moves


def test_a_case_is_decided_at_a_meeting_alone() -> None:
    assert leading_to(CASE, "decided") == {("on_agenda", "decide")}


def test_the_text_of_a_case_is_written_only_by_its_author() -> None:
    assert {state for state, verb in CASE.moves if verb == "edit"} == {"draft", "sent_back"}


@pytest.mark.parametrize("verb", ["decide", "return", "lapse"])
def test_an_item_ends_only_after_it_was_taken_up(verb: str) -> None:
    assert {state for state, by in ITEM.moves if by == verb} == {"under_treatment"}
