"""The day of a document comes from its record, never from a clock."""

import pytest
from msgspec.structs import replace

from egeborg_document import egeborg_manuscript
from raadhus.documents.day import day_of


def test_the_day_that_is_given_comes_first() -> None:
    assert day_of(replace(egeborg_manuscript(), day="2025-03-20")) == "2025-03-20"


def test_else_it_is_the_day_of_the_edition_and_else_of_the_meeting() -> None:
    manuscript = replace(egeborg_manuscript(), day=None)

    assert day_of(manuscript) == "2025-03-07"
    assert day_of(replace(manuscript, proof=None)) == "2025-03-05"


@pytest.mark.parametrize(("day", "whole"), [("2024", "2024-01-01"), ("2024-05", "2024-05-01")])
def test_a_part_of_a_day_becomes_a_whole_one(day: str, whole: str) -> None:
    assert day_of(replace(egeborg_manuscript(), day=day)) == whole


@pytest.mark.parametrize("day", ["2025-02-31", "2025-13", "0000"])
def test_a_day_that_no_calendar_has_is_passed_over(day: str) -> None:
    assert day_of(replace(egeborg_manuscript(), day=day)) == "2025-03-07"
