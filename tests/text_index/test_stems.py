"""The forms of a Danish word meet, and other words stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.text_index.folding import fold
from raadhus.text_index.stems import stem
from raadhus.text_index.word_forms import NEUTERS, NOUNS, VERBS, WHOLE

ENDINGS = [
    "berd",
    "ig",
    "hed",
    "er",
    "ne",
    "en",
    "et",
    "s",
    "t",
    "l",
    "um",
    "e",
    "sk",
    "els",
    "kt",
    "ø",
    "by",
]


@pytest.mark.parametrize(
    "forms",
    [
        "center centret jobcentre_ sundhedscenter_",
        "møbel møbler møblerne møblets",
        "fængsel fængsler",
        "nøgle nøglen nøglernes",
        "gymnasium gymnasiet gymnasierne",
        "sø søen søernes",
        "idé idéen ideerne",
        "enhed enheden enhedernes",
        "ledig ledige ledigt",
        "ansætte ansat ansatte",
        "gennemføre gennemført gennemførtes",
        "lokal lokalt lokale",
        "vurdere vurderes vurderede",
        "uge ugen ugerne",
    ],
)
def test_the_forms_of_a_word_meet(forms: str) -> None:
    stems = {stem(fold(form)) for form in forms.split() if not form.endswith("_")}

    assert len(stems) == 1


@pytest.mark.parametrize(
    "words", ["ledig leder led", "sikkerhed sikker", "spor sport", "bil billede", "Hansen hans"]
)
def test_another_word_stays_apart(words: str) -> None:
    stems = {stem(fold(word)) for word in words.split()}

    assert len(stems) == len(words.split())


def test_a_compound_takes_the_stem_of_its_last_word() -> None:
    assert stem("daginstitutionsbørnene") == stem("daginstitutionsbarn")
    assert stem("jobcentrets") == stem("jobcenter")


@given(st.text(min_size=1))
def test_the_stem_of_a_stem_is_itself(word: str) -> None:
    once = stem(fold(word))

    assert once
    assert stem(once) == once


@given(st.lists(st.sampled_from(ENDINGS), min_size=1))
def test_the_stem_of_a_stem_is_itself_however_endings_pile_up(pieces: list[str]) -> None:
    once = stem("".join(pieces))

    assert stem(once) == once


def test_every_word_of_the_tables_keeps_the_stem_that_they_give() -> None:
    known = {**NEUTERS, **NOUNS, **VERBS, **WHOLE}

    assert all(stem(word) == stem(given) for word, given in known.items())
    assert all(stem(given) == given for given in {**WHOLE, **NOUNS, **VERBS}.values())
