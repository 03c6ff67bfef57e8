"""Names of units that followed one another, joined into lines."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.figures.organisation.lines import NameInLine, TellingOfUnit, lines_of
from raadhus.figures.organisation.names import is_name, unit_key, unit_of_post


def told(*names: str, day: date | None = None) -> list[TellingOfUnit]:
    return [TellingOfUnit(unit_key(name), name, day) for name in names]


def lines(found: tuple[NameInLine, ...]) -> dict[str, set[str]]:
    """The names by what leads their line."""
    leading = {one.line: one.name for one in found if one.leads}
    return {leader: {one.name for one in found if one.line == line} for line, leader in leading.items()}


@pytest.mark.parametrize(
    "name", ["Egeborg Kommunes Center for Skoler", "Center for Skoler", "CENTER FOR SKOLER",
             'det "nye" Center for Skoler', "Skoler", "Centret for Skoler"]
)  # fmt: skip
def test_a_centre_is_known_whatever_stands_in_front(name: str) -> None:
    assert unit_key(name) == "skoler"


def test_a_name_of_such_words_alone_is_kept() -> None:
    assert unit_key("Center") == "center"
    assert unit_key("Det nye") == "nye"


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("Center for Skoler", True), ("tilbuddet på Egegård", True), ("en stilling", False), ("", False),
     ("Et antal medarbejdere fra Skoler", False), ("dele af området", False), ("samarbejdet", False),
     ("A" * 161, False)],
)  # fmt: skip
def test_only_a_name_is_a_unit(name: str, is_one: bool) -> None:
    assert is_name(name) is is_one


def test_a_post_is_in_a_unit() -> None:
    assert unit_of_post("afsnitsleder i Center for Skoler") == "Center for Skoler"
    assert unit_of_post("direktør") is None


def test_a_renamed_unit_is_one_line_led_by_its_newest_name() -> None:
    found = lines_of(told("Skoler", "Børn og Unge", "Kultur"), steps=[("skoler", "børn og unge")])

    assert lines(found) == {"Børn og Unge": {"Skoler", "Børn og Unge"}, "Kultur": {"Kultur"}}


def test_merged_units_are_one_line() -> None:
    steps = [("nord", "havnen"), ("syd", "havnen")]

    assert lines(lines_of(told("Nord", "Syd", "Havnen"), steps=steps)) == {
        "Havnen": {"Nord", "Syd", "Havnen"}
    }


def test_names_in_a_circle_are_one_line_led_by_the_one_told_last() -> None:
    names = told("Nord", day=date(2025, 1, 1)) + told("Syd", day=date(2024, 1, 1))

    assert lines(lines_of(names, steps=[("nord", "syd"), ("syd", "nord")])) == {"Nord": {"Nord", "Syd"}}


def test_a_unit_that_is_its_own_successor_leads_itself() -> None:
    assert lines(lines_of(told("Nord"), steps=[("nord", "nord")])) == {"Nord": {"Nord"}}


def test_a_name_is_written_as_it_was_told_last() -> None:
    names = told("Center for skoler", day=date(2024, 1, 1)) + told("Center for Skoler", day=date(2025, 1, 1))
    (found,) = lines_of(names, steps=[])

    assert (found.name, found.first_told, found.last_told) == (
        "Center for Skoler",
        date(2024, 1, 1),
        date(2025, 1, 1),
    )


_KEYS = st.sampled_from("abcdefgh")


@given(st.lists(_KEYS, min_size=1), st.lists(st.tuples(_KEYS, _KEYS)), st.randoms())
def test_the_order_of_what_is_told_does_not_matter(
    names: list[str], steps: list[tuple[str, str]], by: object
) -> None:
    shuffled, mixed = [*names], [*steps]
    by.shuffle(shuffled)  # type: ignore[attr-defined]  # a Random
    by.shuffle(mixed)  # type: ignore[attr-defined]  # a Random

    found = lines_of(told(*names), steps=steps)

    assert found == lines_of(told(*shuffled), steps=mixed)
    assert len({one.line for one in found}) == sum(one.leads for one in found)
