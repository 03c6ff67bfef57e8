"""One case number has one key, however it is printed."""

import pytest

from raadhus.core.case_keys import case_key


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("24-001730", "24/1730"),
        ("24-001730", "Sagsnr. 24-001730"),
        ("00.30.14-G01-3-23", "00.30.14–G01–3–2023"),
        ("EMN-2025-008468", "emn – 2025-008468"),
    ],
)
def test_two_ways_of_printing_a_number_have_one_key(first: str, second: str) -> None:
    assert case_key(first) == case_key(second) is not None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("24-001730", "24-001731"),
        ("24-001730", "23-001730"),
        ("24-001730", "24-001730K"),
        ("00.30.14-G01-3-23", "00.30.14-G01-3-24"),
        ("EMN-2025-008468", "SAG-2025-008468"),
    ],
)
def test_two_numbers_have_two_keys(first: str, second: str) -> None:
    assert case_key(first) != case_key(second)


@pytest.mark.parametrize(
    "raw", [None, "", "  ", "12", "sag", "00.30.14", "00.30.14-G01", "24-1" + " " * 100_000 + "-"]
)
def test_what_is_no_number_or_a_subject_alone_has_no_key(raw: str | None) -> None:
    assert case_key(raw) is None
