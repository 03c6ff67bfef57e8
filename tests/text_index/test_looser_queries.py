"""Asking for less: words without meaning are left out, and where nothing has all the words, most of them will do."""

import pytest

from raadhus.text_index.looser_queries import looser_queries, without_small_words
from raadhus.text_index.query_language import parse


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("indsats for beskæftigelse", "indsats beskæftigelse"),
        ("Hvad koster en plads i børnehave", "koster plads børnehave"),
        ("(hal i Tved) ELLER bro", "hal Tved ELLER bro"),
        ('"plads i børnehave"', '"plads i børnehave"'),
        ("titel:for meget", "titel:for meget"),
        ("for i og", "for i og"),
        ("og -budget", "og -budget"),
        ("skole -i", "skole -i"),
        ("i", "i"),
        ("", ""),
    ],
)
def test_small_words_are_left_out_where_others_stand_beside_them(typed: str, asked: str) -> None:
    assert str(without_small_words(parse(typed, fields=("titel",)))) == asked


@pytest.mark.parametrize(
    ("typed", "looser"),
    [
        ("hal bro", ["hal ELLER bro"]),
        ("hal bro -vej", ["(hal ELLER bro) -vej"]),
        ("hal bro vej", ["hal bro ELLER hal vej ELLER bro vej", "hal ELLER bro ELLER vej"]),
        ("a b c d e f g", ["a ELLER b ELLER c ELLER d ELLER e ELLER f ELLER g"]),
        ("hal", []),
        ("hal -vej", []),
        ("hal ELLER bro", []),
        ("", []),
    ],
)
def test_first_one_word_may_be_missing_then_any_will_do(typed: str, looser: list[str]) -> None:
    assert [str(query) for query in looser_queries(parse(typed))] == looser
