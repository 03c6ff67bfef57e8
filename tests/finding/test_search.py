"""What a search finds, in which order, and what it says besides."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from egeborg_meetings import COUNCIL, ROADS, item, meeting, member
from publishing import BODY, publish, with_item, with_text
from raadhus.core.record import Amount, Economy, MeetingRecord, Paragraph, Section
from raadhus.finding.index_schema import FACETS
from raadhus.finding.queries import index_status
from searching import chosen_values, facet, found, searched, titles

pytestmark = pytest.mark.django_db

SIGNS = ("bro", "-", '"', "(", ")", "ELLER", "titel:", "*", "b*", "bro*", "\0", "å", "05.01", "-bro", "IKKE")
BRIDGE, PATH, BUDGET = "Ny bro over Egeåen", "Cykelsti langs Egeåen", "Budgetopfølgning pr. 31. marts"


def _published(*records: MeetingRecord) -> None:
    for record in records:
        publish(record)


@pytest.fixture
def _two_meetings() -> None:
    roads = meeting(
        item("1", BRIDGE, outcome="approved", case="05.01.08-P20-3-24"),
        item("2", PATH, outcome="rejected", against=("Karl Dam",)),
        day="2024-04-10",
        people=(member("Karl Dam", "V"), member("Ida Lind")),
    )
    council = meeting(item("1", BUDGET, outcome="noted"), day="2025-02-05", organization=COUNCIL)
    _published(with_text(roads, "2", "Stien lægges ved broen."), council)


@pytest.mark.usefixtures("_two_meetings")
@pytest.mark.parametrize("words", ["bro", "broen", "BROERNE", "titel:bro", '"ny bro"', "05.01.08", "05.01"])
def test_a_word_is_found_in_every_form_and_a_number_as_printed(words: str) -> None:
    assert BRIDGE in titles(searched(words))


@pytest.mark.usefixtures("_two_meetings")
def test_a_word_in_the_title_comes_before_one_in_the_text() -> None:
    assert titles(searched("bro")) == [BRIDGE, PATH]


@pytest.mark.usefixtures("_two_meetings")
@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ("year=2025", [BUDGET]),
        ("outcome=rejected", [PATH]),
        ("votes=split", [PATH]),
        ("party=V", [PATH]),
        ("kle=05", [BRIDGE]),
        ("kind=attachment", []),
        ("body=nordby", []),
        ("committee=none", []),
        ("person=nobody", []),
    ],
)
def test_hits_are_chosen_by_facets(choice: str, expected: list[str]) -> None:
    assert titles(searched(choose=(choice,))) == expected


@pytest.mark.usefixtures("_two_meetings")
def test_several_values_of_a_facet_are_alternatives_and_facets_are_conditions() -> None:
    results = searched(choose=("outcome=rejected", "outcome=approved", "year=2024"), order="oldest")

    assert titles(results) == [BRIDGE, PATH]
    assert sorted(chosen_values(results, "outcome")) == ["approved", "rejected"]


@pytest.mark.usefixtures("_two_meetings")
def test_a_person_and_a_committee_are_chosen_by_what_the_facets_say() -> None:
    results = searched(choose=("outcome=rejected",))
    (person,) = [one for one in results.facets if one.name == "person"]
    (committee,) = [one for one in results.facets if one.name == "committee"]

    assert [(one.danish, one.count) for one in person.values] == [("Karl Dam", 1)]
    assert [one.danish for one in committee.values] == [ROADS]
    assert titles(found(choose=(f"person={person.values[0].value}",))) == [PATH]
    assert titles(found(choose=(f"committee={committee.values[0].value}",), order="oldest")) == [BRIDGE, PATH]


@pytest.mark.usefixtures("_two_meetings")
def test_days_narrow_and_are_turned_when_they_must_be() -> None:
    results = searched(from_date=date(2025, 12, 31), to_date=date(2025, 1, 1))

    assert titles(results) == [BUDGET]
    assert [note.code for note in results.notes] == ["days-turned"]


@pytest.mark.usefixtures("_two_meetings")
def test_orders_go_by_day_and_place() -> None:
    assert titles(searched(order="newest")) == [BUDGET, BRIDGE, PATH]
    assert titles(found(order="oldest")) == [BRIDGE, PATH, BUDGET]


@pytest.mark.usefixtures("_two_meetings")
def test_what_cannot_be_chosen_is_left_out_and_said() -> None:
    results = searched("budgetopfølgning", choose=("colour=red", "outcome=eaten"))

    assert titles(results) == [BUDGET]
    assert [note.code for note in results.notes] == ["choice-unknown"]


@pytest.mark.usefixtures("_two_meetings")
def test_a_misspelled_word_has_a_suggestion() -> None:
    results = searched("budgetopfølning")

    assert results.total == 0
    assert results.did_you_mean == "budgetopfølgning"


def test_amounts_are_chosen_by_their_size() -> None:
    dear = replace(item("1", BRIDGE), economy=_economy(2_500_000))
    cheap = replace(item("2", PATH), economy=_economy(80_000))
    publish(meeting(dear, cheap))

    assert titles(searched(over_kroner=1_000_000)) == [BRIDGE]
    assert titles(found(over_kroner=2_500_000)) == []
    assert facet(found(), "amount") == {"Over 100.000 kr.": 1, "Over 1 mio. kr.": 1}


def _economy(kroner: int) -> Economy:
    amount = Amount(oere=kroner * 100, as_printed=f"{kroner} kr.")
    return Economy(text=f"{kroner} kr.", states_none=False, amounts=(amount,))


def test_decisions_alone_can_be_searched() -> None:
    bridge = with_text(meeting(item("1", BRIDGE), item("2", PATH)), "1", "Besluttet.")
    section = Section(heading="Beslutning", blocks=(Paragraph(text="Besluttet."),), kind="decision")
    publish(with_item(bridge, "2", sections=(section,)))

    results = searched("besluttet", choose=("kind=decision",))

    assert titles(results) == [PATH]
    assert facet(results, "kind") == {"Punkter": 2, "Beslutninger": 1}
    assert chosen_values(results, "kind") == ["decision"]


def test_a_closed_item_is_found_by_its_public_face_only() -> None:
    closed = replace(item("1", "Køb af grund"), access="closed")
    publish(with_text(meeting(closed, item("2", PATH)), "1", "Sælgeren hedder Kvaksalver."))

    assert titles(searched("grund")) == ["Køb af grund"]
    assert found("kvaksalver").total == 0
    assert facet(found(), "access") == {"Åben": 1, "Lukket": 1}


def test_a_standing_item_comes_below_a_matter() -> None:
    record = meeting(item("1", "Meddelelser"), item("2", "Havnen"))
    publish(with_text(with_text(record, "1", "Kajen er færdig."), "2", "Kajen er færdig."))

    assert titles(searched("kajen")) == ["Havnen", "Meddelelser"]


def test_the_newer_of_two_that_fit_equally_comes_first() -> None:
    years = ("2023", "2025", "2020", "2024", "2022", "2021")
    for year in years:
        publish(meeting(item("1", BRIDGE), day=f"{year}-03-04"))

    assert [str(hit.date)[:4] for hit in searched("bro").hits] == sorted(years, reverse=True)


def test_only_the_first_thousand_can_be_reached() -> None:
    publish(meeting(item("1", BRIDGE)))

    results = searched(page=51)

    assert (results.page, results.pages, results.hits) == (50, 1, ())
    assert [note.code for note in results.notes] == ["last-page"]


def test_where_nothing_has_all_the_words_what_has_some_of_them_is_found() -> None:
    publish(meeting(item("1", BRIDGE), item("2", "Vej")))

    results = searched("kvaksalver bro")

    assert titles(results) == [BRIDGE]
    assert [note.code for note in results.notes] == ["some-words"]
    assert found("bro").notes == found("kvaksalver").notes == ()


def test_an_index_that_is_not_there_is_a_problem_and_no_error() -> None:
    results = found("bro")

    assert results.problem is not None
    assert results.problem.code == "no-index"


def test_the_search_of_one_body_sees_no_other() -> None:
    publish(meeting(item("1", BRIDGE)))

    assert titles(searched("bro", body=BODY)) == [BRIDGE]
    assert searched("bro", body="nordby").total == 0
    assert all(one.name != "body" for one in found("bro", body=BODY).facets)


@given(
    words=st.text(max_size=60) | st.lists(st.sampled_from(SIGNS), max_size=12).map(" ".join),
    facet_name=st.sampled_from((*FACETS, "colour")),
    value=st.text(max_size=20),
    page=st.integers(-5, 99),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.usefixtures("_two_meetings")
def test_nothing_that_is_typed_is_refused(words: str, facet_name: str, value: str, page: int) -> None:
    if index_status().problem is not None:
        searched()

    results = found(words, choose=(f"{facet_name}={value}",), page=page)

    assert results.problem is None
