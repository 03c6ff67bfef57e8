"""Values as cells of a spreadsheet."""

import pytest

from raadhus.core.spreadsheet_cells import spreadsheet_cell


@pytest.mark.parametrize("written", ["=1+1", "+45 12", "-x", "@sum", "\tx", "\rx"])
def test_what_a_spreadsheet_would_reckon_with_is_a_text(written: str) -> None:
    assert spreadsheet_cell(written) == f"'{written}"


@pytest.mark.parametrize(
    ("value", "cell"),
    [(None, ""), (True, "true"), (False, "false"), (-5, "-5"), (("a", 2), "a; 2"), ("Vej", "Vej")],
)
def test_other_values_are_as_they_are(value: object, cell: str) -> None:
    assert spreadsheet_cell(value) == cell
