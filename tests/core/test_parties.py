"""A letter means the party that had it on the day; a name has its letter, in the genitive too."""

import json

import pytest

from corpus import CORPUS, corpus_file
from raadhus.core.parties import party_letter, party_name


@pytest.mark.parametrize(
    ("letter", "on", "name"),
    [
        ("A", "2020-01-14", "Socialdemokratiet"),
        ("D", "2001-11-20", "Centrum-Demokraterne"),
        ("D", "2023-08-16", "Nye Borgerlige"),
        ("D", "2026-03-01", None),
        ("Q", "2001-11-20", "Kristeligt Folkeparti"),
        ("Q", "2018-01-01", None),
        ("K", "2019-05-01", None),
        ("K", "2022-01-01", "Kristendemokraterne"),
        ("G", "2018-01-01", None),
        ("Æ", "2020-01-01", None),
        ("D", "2023", "Nye Borgerlige"),
        ("X", "2023-01-01", None),
        ("A", None, "Socialdemokratiet"),
        ("D", None, None),
    ],
)
def test_a_letter_means_the_party_that_had_it_that_day(letter: str, on: str | None, name: str | None) -> None:
    assert party_name(letter, on=on) == name


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Socialdemokratiet", "A"),
        ("Socialdemokratiets", "A"),
        ("Socialistisk Folkepartis", "F"),
        ("SF’s", "F"),
        ("Venstres", "V"),
        ("Venstre", "V"),
        ("Radikale Venstre", "B"),
        ("det Konservative\nFolkeparti", "C"),
        ("Enhedslisten de Rød-Grønnes", "Ø"),
        ("Enhedslisten – De Rød-Grønne", "Ø"),
        ("Nye Borgerlige", "D"),
        ("Dansk Folkepartis", "O"),
        ("Egeborglisten", None),
        ("", None),
    ],
)
def test_a_name_has_its_letter(name: str, letter: str | None) -> None:
    assert party_letter(name, on="2023-08-16") == letter


def test_the_letters_of_the_election_of_2025_are_known() -> None:
    path = corpus_file(CORPUS.parent / "reference" / "partier-kv25.json")
    stood = {party["listebogstav"] for party in json.loads(path.read_text(encoding="utf-8"))} - {None}

    assert {letter for letter in stood if party_name(letter, on="2025-11-18") is None} == set()
