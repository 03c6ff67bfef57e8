"""A printed list of people is split into persons with party, titles and status."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.understanding.names import PrintedPerson, is_name, people_only, split_people


def _only(text: str) -> PrintedPerson:
    (person,) = split_people(text)
    return person


def _names(text: str) -> list[str]:
    return [person.name for person in split_people(text)]


def test_a_comma_inside_parentheses_splits_nobody() -> None:
    people = split_people(
        "Asta Holm (A), Per Rask (centerchef for Skoler, Fritid og Kultur) (Afbud), Bo Lind (V)"
    )

    assert [person.name for person in people] == ["Asta Holm", "Per Rask", "Bo Lind"]
    assert people[1].titles == ("centerchef for Skoler, Fritid og Kultur",)
    assert people[1].status == "apology"


def test_an_office_after_the_party_is_a_title() -> None:
    person = _only("Asta Holm (C) (2. viceborgmester)")

    assert (person.party, person.titles, person.is_official) == ("C", ("2. viceborgmester",), False)


def test_a_title_in_small_letters_makes_an_official() -> None:
    assert _only("Dorte Mark (direktør)").is_official is True


def test_a_name_alone_tells_no_more_than_the_name() -> None:
    person = _only("Dorte Mark")

    assert (person.party, person.titles, person.status, person.is_official) == (None, (), None, None)


def test_a_parenthesis_broken_over_lines_is_one_title() -> None:
    people = split_people(
        "Dorte Mark (centerchef for By\nErhverv og Miljø) - Deltog\nEva Krog (byggechef) - Deltog"
    )

    assert [person.titles for person in people] == [("centerchef for By Erhverv og Miljø",), ("byggechef",)]
    assert {person.status for person in people} == {"present"}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Asta Holm (UP)", "UP"),
        ("Asta Holm (UP1)", "UP1"),
        ("Asta Holm (Løsgænger)", "Løsgænger"),
        ("Asta Holm (Frie Liberale)", "Frie Liberale"),
        ("Asta Holm ((V)", "V"),
        ("Asta Holm (Egeborglisten)", "Egeborglisten"),
    ],
)
def test_a_party_may_be_letters_or_a_name(text: str, party: str) -> None:
    assert _only(text).party == party


def test_an_empty_parenthesis_is_no_party() -> None:
    assert (_only("Asta Holm ()").name, _only("Asta Holm ()").party) == ("Asta Holm", None)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Asta Holm (A) - Deltog", "present"),
        ("Asta Holm (A) – Afbud", "apology"),
        ("Asta Holm (A)Afbud", "apology"),
        ("Asta HolmAfbud", "apology"),
        ("Asta Holm (A) Fraværende", "absent"),
        ("Asta Holm (A) - Ikke til stede", "absent"),
    ],
)
def test_a_mark_after_the_name_is_the_status(text: str, status: str) -> None:
    assert (_only(text).name, _only(text).status) == ("Asta Holm", status)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Asta Holm (A) - formand", "formand"),
        ("Formand Asta Holm (A)", "Formand"),
        ("Formand: Asta Holm (A)", "Formand"),
        ("Borgmester Asta Holm (A)", "Borgmester"),
        ("Asta Holm, direktør", "direktør"),
        ("Direktør for Børn og Unge Asta Holm", "Direktør for Børn og Unge"),
    ],
)
def test_a_title_may_stand_before_or_after_the_name(text: str, title: str) -> None:
    assert (_only(text).name, _only(text).titles) == ("Asta Holm", (title,))


def test_the_last_two_are_joined_by_and() -> None:
    assert _names("Asta Holm (A), Bo Lind (V) og Cilje Rask (F)") == ["Asta Holm", "Bo Lind", "Cilje Rask"]


@pytest.mark.parametrize("text", ["", "Ingen", "Ingen.", "Udvalget", "Formanden", "-", "Alle medlemmer"])
def test_words_that_are_no_people_give_none(text: str) -> None:
    assert split_people(text) == ()


def test_initials_are_a_name() -> None:
    assert _names("N.N. (A), M.M. (B)") == ["N.N.", "M.M."]


@pytest.mark.parametrize(
    "name",
    ["Özlem Şahin", "Łukasz Žižek", "Anne-Grethe d'Auber", "Asta von Lind", "Ali Al-Dar", "Ib O'Hara Krog"],
)
def test_a_name_may_have_letters_from_anywhere(name: str) -> None:
    assert _names(f"Bo Lind (V), {name} (A) og Cilje Rask") == ["Bo Lind", name, "Cilje Rask"]


def test_a_label_before_the_list_is_no_name() -> None:
    assert _names("Medlemmer: Asta Holm (A), Bo Lind (V)") == ["Asta Holm", "Bo Lind"]


def test_a_reason_or_a_range_is_a_note() -> None:
    assert [person.note for person in split_people("Asta Holm (A), arbejde, Bo Lind (V), sag 12-15")] == [
        "arbejde",
        "sag 12-15",
    ]


def test_whom_a_substitute_replaces_is_kept() -> None:
    assert _only("Bo Lind (A) (suppleant for Asta Holm)").substitute_for == "Asta Holm"


def test_people_only_refuses_a_sentence() -> None:
    assert people_only("Asta Holm (V) spurgte") == ()


@given(st.text(max_size=80))
def test_any_text_can_be_split(text: str) -> None:
    assert all(person.name for person in split_people(text))


@given(
    st.lists(st.sampled_from(("Asta Holm", "Bo Lind", "Cilje Rask", "Eva M. Krog")), min_size=1, max_size=6)
)
def test_a_comma_list_gives_every_name_in_order(names: list[str]) -> None:
    assert _names(", ".join(names)) == names
    assert all(is_name(name) for name in names)
