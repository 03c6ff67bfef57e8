"""How a municipality's documents look: as its register states it for the day."""

import pytest

from egeborg_document import ARMS
from publishing import ASTA, BODY, NOW
from raadhus.documents.manuscript import Appearance
from raadhus.published.manuscripts.appearances import appearance_of
from raadhus.published.operations.record_statement import NewStatement, record_statement

pytestmark = pytest.mark.django_db


def _state(*, arms: bytes | None = None, valid_from: str | None = None, **data: str) -> None:
    new = NewStatement(
        kind="appearance", data=data, source="Designmanualen", arms=arms, valid_from=valid_from
    )
    record_statement(new, body=BODY, actor=ASTA, now=NOW)


def test_where_nothing_is_stated_documents_are_plain() -> None:
    assert appearance_of(BODY, day="2025-03-05") == Appearance()


def test_a_new_colour_leaves_the_arms_as_they_are() -> None:
    _state(arms=ARMS, arms_description="Et egetræ", colour="#2f6b3a")
    _state(colour="#7a1f2b")

    looks = appearance_of(BODY, day="2025-03-05")

    assert looks == Appearance(colour="#7a1f2b", arms=ARMS, arms_description="Et egetræ")


def test_new_arms_leave_the_colour_as_it_is() -> None:
    _state(colour="#7a1f2b")
    _state(arms=ARMS, arms_description="Et egetræ")

    assert appearance_of(BODY, day="2025-03-05").colour == "#7a1f2b"


def test_minutes_of_before_keep_the_looks_of_before() -> None:
    _state(colour="#2f6b3a")
    _state(colour="#7a1f2b", valid_from="2025-01-01")

    assert appearance_of(BODY, day="2024-12-31").colour == "#2f6b3a"
