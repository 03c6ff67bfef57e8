"""A task is declared once, by a name and with a patience that makes sense."""

from datetime import timedelta
from typing import Any

import pytest

from raadhus.jobs.tasks import InvalidTask, Task, known_tasks, task


def test_a_task_is_found_by_its_name(greet: Task) -> None:
    assert known_tasks() == {"tests.greet": greet}


@pytest.mark.parametrize("name", ["greet", "Tests.greet", "tests.", "tests.greet", "tests.greet twice"])
def test_a_name_that_is_ill_formed_or_taken_is_refused(name: str, greet: Task) -> None:
    with pytest.raises(InvalidTask):
        task(name=name)


@pytest.mark.parametrize(
    "patience",
    [
        {"most_failures": 0},
        {"time_limit": timedelta()},
        {"first_pause": timedelta(-1)},
        {"first_pause": timedelta(days=1)},
    ],
)
def test_patience_that_makes_no_sense_is_refused(patience: dict[str, Any]) -> None:
    with pytest.raises(InvalidTask):
        task(name="tests.hasty", **patience)
