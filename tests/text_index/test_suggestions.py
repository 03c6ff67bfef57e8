"""«Mente du»: only words that the texts have, nearest by the ear."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.text_index.folding import fold
from raadhus.text_index.lexicon import Lexicon
from raadhus.text_index.suggestions import did_you_mean

KNOWN = Counter(
    {
        "kommune": 90, "budget": 60, "vedtægt": 12, "spildevand": 9, "evaluering": 8, "handicap": 9, "lejlighed": 7,
        "høringssvar": 6, "cykelsti": 5, "beskæftigelsesindsats": 4, "hvilende": 3, "kunst": 5, "kultur": 9, "vand": 30,
        "økonomi": 20, "forvaltning": 40, "vente": 2, "vænge": 9, "skole": 30, "skel": 1,
    }
)  # fmt: skip
LEXICON = Lexicon(KNOWN)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("komune", "kommune"),
        ("budjet", "budget"),
        ("vedtaegt", "vedtægt"),
        ("spilevand", "spildevand"),
        ("valuering", "evaluering"),
        ("handikap", "handicap"),
        ("lejlighet", "lejlighed"),
        ("høringsvar", "høringssvar"),
        ("beskæftigelsesinsats", "beskæftigelsesindsats"),
        ("vilende", "hvilende"),
        ("forvlatning", "forvaltning"),
        ("vænte", "vente"),
        ("skoel", "skole"),
    ],
)
def test_a_slip_is_set_right(typed: str, meant: str) -> None:
    assert did_you_mean([typed], lexicon=LEXICON) == meant


def test_words_that_belong_together_are_joined() -> None:
    assert did_you_mean(["cykel", "sti"], lexicon=LEXICON) == "cykelsti"
    assert did_you_mean(["hørings", "svar", "budjet"], lexicon=LEXICON) == "høringssvar budget"


@pytest.mark.parametrize("typed", ["kommune", "kommunernes", "Kommunen", "2024", "kvægdrift", "ku"])
def test_nothing_is_said_of_what_is_known_or_far_from_all(typed: str) -> None:
    assert did_you_mean([typed], lexicon=LEXICON) is None


@given(st.lists(st.text(max_size=12), max_size=4))
def test_only_words_of_the_texts_are_suggested(typed: list[str]) -> None:
    suggested = did_you_mean(typed, lexicon=LEXICON)

    known = {*KNOWN, *map(fold, typed)}
    assert suggested is None or known.issuperset(suggested.split())
