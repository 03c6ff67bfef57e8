"""Which of the amounts that a matter tells again and again is the latest."""

from datetime import timedelta

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from msgspec.structs import replace

from derived_tables import derived_tables
from egeborg_meetings import COUNCIL, FINANCE, ROADS, item, meeting
from publishing import ASTA, BODY, NOW, publish
from raadhus.core.record import Amount as SaidAmount
from raadhus.core.record import Economy
from raadhus.published.human_decisions import JOIN_PAPERS, SEPARATE_PAPERS, pair_subject
from raadhus.published.models import AgendaItem, Amount, HumanDecision, RegisterStatement
from raadhus.published.operations.record_statement import (
    NewStatement,
    record_statement,
    retract_statement,
)
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.projection import project_papers_of

pytestmark = pytest.mark.django_db

CASE = "24-000123"
BRIDGE = SaidAmount(oere=-100, as_printed="-1 kr.", what="broen")
SUCCESSION = NewStatement(
    kind="succession", data={"predecessor": ROADS, "successor": FINANCE}, source="Vedtægt"
)


def told(
    *amounts: SaidAmount,
    day: str = "2024-04-10",
    organization: str = ROADS,
    title: str = "Ny bro over Egeåen",
    case: str | None = CASE,
) -> str:
    """Publish a treatment that tells these amounts and give the id of its item."""
    economy = Economy(text="Økonomi", states_none=False, amounts=amounts or (BRIDGE,))
    one = replace(item("1", title, case=case), economy=economy)
    published = publish(meeting(one, day=day, organization=organization))
    return AgendaItem.objects.get(meeting=published.meeting).id


def latest(flag: str = "is_latest") -> set[str]:
    """The items whose amounts bear the flag."""
    return set(Amount.objects.filter(**{flag: True}).values_list("item_id", flat=True))


def decide(kind: str, *items: str) -> None:
    HumanDecision.objects.create(
        body=BODY, kind=kind, subject=pair_subject(*items), data={}, actor=ASTA.name, decided_at="2025-03-06"
    )
    project_papers_of(items, body=BODY)


def test_an_amount_knows_where_it_was_told() -> None:
    told()

    row = Amount.objects.get()
    assert (row.body, row.committee, str(row.date), row.meeting_year) == (BODY, ROADS, "2024-04-10", 2024)
    assert (row.title, row.item_order, row.oere, row.size) == ("Ny bro over Egeåen", 1, -100, 100)


def test_the_latest_treatment_stands_for_all_whichever_came_first() -> None:
    council = told(day="2024-05-08", organization=COUNCIL)
    roads = told(day="2024-04-10", organization=ROADS)

    assert latest() == {council}
    assert latest("is_latest_of_committee") == {council, roads}
    assert latest("is_latest_of_year") == {council}
    assert latest("is_latest_of_committee_and_year") == {council, roads}


def test_each_year_has_its_latest() -> None:
    before, after = told(day="2024-04-10"), told(day="2025-04-09")

    assert latest("is_latest_of_committee") == {after}
    assert latest("is_latest_of_year") == {before, after}


def test_what_is_withdrawn_hands_on_to_the_treatment_before() -> None:
    roads, council = told(), told(day="2024-05-08", organization=COUNCIL)

    withdraw_item(council, ground="other", actor=ASTA, now=NOW + timedelta(days=1))

    assert latest() == {roads}


def test_papers_that_people_part_and_join_tell_each_for_itself_and_once() -> None:
    roads, council = told(), told(day="2024-05-08", organization=COUNCIL)

    decide(SEPARATE_PAPERS, roads, council)
    assert latest() == {roads, council}

    decide(JOIN_PAPERS, roads, council)
    assert latest() == {council}


def test_a_committee_that_is_renamed_has_one_latest() -> None:
    roads, finance = told(), told(day="2024-05-08", organization=FINANCE)

    record_statement(SUCCESSION, body=BODY, actor=ASTA, now=NOW)
    assert latest("is_latest_of_committee") == {finance}
    assert Amount.objects.values("life").distinct().count() == 1

    retract_statement(RegisterStatement.objects.get().pk, body=BODY, source="Fejl", actor=ASTA, now=NOW)
    assert latest("is_latest_of_committee") == {roads, finance}


def test_a_renamed_committee_that_meets_later_has_its_life() -> None:
    record_statement(SUCCESSION, body=BODY, actor=ASTA, now=NOW)
    told()

    finance = told(day="2024-05-08", organization=FINANCE)

    assert latest("is_latest_of_committee") == {finance}


def test_of_an_amount_told_twice_on_an_item_the_first_counts() -> None:
    told(*(replace(BRIDGE, as_printed=str(number)) for number in range(11)))

    assert Amount.objects.get(is_latest=True).as_printed == "0"


def test_a_closed_item_has_no_amounts() -> None:
    economy = Economy(text="Økonomi", states_none=False, amounts=(BRIDGE,))
    publish(meeting(replace(item("1", "Ny bro"), economy=economy, access="closed")))

    assert not Amount.objects.exists()


@pytest.mark.long
@pytest.mark.django_db(transaction=True)
def test_an_older_store_is_given_what_projection_makes() -> None:
    record_statement(SUCCESSION, body=BODY, actor=ASTA, now=NOW)
    told(*[BRIDGE] * 11, SaidAmount(oere=1, as_printed="1", year=2025))
    told(day="2024-05-08", organization=FINANCE)
    told(day="2025-05-07", organization=COUNCIL)
    told(organization=COUNCIL, title="Godkendelse af dagsorden", case=None)
    made = derived_tables()

    try:
        MigrationExecutor(connection).migrate([("published", "0004_the_papers_treated_last")])
    finally:
        newest = MigrationExecutor(connection)
        newest.migrate(newest.loader.graph.leaf_nodes())

    assert derived_tables() == made
