"""What the store has done for itself: what killed processes left is swept, who follows it is brought up, and
documents are made.
"""

import time
from datetime import UTC, datetime, timedelta
from datetime import time as time_of_day

from raadhus.jobs.operations.enqueue import enqueue
from raadhus.jobs.schedules import Daily, Every, Schedule, declare_schedule
from raadhus.jobs.tasks import task
from raadhus.published.byte_store import LocalByteStore
from raadhus.published.following.catch_up import catch_up
from raadhus.published.making.forget_documents import forget_lost_documents
from raadhus.published.making.make_documents import make_documents
from raadhus.published.operations.hide_withheld_bytes import hide_withheld_bytes
from raadhus.published.operations.remove_unnamed_bytes import remove_unnamed_bytes
from raadhus.published.operations.remove_withdrawn_bytes import remove_withdrawn_bytes
from raadhus.published.stores import byte_stores

_DAY = 24 * 60 * 60
_AT_ONCE_SECONDS = 5


@task(name="published.sweep-files")
def sweep_files() -> None:
    now = time.time()
    remove_withdrawn_bytes()
    remove_unnamed_bytes(older_than=now - _DAY)
    hide_withheld_bytes()
    forget_lost_documents()
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


# Little at a time, and then whoever waits has the turn: a page makes the document that is missing.
@task(name="published.make-documents")
def make_some_documents() -> None:
    if make_documents(seconds=_AT_ONCE_SECONDS).left:
        later = datetime.now(UTC) + timedelta(seconds=_AT_ONCE_SECONDS)
        key = f"more@{later:%Y-%m-%dT%H:%M:%SZ}"
        enqueue(make_some_documents, key=key, arguments={}, not_before=later)


declare_schedule(Schedule(name="make-documents", task=make_some_documents, rhythm=Every(5)))
declare_schedule(Schedule(name="follow", task=follow, rhythm=Every(1)))
declare_schedule(Schedule(name="sweep-files", task=sweep_files, rhythm=Daily(time_of_day(3, 20))))
