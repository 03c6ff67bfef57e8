"""The words of the texts: the same texts always give the same lexicon, and bytes keep it."""

from hypothesis import given
from hypothesis import strategies as st

from raadhus.text_index.lexicon import Lexicon, lexicon_of


def test_words_are_counted_under_one_spelling() -> None:
    lexicon = lexicon_of(["Aabenraa og åbenrå", "vækst- og job-planen 2024"])

    assert {word: lexicon.count(word) for word in lexicon} == {
        "åbenrå": 2, "og": 2, "vækst": 1, "job": 1, "planen": 1,
    }  # fmt: skip


def test_what_never_stands_in_small_letters_is_a_name() -> None:
    lexicon = lexicon_of(["Egeborg Skole er en skole"])

    assert lexicon.count_as_word("skole") == 2
    assert lexicon.count("egeborg") == 1
    assert lexicon.count_as_word("egeborg") == 0


def test_of_too_many_words_the_most_frequent_are_kept() -> None:
    lexicon = lexicon_of(["plan plan sag sag kommune"], most=2)

    assert list(lexicon) == ["plan", "sag"]


def test_words_are_found_by_their_beginning_and_their_length() -> None:
    lexicon = lexicon_of(["børn børnehave børs barn"])

    assert list(lexicon.beginning_with("børn")) == ["børn", "børnehave"]
    assert lexicon.of_length(4) == {"b": ("barn", "børn", "børs")}


@given(st.lists(st.text(), max_size=5))
def test_bytes_keep_everything(texts: list[str]) -> None:
    lexicon = lexicon_of(texts)
    again = Lexicon.from_bytes(lexicon.to_bytes())

    assert again == lexicon
    assert again.identity == lexicon_of(reversed(texts)).identity


def test_longer_words_begin_or_end_with_the_word_and_are_no_names() -> None:
    lexicon = lexicon_of(["kloak, separatkloak, kloakering, kloakken; men Kloakborg; kloakspild og sækloak"])

    found = list(lexicon.longer_than("kloak"))

    assert found == ["kloakering", "kloakken", "kloakspild", "separatkloak", "sækloak"]
    assert list(lexicon.longer_than("klo")) == []
