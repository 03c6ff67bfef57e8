"""What the highlighter is to mark, and what words and numbers become in the engine's hands."""

from pathlib import Path

import pytest

from index_at_hand import NO_WORDS, built, document, ids
from raadhus.text_index.analyser import Analyser
from raadhus.text_index.highlight import Wanted
from raadhus.text_index.lexicon import lexicon_of
from raadhus.text_index.query_building import MOST_EXPANSIONS, wanted
from raadhus.text_index.query_language import parse
from raadhus.text_index.search import search


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("hallen", Wanted(stems=frozenset({"hal"}))),
        ("hal -vej", Wanted(stems=frozenset({"hal"}))),
        ("hal ELLER (vej bro)", Wanted(stems=frozenset({"hal", "vej", "bro"}))),
        ('"ny hal"', Wanted(phrases=(("ny", "hal"),))),
        ('"hallen"', Wanted(stems=frozenset({"hal"}))),
        ("lokal*", Wanted(stems=frozenset({"lokal"}), prefixes=("lokal",))),
        ("", Wanted()),
        ("-hal", Wanted()),
    ],
)
def test_what_was_asked_for_is_marked(words: str, marked: Wanted) -> None:
    assert wanted(parse(words), analyser=Analyser(NO_WORDS)) == marked


def test_a_word_without_danish_letters_finds_the_word_with_them(tmp_path: Path) -> None:
    text = "Høring om fællesskab"
    reader = built(tmp_path, document("a", text), lexicon=lexicon_of([text]))

    assert ids(reader.snapshot(), "hoering faellesskab") == ["a"]


def test_the_word_as_it_was_written_comes_before_what_it_may_have_meant(tmp_path: Path) -> None:
    texts = ("Poe skrev", "Pø om pø")
    reader = built(
        tmp_path, document("gæt", texts[1]), document("skrevet", texts[0]), lexicon=lexicon_of(texts)
    )

    assert ids(reader.snapshot(), "poe") == ["skrevet", "gæt"]


@pytest.mark.parametrize("words", ["4,5 mio", "1.250.000", "12.03.2024", "kl. 17.30"])
def test_numbers_that_are_no_case_are_found_in_the_text(tmp_path: Path, words: str) -> None:
    reader = built(
        tmp_path, document("a", "Mødet 12.03.2024 kl. 17.30: 1.250.000 kr., 4,5 mio."), document("b", "Vej")
    )

    assert ids(reader.snapshot(), words) == ["a"]


def test_a_case_comes_before_texts_that_name_it(tmp_path: Path) -> None:
    number = "05.01.08-P20-3-24"
    reader = built(tmp_path, document("nævner", f"{number} " * 9), document("er", "Vej", exact=(number,)))

    assert ids(reader.snapshot(), number)[0] == "er"


def test_a_beginning_stands_for_the_most_frequent_words_with_it(tmp_path: Path) -> None:
    rare = [document(f"n{number}", f"vej{number:04}") for number in range(MOST_EXPANSIONS + 20)]
    reader = built(tmp_path, *rare, document("ofte", "vejbyen"), document("igen", "vejbyen"))

    found = search(parse("vej*"), snapshot=reader.snapshot(), limit=500)

    assert {"ofte", "igen"} <= set(found.ids)
    assert found.total == MOST_EXPANSIONS + 1


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("rygestop", "Evaluering af rygestopkurser"),
        ("kloakering", "Ny separatkloakering"),
        ("skoleprognose", "Hver skole har sin egen lange prognose"),
    ],
)
def test_a_word_that_no_text_has_stands_for_longer_ones_and_for_those_with_its_parts(
    tmp_path: Path, words: str, text: str
) -> None:
    reader = built(tmp_path, document("a", text), document("b", "Vejen"), lexicon=lexicon_of([text]))

    assert ids(reader.snapshot(), words) == ["a"]


@pytest.mark.parametrize("text", ["Den fælles indsats for beskæftigelse", "Om beskæftigelse: indsats i år"])
def test_a_compound_finds_its_two_words_beside_each_other_below_itself(tmp_path: Path, text: str) -> None:
    texts = ("En beskæftigelsesindsats", text, "Indsatsen er dyr, når det gælder al beskæftigelse")
    documents = (
        document(name, one) for name, one in zip(("i ét ord", "i to", "langt fra"), texts, strict=True)
    )
    reader = built(tmp_path, *documents, lexicon=lexicon_of(texts))

    assert ids(reader.snapshot(), "beskæftigelsesindsats") == ["i ét ord", "i to"]


def test_what_stands_for_an_unknown_word_is_marked() -> None:
    analyser = Analyser(lexicon_of(["rygestopkurser"]))

    assert wanted(parse("rygestop"), analyser=analyser).stems >= {analyser.whole("rygestopkurser")}
