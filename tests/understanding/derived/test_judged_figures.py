"""What is found of the figures that were marked by hand, and how much of it is right."""

import pytest

from follow_up_scores import HELD_OUT, minutes, score

TUNED = tuple(name for name in minutes() if name not in HELD_OUT)


@pytest.mark.parametrize(("names", "precision", "recall"), [(TUNED, 0.97, 0.97), (HELD_OUT, 0.9, 0.73)])
def test_figures_are_found_where_they_are_marked(
    names: tuple[str, ...], precision: float, recall: float
) -> None:
    found = score(names, "figure")

    assert found.precision >= precision
    assert found.recall >= recall


@pytest.mark.parametrize(
    ("names", "unit", "period", "role"), [(TUNED, 0.97, 0.95, 0.93), (HELD_OUT, 0.85, 0.75, 0.48)]
)
def test_what_is_told_of_figures_is_mostly_right(
    names: tuple[str, ...], unit: float, period: float, role: float
) -> None:
    found = score(names, "figure")
    right = {key: found.right[key] / found.compared[key] for key in ("value", "unit", "period", "role")}

    assert right["value"] >= 0.98
    assert right["unit"] >= unit
    assert right["period"] >= period
    assert right["role"] >= role
