"""The sides of a vote's parties as one text."""

from hypothesis import given
from hypothesis import strategies as st

from raadhus.published.models.vote import LONGEST_BESIDE, LONGEST_PARTY_KEY
from raadhus.published.party_votes import parties_beside, party_key, sides_beside

SIDES = st.sampled_from(("for", "against", "abstain"))


def test_a_party_is_found_by_its_letter_however_it_is_printed() -> None:
    assert {
        party_key(who) for who in ("A", "Socialdemokratiet", "Socialdemokraternes", "socialdemokraterne")
    } == {"A"}


def test_a_list_that_no_letter_is_known_of_is_found_by_its_name() -> None:
    assert party_key("Egeborg\n Listen") == "Egeborg Listen"


def test_a_name_is_no_longer_than_its_column() -> None:
    assert len(party_key("x" * 5000)) == LONGEST_PARTY_KEY


@given(st.lists(st.tuples(st.text(max_size=12), SIDES), max_size=12))
def test_the_sides_are_read_as_they_were_written(told: list[tuple[str, str]]) -> None:
    text = parties_beside(told)
    assert sorted(sides_beside(text)) == sorted((party_key(who), side) for who, side in told)
    assert text == parties_beside(reversed(told))


@given(st.lists(st.tuples(st.text(), SIDES)))
def test_there_are_only_as_many_as_there_is_room_for(told: list[tuple[str, str]]) -> None:
    text = parties_beside(told * 9)
    assert len(text) <= LONGEST_BESIDE
    assert set(sides_beside(text)) <= {(party_key(who), side) for who, side in told}
