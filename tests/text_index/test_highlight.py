"""The passages that are shown of a hit, and what is marked in them."""

import unicodedata
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.text_index.analyser import Analyser
from raadhus.text_index.highlight import Passage, Wanted, passages
from raadhus.text_index.lexicon import lexicon_of
from raadhus.text_index.tokens import tokens

TEXT = "En indsats for cykel og sti. Børn går i skole. Udvalget vedtog budgettet for kommunen."
ANALYSER = Analyser(lexicon_of([TEXT, "beskæftigelse indsats plan"]))
FILLER = "Der blev talt længe om andre emner uden at nogen traf et valg. "


def _wanted(*words: str, prefix: str = "", phrase: str = "") -> Wanted:
    return Wanted(
        stems=frozenset(map(ANALYSER.whole, words)),
        prefixes=(prefix,) if prefix else (),
        phrases=(tuple(map(ANALYSER.whole, phrase.split())),) if phrase else (),
    )


def _marked(found: tuple[Passage, ...]) -> list[str]:
    return [passage.text[start:end] for passage in found for start, end in passage.marks]


@pytest.mark.parametrize(
    ("text", "wanted", "marked"),
    [
        ("Indsatserne og indsatsen.", _wanted("indsats"), ["Indsatserne", "indsatsen"]),
        ("En beskæftigelsesindsats.", _wanted("indsats"), ["beskæftigelsesindsats"]),
        ("Barnet og børnenes plan.", _wanted("barn"), ["Barnet", "børnenes"]),
        ("Cykelstier og stier", _wanted(prefix="cykels"), ["Cykelstier"]),
        ("Kommunens budget er et budget.", _wanted(phrase="kommunen budget"), ["Kommunens", "budget"]),
        ("Aabenraa, A\u030abenra\u030a", _wanted("Åbenrå"), ["Aabenraa", "A\u030abenra\u030a"]),
        ("cykel- og indsatsplanen", _wanted("cykelplan"), ["cykel"]),
        ("Ingen af dem.", _wanted("indsats"), []),
    ],
)
@pytest.mark.parametrize("around", ["", FILLER * 20], ids=["short", "long"])
def test_what_was_asked_for_is_marked_in_every_form(
    text: str, wanted: Wanted, marked: list[str], around: str
) -> None:
    found = passages(f"{around}{text} {around}", words=wanted, analyser=ANALYSER)

    assert _marked(found) == marked


def test_the_passage_with_most_of_what_was_asked_for_comes_before_all_others() -> None:
    text = f"Skole skole skole. {FILLER * 10}Skole og budget. {FILLER * 10}Skole."

    (found,) = passages(text, words=_wanted("skole", "budget"), analyser=ANALYSER, most=1)

    assert "Skole og budget." in found.text


def test_a_phrase_is_shown_where_it_stands() -> None:
    text = f"Kommunen har budget. Kommunen. {FILLER * 300}Kommunens budget. {FILLER * 10}"

    found = passages(text, words=_wanted("budget", phrase="kommunen budget"), analyser=ANALYSER, most=1)

    assert _marked(found) == ["Kommunens", "budget"]


def test_a_passage_begins_with_a_sentence_and_ends_with_a_word() -> None:
    (found,) = passages(
        FILLER * 10 + TEXT + FILLER * 10, words=_wanted("børn"), analyser=ANALYSER, longest=120
    )

    assert found.text[0].isupper()
    assert len(found.text) <= 120
    assert (FILLER * 10 + TEXT + FILLER * 10)[found.start :].startswith(found.text)
    assert (TEXT + FILLER * 10)[(TEXT + FILLER * 10).index(found.text[-9:]) + 9].isspace()


def test_there_are_no_more_passages_than_asked_for_and_none_twice() -> None:
    found = passages((FILLER * 5 + "Skole. ") * 10, words=_wanted("skole"), analyser=ANALYSER, most=3)

    assert len(found) == 3
    assert all(one.start + len(one.text) <= other.start for one, other in pairwise(found))


def test_half_a_word_at_the_end_of_what_is_read_is_not_marked() -> None:
    text = "skole  " * 2_000

    found = passages(text, words=_wanted("skole"), analyser=ANALYSER, longest=10, most=1_000)

    assert set(_marked(found)) == {"skole"}


PIECES = st.lists(
    st.sampled_from([*TEXT.split(), "\u0301", "bo\u0308rn", ". ", "\n", "x" * 90, " ", FILLER * 4])
)


@given(PIECES.map(" ".join))
def test_the_same_is_marked_whether_words_are_read_one_by_one_or_in_their_order(text: str) -> None:
    words = _wanted("indsats", "barn", prefix="cyk")
    in_order = replace(words, phrases=(("står", "ingensteds"),))

    found, read = (passages(text, words=asked, analyser=ANALYSER) for asked in (words, in_order))

    assert found == read


@given(PIECES.map("".join) | PIECES.map(" ".join), st.integers(1, 200))
def test_marks_lie_on_words_and_no_letter_is_cut(text: str, longest: int) -> None:
    places = {(token.start, token.end) for token in tokens(text)}

    for passage in passages(
        text, words=_wanted("børn", "skole", "indsats"), analyser=ANALYSER, longest=longest
    ):
        end = passage.start + len(passage.text)
        assert text[passage.start : end] == passage.text
        assert passage.start == 0 or not unicodedata.combining(passage.text[0])
        assert end == len(text) or not unicodedata.combining(text[end])
        assert {(mark.start + passage.start, mark.end + passage.start) for mark in passage.marks} <= places
