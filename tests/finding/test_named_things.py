"""Persons, committees and papers that are offered above the hits."""

import pytest

from egeborg_meetings import ROADS, item, meeting, member
from publishing import ASTA, BODY, NOW, publish
from raadhus.published.operations.record_statement import NewStatement, record_statement
from searching import found, searched

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _published() -> None:
    people = (member("Karl Dam", "V"), member("Ida Lind"))
    publish(meeting(item("1", "Ny bro over Egeåen", case="24-1"), people=people))


def _named(words: str) -> list[tuple[str, str]]:
    return [(one.kind, one.name) for one in searched(words).named]


@pytest.mark.parametrize("words", ["karl", "KARL dam", "dam karl", '"Karl Dam"'])
def test_a_person_is_offered_for_words_of_the_name(words: str) -> None:
    assert _named(words) == [("person", "Karl Dam")]


def test_a_committee_is_offered_under_its_latest_name() -> None:
    statement = NewStatement(
        kind="succession", data={"predecessor": ROADS, "successor": "Klimaudvalget"}, source="Vedtægt"
    )
    record_statement(statement, body=BODY, actor=ASTA, now=NOW)

    assert _named("vej") == [("committee", "Klimaudvalget")]


def test_a_paper_is_offered_for_words_of_its_title() -> None:
    assert _named("broen egeå*") == []
    assert _named("broen") == [("paper", "Ny bro over Egeåen")]


@pytest.mark.parametrize("words", ["k", "", "-karl", "karl ELLER bro", "titel:karl"])
def test_nothing_is_offered_for_what_is_no_name(words: str) -> None:
    assert _named(words) == []


def test_names_are_offered_on_the_first_page_only() -> None:
    assert searched("karl", page=2).named == ()


def test_another_body_has_other_names() -> None:
    searched()

    assert found("karl", body="nordby").named == ()
