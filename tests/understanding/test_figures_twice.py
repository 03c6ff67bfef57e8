"""One figure with two values for the same time is found; comparisons and other years are not contradictions."""

import pytest

from raadhus.understanding.figures_twice import figures_given_twice


def _quotes(text: str) -> list[str | None]:
    return [doubt.text for doubt in figures_given_twice((text,), item="3")]


def test_two_values_of_one_figure_for_one_year_are_a_doubt() -> None:
    text = (
        "Antallet af cykelture er højt i 2024. Andelen af cyklister i kommunen er 21,5 pct. mod 18,2 pct. i regionen. "
        "Andelen af cyklister er steget fra 20,1 pct. i 2023 til 21,0 pct. i 2024."
    )

    assert _quotes(text) == ["21,0 pct."]


@pytest.mark.parametrize(
    "text",
    [
        "Andelen af cyklister er 21,5 pct. mod 18,2 pct. i regionen.",
        "Andelen af cyklister er 21,5 pct. i 2024. Andelen af cyklister var 20,1 pct. i 2023.",
        "Andelen af cyklister er 21,5 pct. i 2024. Andelen af bilister er 44,0 pct. i 2024.",
        "Andelen af cyklister er 21,5 pct. i 2024. Andelen af cyklister er fortsat 21,5 pct. i 2024.",
        "Andelen af cyklister er 21,5 pct. Andelen af cyklister blandt unge er 30 pct.",
        "Det er 21,5 pct. i 2024. Det er 20,1 pct. i 2024.",
        "Udgifterne til veje er 4 pct. højere. Andelen er 12 pct.",
    ],
)
def test_other_pairs_of_numbers_are_no_doubt(text: str) -> None:
    assert _quotes(text) == []
