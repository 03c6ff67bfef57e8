"""What a text is found by: whole words in their places, and the parts of compounds."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.text_index.analyser import Analyser
from raadhus.text_index.lexicon import lexicon_of
from raadhus.text_index.tokens import tokens

TEXT = (
    "udvalget for vækst, job og læring; et område for børn og unge; cykel og sti; en høring; unge, unge, unge"
)
ANALYSER = Analyser(lexicon_of([TEXT]))


def test_each_word_gives_one_whole_term_in_its_place() -> None:
    indexed = ANALYSER.indexed("Cyklerne, stierne og 1.250.000 kr.")

    assert indexed.whole == "cykel sti og 1250000 kr"
    assert indexed.parts == ""


@pytest.mark.parametrize(
    ("printed", "part"),
    [
        ("Vækst-, Job- og Læringsudvalget", "vækstudvalg"),
        ("Vækst-, Job- og Læringsudvalget", "jobudvalget"),
        ("børne- og ungeområdet", "børneområde"),
        ("cykel-sti", "sti"),
        ("05.01.08-P20-3-24", "05.01.08"),
        ("05.01.08-P20-3-24", "P20"),
        ("05.01.08", "05.01"),
        ("2024-2026", "2026"),
        ("Anne-Marie", "Marie"),
    ],
)
def test_a_part_is_found_too(printed: str, part: str) -> None:
    assert ANALYSER.whole(part) in ANALYSER.indexed(printed).parts.split()


def test_a_hyphen_hides_no_word() -> None:
    assert ANALYSER.whole("cykel-stier") == ANALYSER.whole("cykelsti")


def test_a_foreign_keyboard_asks_for_what_the_texts_know() -> None:
    assert ANALYSER.alternatives("hoering") == (ANALYSER.whole("høring"),)
    assert ANALYSER.alternatives("poesi") == ()


@given(st.text())
def test_reading_a_text_gives_the_terms_that_are_indexed(text: str) -> None:
    text = normalize("NFC", text)
    read = ANALYSER.read(text)
    indexed = ANALYSER.indexed(text)

    assert indexed.whole.split() == [word.terms.whole for word in read]
    assert sorted(indexed.parts.split()) == sorted(part for word in read for part in word.terms.parts)
    assert [(word.start, word.end, word.text) for word in read] == list(tokens(text))


@given(st.text())
def test_composed_and_decomposed_texts_are_indexed_alike(text: str) -> None:
    assert ANALYSER.indexed(normalize("NFC", text)) == ANALYSER.indexed(normalize("NFD", text))


@given(
    st.lists(st.sampled_from(["børne-", " og ", ", ", "ungeområdet", "job", "-", " ", "vækst-", "til "])).map(
        "".join
    )
)
def test_what_hyphens_leave_out_is_read_as_it_is_indexed(text: str) -> None:
    read = sorted(part for word in ANALYSER.read(text) for part in word.terms.parts)

    assert read == sorted(ANALYSER.indexed(text).parts.split())
