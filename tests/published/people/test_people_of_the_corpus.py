"""Who is proposed as one in real minutes: exactly those two names that the minutes write two ways."""

import pytest

from corpus import corpus_bytes, corpus_files
from publishing import ASTA, NOW
from raadhus.published.models import Person
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.people.proposals import proposals
from raadhus.published.submission import Submission
from raadhus.reading import read_all

pytestmark = pytest.mark.django_db


def _publish(path: str, *, body: str) -> None:
    for record in read_all(corpus_bytes(path), name=path):
        publish_edition(Submission(body=body, record=record, gate="published_elsewhere"), actor=ASTA, now=NOW)


def test_the_name_that_ballerup_writes_two_ways_is_proposed() -> None:
    _publish("ballerup/2020-01-14-erhvervs-og-beskaeftigelsesudvalget.txt", body="ballerup")
    _publish("ballerup/2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget.txt", body="ballerup")

    (proposal,) = proposals("ballerup")

    assert {proposal.first_name, proposal.second_name} == {"Musa Kekec", "Musa Kecec"}


def test_nobody_is_proposed_in_fourteen_meetings_of_one_council() -> None:
    paths = corpus_files("greve/*.json") or ("greve",)
    for path in paths:
        _publish(path, body="greve")

    assert Person.objects.filter(body="greve").count() > 20
    assert proposals("greve") == ()
