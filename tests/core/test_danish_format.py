"""Dates, times, amounts and counts as Danish readers write them."""

import pytest

from raadhus.core.danish_format import (
    counted,
    cut_out,
    danish_date,
    danish_kroner,
    danish_moment,
    danish_span,
    printed_kroner,
    says_the_same,
)
from raadhus.core.record import Span


@pytest.mark.parametrize(
    ("value", "written"),
    [("2020", "2020"), ("2020-01", "januar 2020"), ("2020-01-04", "4. januar 2020"), ("2020-13", "2020-13")],
)
def test_a_date_is_as_precise_as_it_was_given(value: str, written: str) -> None:
    assert danish_date(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2025-03-05T16:00:00+01:00", "onsdag den 5. marts 2025 kl. 16.00"),
        ("2025-03-05", "onsdag den 5. marts 2025"),
        ("2025-02-30", "2025-02-30"),
    ],
)
def test_a_moment_has_its_weekday(value: str, written: str) -> None:
    assert danish_moment(value) == written


@pytest.mark.parametrize(
    ("oere", "written"),
    [
        (125_000_000, "1.250.000 kr."),
        (1_250, "12,50 kr."),
        (-100, "−1 kr."),
        (-150, "−1,50 kr."),
        (0, "0 kr."),
    ],
)
def test_kroner_have_points_and_decimals_only_when_needed(oere: int, written: str) -> None:
    assert danish_kroner(oere) == written


def test_a_span_is_written_as_it_was_printed() -> None:
    span = Span(from_="2019-07", to="2019-12", as_printed="andet halvår 2019")

    assert danish_span(date=None, span=span) == "andet halvår 2019"
    assert danish_span(date=None, span=None) == ""


def test_a_count_bends_its_noun() -> None:
    assert counted(1, one="punkt", many="punkter") == "1 punkt"
    assert counted(1204, one="punkt", many="punkter") == "1.204 punkter"


@pytest.mark.parametrize(
    ("printed", "written"),
    [("13,4 mio. kr.", "13,4 mio. kr."), ("17", "17 (17.000.000 kr.)"), ("Kr. 5", "Kr. 5")],
)
def test_an_amount_keeps_its_print_and_gets_the_unit_that_it_lacks(printed: str, written: str) -> None:
    assert printed_kroner(printed, oere=1_700_000_000) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("løn til vikarer", "løn til vikarer"),
        (f"{'a' * 61}.", f"… {'a' * 61}."),
        (f"Der {'a' * 61}", f"Der {'a' * 61} …"),
    ],
)
def test_a_cut_sentence_shows_where_it_was_cut(text: str, written: str) -> None:
    assert cut_out(text) == written


def test_phrases_are_the_same_whatever_their_capitals_and_full_stop() -> None:
    assert says_the_same("Taget til efterretning", "taget til\nefterretning.")
    assert not says_the_same("Godkendt", "Ikke godkendt")
