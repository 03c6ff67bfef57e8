"""The changes of the organisation in the two founding minutes: each one that they state, and those that no minutes can.

What only shows when two minutes are held against each other is joined elsewhere: that the committee of 2020 is the one
of 2023 under a longer name, that Center for By, Erhverv og Miljø lost its business matters and who recommends them
now, that Center for Økonomi is new, and that "Ballerups Kommune" is an alias. That the committees keep their remits
and that a unit is self-owned is no change.
"""

from functools import cache

import pytest

from corpus import corpus_bytes
from raadhus.core.derived import Change
from raadhus.reading import read
from raadhus.understanding.derived.organisation import changes
from raadhus.understanding.derived.passages import passages_of

FIRST = "ballerup/2020-01-14-erhvervs-og-beskaeftigelsesudvalget.txt"
SECOND = "ballerup/2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget.txt"


@cache
def _changes(name: str) -> tuple[Change, ...]:
    return changes(passages_of(read(corpus_bytes(name))))


def _told(name: str, kind: str) -> list[tuple[tuple[str, ...], str | None, str | None, str | None]]:
    return [
        (change.before, change.after, change.what, change.date.to if change.date else None)
        for change in _changes(name)
        if change.kind == kind
    ]


def test_the_renamed_centre() -> None:
    assert _told(FIRST, "renamed") == [(("Social og Sundhed",), "Center for Voksne og Sundhed", None, None)]


@pytest.mark.parametrize("unit", ["Brydehuset", "Fronten", "Skolehaven", "Støberiet", "Måløvgård"])
def test_a_unit_that_is_moved_in_april(unit: str) -> None:
    found = [(after, date) for _, after, what, date in _told(FIRST, "moved") if what and what.endswith(unit)]

    assert found == [("Center for Arbejdsmarked", "2020-04-01")]


def test_the_case_workers_that_are_moved_come_from_the_other_centre() -> None:
    before, after, what, _ = _told(FIRST, "moved")[-1]

    assert (before, after) == (("Center for Voksne og Sundhed",), "Center for Arbejdsmarked")
    assert what is not None
    assert "Social Vejledning" in what


def test_the_two_offers_that_became_one() -> None:
    ((before, _, _, date),) = _told(FIRST, "merged")

    assert (len(before), date) == (2, "2020-01-01")


def test_the_posts_that_fell_vacant_without_the_names_of_people() -> None:
    unit = "Center for Arbejdsmarked"

    assert _told(FIRST, "vacated") == [
        ((), None, f"afsnitsleder i {unit}", "2019-12"),
        ((), None, f"afsnitsleder i {unit}", "2020-01-31"),
        ((), None, f"centerchef i {unit}", None),
    ]


def test_the_offer_that_was_called_otherwise() -> None:
    assert _told(SECOND, "renamed") == [(("Brydehuset Parkvej",), "Den Sociale Indgang", None, None)]


def test_the_units_whose_budgets_followed_them() -> None:
    assert [(before, what) for before, _, what, _ in _told(SECOND, "moved")] == [
        (("Center for Børne- og Ungerådgivning",), "SSP (Skole, Socialforvaltning og Politi) og Gadeplan"),
        (("Center for Voksne og Sundhed",), "Pensionsteamet"),
    ]
    assert {after for _, after, _, _ in _told(SECOND, "moved")} == {"Center for Arbejdsmarked"}


def test_of_thirteen_changes_the_ones_without_words_of_their_own_give_no_row() -> None:
    kinds = [change.kind for name in (FIRST, SECOND) for change in _changes(name)]

    assert (kinds.count("abolished"), kinds.count("founded")) == (1, 3)
