"""What `raadhus worker` does for the desk."""

from datetime import UTC, datetime, time

from raadhus.jobs.schedules import Daily, Schedule, declare_schedule
from raadhus.jobs.tasks import task
from raadhus.writing.operations.forget_actions import forget_actions
from raadhus.writing.operations.minutes.remind_approvers import remind_overdue


@task(name="writing.remind-approvers")
def remind_approvers_of_minutes() -> None:
    remind_overdue(now=datetime.now(UTC))


@task(name="writing.forget-actions")
def forget_actions_of_pages() -> None:
    forget_actions(now=datetime.now(UTC))


declare_schedule(
    Schedule(name="remind-approvers", task=remind_approvers_of_minutes, rhythm=Daily(time(8, 0)))
)
declare_schedule(Schedule(name="forget-actions", task=forget_actions_of_pages, rhythm=Daily(time(3, 40))))
