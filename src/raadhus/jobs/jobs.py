"""What this room has done for itself, by its own means."""

from datetime import time

from raadhus.jobs.operations.forget_done_jobs import forget_done_jobs
from raadhus.jobs.schedules import Daily, Schedule, declare_schedule
from raadhus.jobs.tasks import task


@task(name="jobs.forget-done")
def forget_done() -> None:
    forget_done_jobs()


declare_schedule(Schedule(name="forget-done-jobs", task=forget_done, rhythm=Daily(time(3, 10))))
