"""Which items are treatments of one paper, under which id."""

import pytest
from msgspec.structs import replace

from derived_tables import derived_tables
from egeborg_meetings import COUNCIL, FINANCE, ROADS, item, meeting
from publishing import ASTA, BODY, NOW, publish, read_anew
from raadhus.published.human_decisions import JOIN_PAPERS, SEPARATE_PAPERS, pair_subject
from raadhus.published.models import (
    AgendaItem,
    Case,
    Consultation,
    HumanDecision,
    Paper,
    PossiblyOnePaper,
)
from raadhus.published.operations.rebuild import rebuild
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.projection import project_papers_of

pytestmark = pytest.mark.django_db

TITLE = "Ny bro over Egeåen"
CASE = "24-000123"


def treated(
    *, day: str, organization: str, title: str = TITLE, case: str | None = CASE, authority: str | None = None
) -> str:
    """Publish a treatment and give the id of its item."""
    one = item("1", title, case=case, outcome="approved", authority=authority)
    published = publish(meeting(one, day=day, organization=organization))
    return AgendaItem.objects.get(meeting=published.meeting).id


def decide(kind: str, *items: str) -> None:
    HumanDecision.objects.create(
        body=BODY, kind=kind, subject=pair_subject(*items), data={}, actor=ASTA.name, decided_at="2025-03-06"
    )
    project_papers_of(items, body=BODY)


def test_a_matter_goes_from_committee_to_council_as_one_paper() -> None:
    council = treated(day="2024-04-30", organization=COUNCIL, authority=COUNCIL)
    roads = treated(day="2024-04-10", organization=ROADS, authority=f"{ROADS} og {COUNCIL}")

    paper = Paper.objects.get()
    rows = paper.consultations.order_by("place")
    assert list(rows.values_list("id", "authoritative", "role")) == [
        (roads, False, "recommendation"),
        (council, True, "decision"),
    ]
    assert str(paper.first_date) == "2024-04-10"


def test_one_number_is_one_case_however_it_is_written() -> None:
    treated(day="2024-04-10", organization=ROADS, case="Sagsnr. 24-000123")
    treated(day="2024-04-30", organization=COUNCIL)

    assert Case.objects.get().number == "Sagsnr. 24-000123"


def test_a_standing_item_has_no_paper() -> None:
    treated(day="2024-04-10", organization=ROADS, title="Godkendelse af dagsorden")

    assert (Paper.objects.count(), Case.objects.count()) == (0, 1)


def test_an_item_without_a_number_is_a_paper_by_itself() -> None:
    treated(day="2024-04-10", organization=ROADS, case=None)
    treated(day="2024-04-30", organization=COUNCIL, case=None)

    assert Paper.objects.count() == 2


def test_what_shares_a_number_alone_is_listed_and_not_joined() -> None:
    treated(day="2024-04-10", organization=ROADS)
    treated(day="2024-04-30", organization=COUNCIL, title="Takster for havnen")

    assert Paper.objects.count() == 2
    assert PossiblyOnePaper.objects.get().first.name == TITLE


def test_people_join_papers_and_undo_it() -> None:
    first = treated(day="2024-04-10", organization=ROADS)
    second = treated(day="2024-04-30", organization=COUNCIL, title="Takster for havnen", case="24-000456")

    decide(JOIN_PAPERS, first, second)
    assert Paper.objects.count() == 1

    decide(SEPARATE_PAPERS, first, second)
    assert Paper.objects.count() == 2


def test_what_people_took_apart_is_not_proposed_again() -> None:
    first = treated(day="2024-04-10", organization=ROADS)
    second = treated(day="2024-04-30", organization=COUNCIL)

    decide(SEPARATE_PAPERS, first, second)

    assert (Paper.objects.count(), PossiblyOnePaper.objects.count()) == (2, 0)


def test_a_paper_has_the_id_of_what_was_published_first() -> None:
    treated(day="2024-04-30", organization=COUNCIL)
    before = Paper.objects.get().id

    treated(day="2024-04-10", organization=ROADS)

    assert Paper.objects.get().id == before


def test_the_id_that_a_paper_had_alone_finds_the_paper_that_it_became_part_of() -> None:
    treated(day="2024-04-10", organization=ROADS)
    second = treated(day="2024-04-30", organization=FINANCE, title="Takster for havnen")
    alone = Consultation.objects.get(id=second).paper_id

    decide(JOIN_PAPERS, *AgendaItem.objects.values_list("id", flat=True))

    assert Consultation.objects.get(own_paper=alone).paper == Paper.objects.get()


def test_a_paper_keeps_its_id_when_the_item_that_gave_it_is_withdrawn() -> None:
    first = treated(day="2024-04-10", organization=ROADS)
    second = treated(day="2024-04-20", organization=FINANCE)
    treated(day="2024-04-30", organization=COUNCIL)
    before = Paper.objects.get().id

    for gone in (first, second):
        withdraw_item(gone, ground="other", actor=ASTA, now=NOW)

        assert Paper.objects.get().id == before
    rebuild()
    assert Paper.objects.get().id == before


def test_an_item_that_is_a_matter_again_takes_its_id_back() -> None:
    first = meeting(replace(item("1", TITLE, case=CASE), source_id="i-1"))
    moving = replace(first.meeting, source_id="m-1")
    publish(replace(first, meeting=moving))
    given = Paper.objects.get().id
    second = treated(day="2024-04-30", organization=COUNCIL)

    standing = replace(first.items[0], title="Godkendelse af dagsorden")
    publish(read_anew(replace(first, meeting=moving, items=(standing,)), source="bb"))
    assert Consultation.objects.get().paper_id == given

    other = replace(first.items[0], title="Takster for havnen", case_number="24-000456")
    publish(read_anew(replace(first, meeting=moving, items=(other,)), source="cc"))
    assert Consultation.objects.get(id=second).paper_id != given
    assert Paper.objects.get(id=given).name == "Takster for havnen"

    before = derived_tables()
    rebuild()
    assert derived_tables() == before
