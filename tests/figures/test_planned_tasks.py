"""The mentions of a plan joined into its tasks."""

from datetime import date

import pytest

from raadhus.figures.plans.states import TaskState
from raadhus.figures.plans.tasks import Mention, tasks_of

_FIRST, _SECOND = date(2024, 4, 10), date(2024, 6, 10)


def mention(
    title: str, number: str | None = None, state: TaskState = "mentioned", day: date | None = _FIRST
) -> Mention[str]:
    return Mention(number=number, title=title, state=state, date=day, place="her")


def test_a_task_is_joined_by_its_number() -> None:
    (task,) = tasks_of((mention("Vejene udvides", "3.1", day=_SECOND), mention("Grønne veje", "3.1")))

    assert (task.title, task.other_titles, len(task.mentions)) == ("Vejene udvides", ("Grønne veje",), 2)


def test_a_mention_without_a_number_joins_the_one_that_has_its_title() -> None:
    (task,) = tasks_of((mention("de grønne veje", day=_SECOND), mention("Grønne veje", "3.1")))

    assert (task.number, len(task.mentions)) == ("3.1", 2)


def test_a_title_of_two_numbers_joins_neither() -> None:
    found = tasks_of((mention("Grønne veje"), mention("Grønne veje", "3.1"), mention("Grønne veje", "4.1")))

    assert [task.number for task in found] == ["3.1", "4.1", None]


def test_tasks_stand_in_the_order_of_their_numbers() -> None:
    found = tasks_of(mention(f"Opgave {number}", number) for number in ("10.1", "3.23", "3.3", "x"))

    assert [task.number for task in found] == ["3.3", "3.23", "10.1", "x"]


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ((), "mentioned"),
        ((("in_work", _FIRST),), "in_work"),
        ((("done", _SECOND), ("in_work", _FIRST)), "done"),
        ((("in_work", _SECOND), ("done", _FIRST)), "in_work"),
        ((("in_work", _FIRST), ("done", _FIRST)), "unclear"),
        ((("unclear", _SECOND), ("done", _FIRST)), "unclear"),
    ],
)
def test_what_was_said_last_is_the_state(told: tuple[tuple[TaskState, date], ...], state: TaskState) -> None:
    mentions = (mention("Veje", "3.1", day=date(2025, 1, 1)), *(mention("Veje", "3.1", *one) for one in told))

    assert tasks_of(mentions)[0].state == state
