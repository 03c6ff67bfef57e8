"""Lines under a title that only administer the case."""

import pytest

from raadhus.reading.printed.case_lines import CaseLine, case_line_of, case_number_of


@pytest.mark.parametrize(
    ("text", "number", "access", "rest"),
    [
        ("00.30.14-Ø00-1-22", "00.30.14-Ø00-1-22", None, ""),
        ("EMN-2025-009242", "EMN-2025-009242", None, ""),
        ("Sagsnr.: 13/10057", "13/10057", None, ""),
        ("Sag nr. 129", "129", None, ""),
        ("Sagsnr.: 13/10057 Sagsansvarlig: Bo Eng", "13/10057", None, "Sagsansvarlig: Bo Eng"),
        ("Sagsid.: 10/33481, Sagsinitialer: kae", "10/33481", None, "Sagsinitialer: kae"),
        ("Åben sag Sagsnr.: 13/10057 Sagsansvarlig: Bo Eng", "13/10057", "open", "Sagsansvarlig: Bo Eng"),
        ("Lukket sag Sagsnr.: 13/10057", "13/10057", "closed", ""),
        (
            "Sag 999-2009-600 Dok. 999-2019-263412 Initialer: XX Åbent",
            "999-2009-600",
            "open",
            "Dok. 999-2019-263412 Initialer: XX",
        ),
        ("Lukket sag Sagsnr.: 13/10057 Åben", "13/10057", "closed", ""),
        ("Initialer: ABC Lukket", None, "closed", "Initialer: ABC"),
        (
            "J.nr.: 08.00A09 Sagsid: 123456 Sagsbehandler: XX",
            "08.00A09",
            None,
            "Sagsid: 123456 Sagsbehandler: XX",
        ),
        ("HAV 365/2005 J.nr. 1/1998", "HAV 365/2005", None, "J.nr. 1/1998"),
        ("J.nr.: Sagsid.: Initialer:", None, None, "J.nr.: Sagsid.: Initialer:"),
    ],
)
def test_a_line_of_the_case_is_taken_apart(
    text: str, number: str | None, access: str | None, rest: str
) -> None:
    line = case_line_of(text)

    assert line is not None
    assert (line.number, line.access, line.rest) == (number, access, rest)
    parts = " ".join((*line.furniture, line.number or "", line.rest))
    assert sorted(parts.replace(" ", "")) == sorted(text.replace(" ", ""))


@pytest.mark.parametrize(
    "text",
    [
        "Sag 3 udgår.", "Sag 3 blev drøftet", "Sagen handler om 12 ting", "2019", "12. Meddelelser", "Åben sag",
        "Sag 12: Den røde kat", "Dok. nr. 12 er tillige vedhæftet.", "side 20.04 og 20.06", "Sagsfremstilling",
        "Ansvarlig: Udvalget og borgmesteren i fællesskab med andre",
        "Sagsnr.: 13/10057 " + "Sagsansvarlig: Bo Eng " * 10,
    ],
)  # fmt: skip
def test_a_line_that_says_anything_else_is_none(text: str) -> None:
    assert case_line_of(text) is None


def test_the_bare_number_is_given_with_its_label() -> None:
    assert case_number_of("Sagsnr.: 13/10057") == ("Sagsnr.:", "13/10057")
    assert case_number_of("13/10057") == ("", "13/10057")
    assert case_number_of("Sagsnr.: 13/10057 Sagsansvarlig: Bo Eng") is None


def test_a_comma_behind_the_number_is_not_lost() -> None:
    assert case_line_of("Sagsid.: 10/33481, Sagsinitialer: kae") == CaseLine(
        "10/33481", None, "Sagsinitialer: kae", ("Sagsid.:", ",")
    )
