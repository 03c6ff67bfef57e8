"""The rules for amounts, dates and case numbers leave nothing out of the real minutes that they are made for."""

import re
from collections.abc import Iterator
from itertools import chain

import pytest

from corpus import corpus_bytes, corpus_files
from raadhus.core.danish_dates import find_dates, find_spans
from raadhus.core.kle import decode_case_number
from raadhus.core.money import find_amounts
from raadhus.core.months import FULL_MONTH

MINUTES = corpus_files("ballerup/*.txt") or ("ballerup/",)
CASE_NUMBER = re.compile(r"\b\d{2}\.\d{2}\.\d{2}-\w\d{2}-\d+-\d{2}\b")


def _text(path: str) -> str:
    return corpus_bytes(path).decode()


def _not_in(places: Iterator[tuple[int, int]], found: Iterator[re.Match[str]]) -> list[str]:
    taken = list(places)
    return [
        match[0]
        for match in found
        if not any(start < match.end() and match.start() < end for start, end in taken)
    ]


@pytest.mark.parametrize("path", MINUTES)
def test_every_amount_in_millions_is_found(path: str) -> None:
    text = _text(path)
    places = ((amount.start, amount.end) for amount in find_amounts(text))

    assert _not_in(places, re.finditer(r"\d+ mio\.\s+kr", text)) == []


@pytest.mark.parametrize("path", MINUTES)
def test_every_month_with_a_year_is_found(path: str) -> None:
    text = _text(path)
    days = ((found.start, found.end) for found in find_dates(text))
    spans = ((found.start, found.end) for found in find_spans(text))

    assert _not_in(chain(days, spans), re.finditer(rf"(?:{FULL_MONTH}) 20\d\d\b", text)) == []


@pytest.mark.parametrize("path", MINUTES)
def test_every_case_number_is_a_kle_number(path: str) -> None:
    numbers = CASE_NUMBER.findall(_text(path))

    assert {decode_case_number(number).scheme for number in numbers} <= {"kle"}
