"""The register takes what fits its kind, and keeps it for ever."""

from typing import Any

import pytest

from publishing import ASTA, BODY, NOW
from raadhus.published.models import Body, LegislativeTerm, RegisterStatement
from raadhus.published.operations.record_statement import (
    CannotState,
    NewStatement,
    record_statement,
    retract_statement,
)

pytestmark = pytest.mark.django_db

SEAT = {"person": "Karl Dam", "organization": "Økonomiudvalget"}


def state(kind: str, data: dict[str, Any], **rest: Any) -> int:
    new = NewStatement(kind=kind, data=data, **({"source": "Vedtægt"} | rest))
    return record_statement(new, body=BODY, actor=ASTA, now=NOW)


@pytest.mark.parametrize(
    ("kind", "data", "rest", "code"),
    [
        ("mayor", {"name": "Karl Dam"}, {}, "statement-kind-unknown"),
        ("retraction", {}, {}, "statement-kind-unknown"),
        ("membership", {"person": "Karl Dam"}, {}, "statement-data-wrong"),
        ("membership", SEAT | {"person": "Karl"}, {}, "statement-data-wrong"),
        ("membership", SEAT | {"salary": "1"}, {}, "statement-data-wrong"),
        ("organization", {"name": "–"}, {}, "statement-data-wrong"),
        ("organization", {"name": "Havnen", "type": "port"}, {}, "statement-data-wrong"),
        ("membership", SEAT, {"valid_from": "1. januar 2022"}, "statement-date-wrong"),
        ("membership", SEAT, {"valid_from": "2022-02-30"}, "statement-date-wrong"),
        ("membership", SEAT, {"valid_from": "2022", "valid_until": "2021-12"}, "statement-ends-before-it-begins"),
        ("membership", SEAT, {"source": " "}, "statement-without-source"),
        ("membership", SEAT, {"retracts": 4711}, "retracted-unknown"),
        ("term", {"name": "2022-2025"}, {"valid_from": "2022"}, "term-without-days"),
        ("term", {"name": "2022-2025"}, {"valid_from": "2022-01-01", "valid_until": "2025"}, "term-without-days"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_and_leaves_nothing(
    kind: str, data: dict[str, Any], rest: dict[str, Any], code: str
) -> None:
    with pytest.raises(CannotState) as caught:
        state(kind, data, **rest)

    assert caught.value.code == code
    assert RegisterStatement.objects.count() == 0


def test_a_body_whose_pages_would_lie_under_those_of_the_site_is_not_registered() -> None:
    new = NewStatement(kind="body", data={"name": "Om Kommune"}, source="Vedtægt")

    with pytest.raises(CannotState) as caught:
        record_statement(new, body="om", actor=ASTA, now=NOW)

    assert caught.value.code == "body-name-taken"
    assert "«om»" in caught.value.english


@pytest.mark.parametrize(
    ("begins", "ends"), [("2022", "2022"), ("2022-06", "2022"), ("2022-01-31", "2022-01"), (None, "2022")]
)
def test_dates_are_as_precise_as_the_source(begins: str | None, ends: str) -> None:
    number = state("membership", SEAT, valid_from=begins, valid_until=ends)

    row = RegisterStatement.objects.get(pk=number)
    assert (row.valid_from, row.valid_until, row.actor) == (begins, ends, "Asta Holm")


def test_a_statement_is_retracted_once() -> None:
    number = state("body", {"name": "Egeborg Kommune"})
    retract_statement(number, body=BODY, source="Fejl", actor=ASTA, now=NOW)

    with pytest.raises(CannotState) as caught:
        retract_statement(number, body=BODY, source="Fejl", actor=ASTA, now=NOW)

    assert caught.value.code == "already-retracted"
    assert RegisterStatement.objects.count() == 2


def test_a_statement_of_another_body_is_not_retracted() -> None:
    number = state("body", {"name": "Egeborg Kommune"})

    with pytest.raises(CannotState):
        retract_statement(number, body="greve", source="Fejl", actor=ASTA, now=NOW)


def test_a_wrong_statement_is_replaced_by_one_that_retracts_it() -> None:
    number = state("body", {"name": "Egeborg"})

    state("body", {"name": "Egeborg Kommune"}, retracts=number)

    assert Body.objects.get().name == "Egeborg Kommune"


def test_a_term_has_its_days() -> None:
    state("term", {"name": "2022-2025"}, valid_from="2022-01-01", valid_until="2025-12-31")

    row = LegislativeTerm.objects.get()
    assert (row.name, str(row.start_date), str(row.end_date)) == ("2022-2025", "2022-01-01", "2025-12-31")
