"""Numbers of items and attachments, and the line that counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.procedure.numbering import attachment_numbers, attachments_line, numbers_of
from raadhus.core.procedure.rule_profile import Numbering


@pytest.mark.parametrize(
    ("numbering", "numbers"), [("meeting", ("1", "2")), ("year", ("42", "43")), ("term", ("42", "43"))]
)
def test_items_are_numbered_in_the_meeting_the_year_or_the_term(
    numbering: Numbering, numbers: tuple[str, ...]
) -> None:
    assert numbers_of((None, None), numbering=numbering, last=41) == numbers


def test_a_number_that_is_given_stays_and_late_items_come_after_the_highest() -> None:
    assert numbers_of(("2", None, "1", None), numbering="meeting") == ("2", "3", "1", "4")


@given(
    given_numbers=st.lists(
        st.none() | st.integers(1, 60).map(str), max_size=12, unique_by=lambda one: one or object()
    ),
    numbering=st.sampled_from(["meeting", "year"]),
    last=st.integers(0, 99),
)
def test_no_two_items_get_one_number(
    given_numbers: list[str | None], numbering: Numbering, last: int
) -> None:
    numbers = numbers_of(given_numbers, numbering=numbering, last=last)

    assert len(set(numbers)) == len(given_numbers)
    assert [new for new, old in zip(numbers, given_numbers, strict=True) if old not in {None, new}] == []


def test_an_attachment_has_the_numbers_of_its_item_and_message() -> None:
    own, messages = attachment_numbers("1", own=0, messages=(0, 2, 1))

    assert own == ()
    assert messages == ((), ("1.2.1", "1.2.2"), ("1.3",))


def test_an_attachment_that_stands_alone_leaves_the_last_level_out() -> None:
    assert attachment_numbers("3", own=1) == (("3",), ())
    assert attachment_numbers("3", own=2) == (("3.1", "3.2"), ())


@pytest.mark.parametrize(
    ("count", "recommended", "line"),
    [
        (0, 0, ""),
        (4, 0, "4 bilag"),
        (4, 1, "4 bilag, heraf 1 anbefales"),
        (2, 2, "2 bilag, heraf 2 anbefales"),
    ],
)
def test_the_line_counts_the_attachments(count: int, recommended: int, line: str) -> None:
    assert attachments_line(count=count, recommended=recommended) == line
