"""What `raadhus worker` does with mail."""

from datetime import UTC, datetime

from raadhus.jobs.operations.enqueue import enqueue
from raadhus.jobs.schedules import Every, Schedule, declare_schedule
from raadhus.jobs.tasks import task
from raadhus.mailing.operations.send_waiting import send_waiting

_AT_ONCE_SECONDS = 20


# For a while, and then whoever waits has the turn.
@task(name="mailing.send-waiting")
def send_waiting_mail() -> None:
    if send_waiting(clock=lambda: datetime.now(UTC), seconds=_AT_ONCE_SECONDS).is_more:
        enqueue(send_waiting_mail, key=f"more@{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}", arguments={})


declare_schedule(Schedule(name="send-mail", task=send_waiting_mail, rhythm=Every(1)))
