"""What the store has done for itself: what killed processes left is swept, and who follows it is brought up."""

import time
from datetime import time as time_of_day
from datetime import timedelta

from raadhus.jobs.schedules import Daily, Every, Schedule, declare_schedule
from raadhus.jobs.tasks import task
from raadhus.published.byte_store import LocalByteStore
from raadhus.published.following.catch_up import catch_up
from raadhus.published.operations.hide_withheld_bytes import hide_withheld_bytes
from raadhus.published.operations.remove_unnamed_bytes import remove_unnamed_bytes
from raadhus.published.operations.remove_withdrawn_bytes import remove_withdrawn_bytes
from raadhus.published.stores import byte_stores

_DAY = 24 * 60 * 60


@task(name="published.sweep-files")
def sweep_files() -> None:
    now = time.time()
    remove_withdrawn_bytes()
    remove_unnamed_bytes(older_than=now - _DAY)
    hide_withheld_bytes()
    for store in byte_stores():
        if isinstance(store, LocalByteStore):
            store.sweep(now=now)


# A whole country is followed anew in hours.
@task(
    name="published.follow",
    time_limit=timedelta(hours=12),
    first_pause=timedelta(seconds=2),
    longest_pause=timedelta(minutes=10),
)
def follow() -> None:
    catch_up()


declare_schedule(Schedule(name="follow", task=follow, rhythm=Every(1)))
declare_schedule(Schedule(name="sweep-files", task=sweep_files, rhythm=Daily(time_of_day(3, 20))))
