"""The graph of the real meetings that the project set out from."""

from collections import Counter

import pytest

from corpus import corpus_bytes, corpus_files
from derived_tables import derived_tables
from publishing import ASTA, NOW
from raadhus.published.models import (
    AgendaItem,
    Consultation,
    Meeting,
    Membership,
    Organization,
    Paper,
    Person,
    Position,
    VoteCast,
)
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.operations.rebuild import rebuild
from raadhus.published.operations.record_statement import NewStatement, record_statement
from raadhus.published.submission import Submission
from raadhus.reading import read

pytestmark = pytest.mark.django_db

A = "ballerup/2020-01-14-erhvervs-og-beskaeftigelsesudvalget.txt"
B = "ballerup/2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget.txt"


def publish_file(path: str, *, body: str) -> None:
    submission = Submission(body=body, record=read(corpus_bytes(path)), gate="published_elsewhere")
    publish_edition(submission, actor=ASTA, now=NOW)


@pytest.fixture
def greve() -> None:
    paths = corpus_files("greve/*.json") or ("greve/",)
    for path in paths:
        publish_file(path, body="greve")


@pytest.mark.usefixtures("greve")
def test_the_meetings_of_greve() -> None:
    # The fourteenth file is a page of questions and answers, and no meeting.
    assert (Meeting.objects.count(), AgendaItem.objects.count()) == (13, 317)
    assert Counter(Organization.objects.values_list("organization_type", flat=True)) == {
        "council": 1,
        "committee": 6,
    }
    assert Person.objects.count() == 24
    assert Membership.objects.filter(organization__organization_type="council").count() == 24


@pytest.mark.usefixtures("greve")
def test_who_is_named_in_a_vote_in_greve_is_found_but_for_two_misprints_and_one_who_is_on_no_list() -> None:
    names = VoteCast.objects.filter(is_party=False)

    assert names.filter(person__isnull=True).values("who").distinct().count() == 3
    assert names.filter(person__isnull=False).values("who").distinct().count() > 10
    assert Position.objects.filter(person__isnull=True, who__contains=" ").count() == 0


@pytest.mark.usefixtures("greve")
def test_papers_of_greve_that_were_treated_more_than_once() -> None:
    treatments = Counter(Consultation.objects.values_list("paper", flat=True))

    assert len(treatments) == Paper.objects.count() == Consultation.objects.count() - 7
    assert Counter(treatments.values()) == {1: Paper.objects.count() - 6, 2: 5, 3: 1}


@pytest.mark.usefixtures("greve")
def test_greve_made_again_is_the_same() -> None:
    before = derived_tables()

    rebuild()

    assert derived_tables() == before


def test_the_renamed_committee_of_ballerup_is_one_line_of_life() -> None:
    publish_file(A, body="ballerup")
    publish_file(B, body="ballerup")
    earlier, later = Organization.objects.order_by("organization_meetings__date")

    record_statement(
        NewStatement(
            kind="succession",
            data={"predecessor": earlier.name, "successor": later.name},
            valid_from="2022-01-01",
            source="Styrelsesvedtægten",
        ),
        body="ballerup",
        actor=ASTA,
        now=NOW,
    )

    assert list(Organization.objects.values_list("life", flat=True)) == [earlier.id, earlier.id]


def test_officials_of_ballerup_are_no_persons() -> None:
    publish_file(B, body="ballerup")

    assert Person.objects.count() == 7
    assert Person.objects.filter(party__isnull=True).count() == 0
