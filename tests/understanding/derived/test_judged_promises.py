"""What is found of the promises that were marked by hand, and how much of it is right."""

import pytest

from follow_up_scores import HELD_OUT, minutes, score

TUNED = tuple(name for name in minutes() if name not in HELD_OUT)
TOLD = ("rhythm", "due", "owner", "to", "source", "conditional", "external")


@pytest.mark.parametrize(("names", "precision", "recall"), [(TUNED, 0.94, 0.94), (HELD_OUT, 0.75, 0.48)])
def test_promises_are_found_where_they_are_marked(
    names: tuple[str, ...], precision: float, recall: float
) -> None:
    found = score(names, "promise")

    assert found.precision >= precision
    assert found.recall >= recall


@pytest.mark.parametrize(("names", "least"), [(TUNED, 0.85), (HELD_OUT, 0.64)])
def test_what_is_told_of_promises_is_mostly_right(names: tuple[str, ...], least: float) -> None:
    found = score(names, "promise")

    assert {key: round(found.right[key] / found.compared[key], 2) for key in TOLD if
            found.right[key] / found.compared[key] < least} == {}  # fmt: skip
