"""Every doubt about what was derived has its sentence in both languages."""

from django.utils.translation import override

from raadhus.core.unsure_codes import UNSURE_CODES
from raadhus.web.public.words.unsure_words import ENGLISH, unsure_words


def test_every_doubt_has_its_sentence_in_both_languages() -> None:
    assert ENGLISH.keys() == UNSURE_CODES.keys()
    with override("en"):
        assert unsure_words("sum-differs") == "The parts do not add up to the total."
    assert unsure_words("sum-differs") == "Delene giver ikke den samlede sum."


def test_what_is_sure_has_none_and_what_is_unknown_a_general_one() -> None:
    assert unsure_words(None) == ""
    assert unsure_words("nonsens").startswith("Programmet er i tvivl")
