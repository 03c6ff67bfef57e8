"""Hyphens of line ends, mended by evidence."""

import pytest

from raadhus.reading.extract.line import Line
from raadhus.reading.recognise.joining import Words, join_lines, join_texts


def _lines(*texts: str) -> list[Line]:
    return [Line(text=text, number=number) for number, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("et nyt anlægs-", "budget", "et nyt anlægsbudget"),
        ("plads i p-", "huse", "plads i p-huse"),
        ("om BRT-", "anlægget", "om BRT-anlægget"),
        ("om CO2-", "regnskab", "om CO2-regnskab"),
        ("ny 2030-", "fremskrivning", "ny 2030-fremskrivning"),
        ("Rød-", "Grønne", "Rød-Grønne"),
        ("Erhvervs-", "og Fritidsudvalget", "Erhvervs- og Fritidsudvalget"),
        ("cykel-", "eller gangsti", "cykel- eller gangsti"),
        ("for EgeborgUng-", "tilbud", "for EgeborgUng-tilbud"),
        ("ikke-", "rygere", "ikke-rygere"),
        ("om skole\u00ad", "veje", "om skoleveje"),
        ("prisen -", "uden moms", "prisen - uden moms"),
        ("en linje", "og en til", "en linje og en til"),
        ("årene 2030-", "2033", "årene 2030-2033"),
    ],
)
def test_a_hyphen_at_a_line_end_is_kept_only_when_it_is_real(above: str, below: str, joined: str) -> None:
    assert join_texts([above, below]) == joined


def test_the_document_s_own_spelling_keeps_a_hyphen() -> None:
    words = Words(_lines("Ordningen for flex-ture udvides."))

    assert join_lines(_lines("nye flex-", "ture"), words=words) == "nye flex-ture"


def test_a_word_written_both_ways_is_mended() -> None:
    words = Words(_lines("flex-ture", "flexture"))

    assert join_lines(_lines("nye flex-", "ture"), words=words) == "nye flexture"


def test_empty_lines_join_to_nothing() -> None:
    assert join_texts(["", "  ", "tekst ", ""]) == "tekst"
