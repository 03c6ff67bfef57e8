"""What titles and names tell: the matter without the period, the committee whatever it is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.following_up.committee_keys import OWN, committee_key, may_be_renamed, receiver_key
from raadhus.following_up.matter_words import matter_of, name_words, share_told

HAVN = "Havne- og Turismeudvalget"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Status på sygefravær, 1. halvår 2023", "Sygefraværet, andet halvår 2024"),
        ("Første budgetopfølgning 2024 for Havne- og Turismeudvalget", "Budgetopfølgning 2025"),
        (
            "Egeborg Kommunes sociale ansvar som arbejdsgiver",
            "Arbejdsgivernes sociale ansvar andet halvår 2023",
        ),
    ],
)
def test_titles_of_one_series_tell_the_same(first: str, second: str) -> None:
    names = name_words(HAVN, "Egeborg Kommune")

    assert matter_of(first, names=names).things == matter_of(second, names=names).things


def test_an_act_is_told_from_the_matter() -> None:
    told = matter_of("Evaluering af handleplanen for havnen")

    assert told.things == {"handleplan", "havn"}
    assert told.acts == {"evaluering"}


def test_a_compound_tells_its_parts() -> None:
    assert share_told(frozenset({"budgetopfølgning"}), by=frozenset({"budg", "opfølgning"})) == 1.0
    assert share_told(frozenset({"budgetopfølgning"}), by=frozenset({"opgave"})) == 0.0


@pytest.mark.parametrize(
    "to", [None, "", "udvalget", "Havne- og Turismeudvalget", "de enkelte fagudvalg", "et kommende møde"]
)
def test_a_promise_to_itself_is_the_committees_own(to: str | None) -> None:
    assert receiver_key(to, told_by=HAVN) == OWN


def test_of_several_receivers_the_first_counts() -> None:
    key = receiver_key("Økonomiudvalget og Kommunalbestyrelsen", told_by=HAVN)

    assert key == committee_key("Økonomiudvalget")


def test_every_council_is_the_council() -> None:
    assert (
        committee_key("Byråd 2022-2025") == committee_key("Kommunalbestyrelsen") == committee_key("Byrådet")
    )


def test_a_committee_with_all_the_subjects_may_be_the_renamed_one() -> None:
    assert may_be_renamed(HAVN, "Havne-, Turisme- og Kulturudvalget")
    assert not may_be_renamed(HAVN, "Kultur- og Turismeudvalget")
    assert not may_be_renamed("Havneudvalget", "Havne- og Kulturudvalget")


@given(st.text(max_size=2000))
def test_any_text_can_be_read(text: str) -> None:
    told = matter_of(text)

    assert told.things.isdisjoint(told.acts)
    assert 0.0 <= share_told(told.things, by=told.words) <= 1.0
