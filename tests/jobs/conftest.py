"""A register of tasks and a table of schedules for each test."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from raadhus.jobs.schedules import fresh_schedules
from raadhus.jobs.tasks import Task, fresh_tasks, task


@pytest.fixture(autouse=True)
def _nothing_declared() -> Iterator[None]:
    with fresh_tasks(), fresh_schedules():
        yield


@pytest.fixture
def greet(_nothing_declared: None) -> Task:
    """A task that does nothing, for a name."""

    @task(
        name="tests.greet",
        most_failures=3,
        first_pause=timedelta(seconds=10),
        longest_pause=timedelta(minutes=10),
    )
    def greet(*, name: str) -> None:
        pass

    return greet
