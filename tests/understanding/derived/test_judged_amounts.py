"""What is found of the amounts that were marked by hand, and how much of it is right."""

import pytest

from follow_up_scores import HELD_OUT, minutes, score

TUNED = tuple(name for name in minutes() if name not in HELD_OUT)
TOLD = ("year", "direction", "stage", "budget", "frame", "inside", "lasting", "total_of")


@pytest.mark.parametrize(("names", "precision", "recall"), [(TUNED, 0.97, 0.97), (HELD_OUT, 0.95, 0.95)])
def test_amounts_are_found_where_they_are_marked(
    names: tuple[str, ...], precision: float, recall: float
) -> None:
    found = score(names, "amount")

    assert found.precision >= precision
    assert found.recall >= recall


@pytest.mark.parametrize(("names", "least"), [(TUNED, 0.85), (HELD_OUT, 0.82)])
def test_what_is_told_of_amounts_is_mostly_right(names: tuple[str, ...], least: float) -> None:
    found = score(names, "amount")

    assert found.right["oere"] / found.compared["oere"] >= 0.98
    assert {key: round(found.right[key] / found.compared[key], 2) for key in TOLD if
            found.right[key] / found.compared[key] < least} == {}  # fmt: skip
