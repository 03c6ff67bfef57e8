"""What the intake has done for itself: what a process that was killed did not come to is done after all."""

from datetime import time

from raadhus.intake.operations.forget_withdrawn_names import forget_withdrawn_names
from raadhus.jobs.schedules import Daily, Schedule, declare_schedule
from raadhus.jobs.tasks import task


@task(name="intake.forget-withdrawn-names")
def forget_names() -> None:
    forget_withdrawn_names()


declare_schedule(Schedule(name="forget-withdrawn-names", task=forget_names, rhythm=Daily(time(3, 25))))
