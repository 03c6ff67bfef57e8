"""What `raadhus worker` does with users."""

from datetime import UTC, datetime, time

from raadhus.accounts.operations.tidy_up import tidy_up
from raadhus.jobs.schedules import Daily, Schedule, declare_schedule
from raadhus.jobs.tasks import task


@task(name="accounts.tidy-up")
def tidy_up_accounts() -> None:
    tidy_up(now=datetime.now(UTC))


declare_schedule(Schedule(name="tidy-up-accounts", task=tidy_up_accounts, rhythm=Daily(time(3, 20))))
