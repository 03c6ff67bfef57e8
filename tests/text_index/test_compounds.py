"""A compound is found by its parts, and what only looks like one is left whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.text_index.compounds import Splitter
from raadhus.text_index.lexicon import lexicon_of
from raadhus.text_index.stems import stem

TEXT = """
en indsats for beskæftigelse, en cykelsti og en cykel, super gode planer for kommunen og dens plan, et tillæg til
arbejdet, arbejde for et marked, børn i haven, fri, fri, fri og frist, en sten, ekstra arbejde, et råd, et råd, et råd,
lokal og lokal og lokal; grundlag, grundlag, grundlag, en form, en anden, drift drift drift i mange år,
på en sti sti sti
"""
SPLITTER = Splitter(lexicon_of([TEXT]))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("beskæftigelsesindsatsen", "beskæftigelse indsats"),
        ("supercykelstier", "super cykelsti cykel sti"),
        ("kommuneplantillægget", "kommune plan kommuneplan tillæg plantillæg"),
        ("arbejdsmarkedets", "arbejde marked"),
        ("børnehaven", "børn have"),
        ("ekstrårbejde", "ekstra arbejde"),
        ("lokalrådene", "lokal råd"),
    ],
)
def test_a_compound_is_found_by_its_parts(word: str, parts: str) -> None:
    found = set(SPLITTER.parts(word))

    assert found >= {stem(part) for part in parts.split()}


@pytest.mark.parametrize(
    ("word", "part"),
    [("indtjeningsgrundlag", "grundlag"), ("indtjeningsgrundlag", "indtjening"), ("driftskurven", "drift")],
)
def test_an_unknown_part_hides_no_known_one(word: str, part: str) -> None:
    assert stem(part) in SPLITTER.parts(word)


@pytest.mark.parametrize(
    "word", ["fristen", "formanden", "forvaltning", "planer", "indsatsen", "rådene", "år", ""]
)
def test_what_is_no_compound_stays_whole(word: str) -> None:
    assert SPLITTER.parts(word) == ()


def test_a_compound_ends_with_its_last_word() -> None:
    assert SPLITTER.last_half("børneplanerne") == "planerne"
    assert SPLITTER.last_half("planerne") is None


@given(st.lists(st.sampled_from(TEXT.split()), min_size=1, max_size=6))
def test_parts_do_not_depend_on_what_was_asked_before(words: list[str]) -> None:
    word = "".join(words).strip(",;")

    assert SPLITTER.parts(word) == Splitter(lexicon_of([TEXT])).parts(word)
