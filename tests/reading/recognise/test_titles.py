"""Titles without the marks that say whether an item is open or closed."""

import pytest

from raadhus.reading.recognise.titles import access_mark, access_of_group, is_group_mark, title_and_access


@pytest.mark.parametrize(
    ("printed", "text", "access", "marks"),
    [
        ("Lukket: LUKKET Meddelelser", "Meddelelser", "closed", ("Lukket:", "LUKKET")),
        ("Lukket punkt: Salg", "Salg", "closed", ("Lukket punkt:",)),
        ("Lukket - Salg", "Salg", "closed", ("Lukket -",)),
        ("(Lukket) Salg", "Salg", "closed", ("(Lukket)",)),
        ("LUKKET Salg", "Salg", "closed", ("LUKKET",)),
        ("LUKKET SAG - Salg", "Salg", "closed", ("LUKKET SAG -",)),
        ("Meddelelser - LUKKET SAG", "Meddelelser", "closed", ("- LUKKET SAG",)),
        ("Salg (lukket punkt)", "Salg", "closed", ("(lukket punkt)",)),
        ("Åben: Salg", "Salg", "open", ("Åben:",)),
        ("Åbent punkt: Salg", "Salg", "open", ("Åbent punkt:",)),
        ("(Åben) Salg", "Salg", "open", ("(Åben)",)),
        ("Salg", "Salg", None, ()),
        ("Lukket dagsorden - godkendelse", "Lukket dagsorden - godkendelse", None, ()),
        ("Lukkede institutioner", "Lukkede institutioner", None, ()),
        ("Åben dagsorden - godkendelse", "Åben dagsorden - godkendelse", None, ()),
        ("Hvorfor blev skolen lukket", "Hvorfor blev skolen lukket", None, ()),
        ("Lukket:", "Lukket:", None, ()),
    ],
)
def test_marks_are_taken_off_a_title(
    printed: str, text: str, access: str | None, marks: tuple[str, ...]
) -> None:
    assert title_and_access(printed) == (text, access, marks)


@pytest.mark.parametrize(
    ("group", "access"),
    [
        ("LUKKET MØDE", "closed"),
        ("Til behandling - for lukkede døre", "closed"),
        ("Til behandling - for åbne døre", "open"),
        ("ÅBENT MØDE", "open"),
        ("Åben dagsorden", "open"),
        ("DIVERSE SAGER", None),
        ("LUKKETØJ", None),
        (None, None),
    ],
)
def test_the_heading_of_a_group_tells_whether_its_items_are_open(
    group: str | None, access: str | None
) -> None:
    assert access_of_group(group) == access


@pytest.mark.parametrize(
    ("line", "access", "is_group"),
    [
        ("Åben", "open", False),
        ("Åbent punkt", "open", False),
        ("Åben sag", "open", False),
        ("Lukket", "closed", False),
        ("Lukket sag", "closed", False),
        ("Lukket punkt.", "closed", False),
        ("LUKKET MØDE", "closed", True),
        ("Lukkede punkter", "closed", True),
        ("Lukkede Punkter:", None, True),
        ("Åbent referat", "open", True),
        ("Åben dagsorden", "open", True),
        ("Åbne sager", "open", True),
        ("Lukket på grund af is", None, False),
        ("Åben for alle borgere", None, False),
    ],
)
def test_a_line_may_be_nothing_but_a_mark(line: str, access: str | None, *, is_group: bool) -> None:
    assert access_mark(line) == access
    assert is_group_mark(line) is is_group
