"""A worker of its own process for tests, with tasks that leave traces in a folder.

    python tests/worker_program.py LEASE_SECONDS

The environment names the database and, as RAADHUS_TEST_TRACES, the folder.
"""

import fcntl
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import django

TRACES = Path(os.environ["RAADHUS_TEST_TRACES"])


def leave_trace(kind: str, key: str) -> None:
    """Write one line; what is appended in one piece is not torn."""
    with (TRACES / kind).open("a", encoding="utf-8") as traces:
        traces.write(f"{key} {os.getpid()}\n")


@contextmanager
def alone(key: str) -> Iterator[None]:
    """Tell when another process works on the same key; a process that dies lets go."""
    with (TRACES / f"lock-{key}").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            leave_trace("overlaps", key)
        yield


def declare_tasks() -> None:
    from raadhus.jobs.tasks import task

    @task(name="tests.work", time_limit=timedelta(seconds=20))
    def work(*, key: str, seconds: float) -> None:
        with alone(key):
            leave_trace("begun", key)
            time.sleep(seconds)
            # The effect is idempotent: the file is there or it is not.
            (TRACES / f"effect-{key}").touch()
            leave_trace("ended", key)

    @task(name="tests.die")
    def die(*, key: str) -> None:
        leave_trace("begun", key)
        os.kill(os.getpid(), signal.SIGKILL)

    @task(name="tests.crawl", time_limit=timedelta(seconds=0.2), first_pause=timedelta())
    def crawl(*, key: str) -> None:
        leave_trace("begun", key)
        try:
            time.sleep(20)
        except Exception:  # noqa: BLE001  as careless jobs do
            leave_trace("swallowed", key)

    @task(name="tests.hang", time_limit=timedelta(seconds=0.1))
    def hang(*, key: str) -> None:
        """Wait where no exception comes, as a library does that never returns."""
        leave_trace("begun", key)
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
        time.sleep(20)

    @task(name="tests.sleep-through-the-lease")
    def sleep_through_the_lease(*, key: str, seconds: float) -> None:
        """Stop the whole process, heartbeat and all, as a laptop that is closed; another process wakes it."""
        leave_trace("begun", key)
        os.kill(os.getpid(), signal.SIGSTOP)
        time.sleep(seconds)
        leave_trace("ended", key)


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "raadhus.server.settings")
    django.setup()
    from django.utils import timezone

    from raadhus.jobs.worker import Patience, Worker

    declare_tasks()
    patience = Patience(
        lease=timedelta(seconds=float(sys.argv[1])),
        grace=timedelta(seconds=0.5),
        stuck=timedelta(seconds=0.5),
        idle=timedelta(seconds=0.1),
    )
    Worker(clock=timezone.now, patience=patience).run(until_idle=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
