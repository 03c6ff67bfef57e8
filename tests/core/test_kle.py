"""Case numbers are decoded by their form; a form that may mean two things is left alone."""

import csv

import pytest

from corpus import CORPUS, corpus_file
from raadhus.core.kle import decode_case_number
from raadhus.core.record import Case


def test_a_kle_number_tells_subject_facet_serial_and_year() -> None:
    case = decode_case_number("00.30.14-G01-3-23")

    assert case == Case(
        raw="00.30.14-G01-3-23", scheme="kle", subject="00.30.14", facet="G01", serial="3", year=2023
    )


@pytest.mark.parametrize(
    ("raw", "scheme", "serial", "year"),
    [
        ("06.00.00P15-1-25", "kle", "1", 2025),
        ("15.00.00–P05–3–19", "kle", "3", 2019),
        ("16/28680", "year-serial", "28680", 2016),
        ("25-000379", "year-serial", "000379", 2025),
        ("20-332957F", "year-serial", "332957F", 2020),
        ("2025-07636", "year-serial", "07636", 2025),
        ("Sagsid.: 20/4282", "year-serial", "4282", 2020),
        ("S2025-4603", "prefix", "4603", 2025),
        ("EMN-2025-009242", "prefix", "009242", 2025),
        ("SOU 365/2005", "prefix", "365", 2005),
        ("306-2009-600", "municipality", "600", 2009),
        ("365/2005", "serial-year", "365", 2005),
        ("J.nr. 1/1998", "serial-year", "1", 1998),
    ],
)
def test_every_form_that_municipalities_print_has_its_scheme(
    raw: str, scheme: str, serial: str, year: int
) -> None:
    case = decode_case_number(raw)

    assert (case.scheme, case.serial, case.year, case.raw) == (scheme, serial, year, raw)


@pytest.mark.parametrize("raw", ["26/1999", "SOU 365/2005 J.nr. 1/1998", "16-08-2023", "129", "", "sagen"])
def test_a_number_that_may_mean_two_things_or_nothing_is_unknown(raw: str) -> None:
    case = decode_case_number(raw)

    assert case == Case(raw=raw, scheme="unknown")


@pytest.mark.parametrize(("yy", "year"), [("69", 2069), ("70", 1970), ("99", 1999), ("00", 2000)])
def test_two_digits_of_a_year_start_the_century_in_1970(yy: str, year: int) -> None:
    assert decode_case_number(f"00.01.10-P35-7-{yy}").year == year


def test_a_subject_alone_is_a_kle_number_without_serial() -> None:
    case = decode_case_number("00.30.14")

    assert (case.scheme, case.subject, case.serial, case.year) == ("kle", "00.30.14", None, None)


def test_every_case_number_of_the_reference_list_is_decoded() -> None:
    path = corpus_file(CORPUS.parent / "reference" / "case-number-formats.csv")
    with path.open(encoding="utf-8") as lines:
        numbers = [row["case_number"] for row in csv.DictReader(lines)]

    unknown = [number for number in numbers if decode_case_number(number).scheme == "unknown"]

    assert unknown == []
