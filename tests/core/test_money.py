"""Amounts are found with their place and read in whole øre."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.money import find_amounts


@pytest.mark.parametrize(
    ("printed", "kroner"),
    [
        ("13,4 mio. kr.", 13_400_000),
        ("900 mio. kr.", 900_000_000),
        ("1.316.000 kr.", 1_316_000),
        ("4 mio. kr.", 4_000_000),
        ("0,9 mio. kr.", 900_000),
        ("1,2 mia. kr.", 1_200_000_000),
        ("kr. 500", 500),
        ("kr. 1.250.000", 1_250_000),
        ("kr. 2,5 mio.", 2_500_000),
        ("-2,5 mio. kr.", -2_500_000),
        ("−2,5 mio. kr.", -2_500_000),
        ("7.000. kr.", 7_000),
        ("13.6 mio. kr.", 13_600_000),
        ("12,8. mio. kr.", 12_800_000),
        ("4 ,15 mio. kr.", 4_150_000),
        ("minus 3 mio. kr.", -3_000_000),
        ("2 mio.kr.", 2_000_000),
        ("3.500 t.kr.", 3_500_000),
        ("3.500 tkr.", 3_500_000),
        ("1.000 kr.", 1_000),
        ("7500 kr", 7_500),
        ("12 millioner kroner", 12_000_000),
        ("500,-", 500),
        ("500,- kr.", 500),
        ("DKK 40.000", 40_000),
        ("1.500\u00a0mio.\u00a0kr.", 1_500_000_000),
    ],
)
def test_an_amount_is_read_as_printed(printed: str, kroner: int) -> None:
    text = f"Udvalget søger {printed} til haven"

    (amount,) = find_amounts(text)

    assert amount.oere == kroner * 100
    assert text[amount.start : amount.end] == amount.as_printed == printed


@pytest.mark.parametrize(
    ("text", "kroner"),
    [
        ("mellem 1,4-3,3 mio. kr.", [1_400_000, 3_300_000]),
        ("80 – 100 mio. kr.", [80_000_000, 100_000_000]),
        ("8.304-10.490 kr.", [8_304, 10_490]),
        ("10-12.000 kr.", [12_000]),
        ("2 mio. kr. - 3 mio. kr.", [2_000_000, 3_000_000]),
        ("anlæg – 3 mio. kr.", [3_000_000]),
    ],
)
def test_a_range_has_both_its_ends_where_they_are_sure(text: str, kroner: list[int]) -> None:
    found = find_amounts(text)

    assert [amount.oere // 100 for amount in found] == kroner
    assert [text[amount.start : amount.end] for amount in found] == [amount.as_printed for amount in found]


def test_a_number_close_to_the_word_before_is_read() -> None:
    assert [amount.oere for amount in find_amounts("ca.1,3 mio. kr.")] == [130_000_000]


def test_an_amount_in_capitals_is_read_and_quoted_as_printed() -> None:
    (found,) = find_amounts("I ALT 3,5 MIO. KR. I ALT")

    assert (found.oere, found.as_printed) == (350_000_000, "3,5 MIO. KR.")


def test_oere_are_kept() -> None:
    assert [amount.oere for amount in find_amounts("Prisen er 5.000,50 kr. om året")] == [500_050]


def test_several_amounts_come_in_the_order_of_the_text() -> None:
    text = "Rammen øges med 5 mio. kr. i 2020 stigende til 15 mio. kr. (heraf 0,2 mio. kr.)."

    assert [amount.oere // 10**8 for amount in find_amounts(text)] == [5, 15, 0]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Beskrivelse uden beløb",
        "4 mio. borgere og 20.06 som ramme",
        "Beløb i 1.000 kr.",
        "Beløb i hele 1.000 kr.",
        "Mio. kr. 2023 2024",
        "I kr. 2023 2024 2025",
        "Han fik 3 krus",
    ],
)
def test_numbers_that_are_no_amounts_are_left_alone(text: str) -> None:
    assert find_amounts(text) == ()


def test_a_range_of_years_is_no_minus() -> None:
    assert [amount.oere for amount in find_amounts("i 2019-2022 gives 12 kr.")] == [1200]


def test_an_amount_beyond_what_a_record_can_carry_is_none() -> None:
    assert find_amounts("99.999.999 mia. kr.") == ()
    assert find_amounts(f"{'9' * 5000} kr.") == ()


@given(st.integers(min_value=0, max_value=10**14))
def test_every_amount_printed_with_thousand_points_is_read_back(oere: int) -> None:
    printed = f"{oere // 100:,}".replace(",", ".") + f",{oere % 100:02d} kr."

    assert [amount.oere for amount in find_amounts(f"i alt {printed}")] == [oere]


@given(st.text(alphabet="0123456789.,- krmioat()\n"))
def test_any_text_is_read_without_error(text: str) -> None:
    for amount in find_amounts(text):
        assert text[amount.start : amount.end] == amount.as_printed
