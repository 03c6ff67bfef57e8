"""Jobs a second that do nothing, one worker on SQLite: asked for, and carried out.

    PYTHONPATH=src python bench/jobs.py

The rivals, by turns in the same run on the same kind of file: django-tasks-db's own worker, and what no worker can
beat, a bare loop of the two commits that taking and finishing a job are.
"""

import logging
import os
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import NamedTuple

import django
from django.conf import settings
from measure import Figure, report

JOBS = 500
ROUNDS = 5
AT_LEAST = 100.0
HAS_RIVAL = find_spec("django_tasks_db") is not None


class Rates(NamedTuple):
    asked: float
    done: float


def set_up(folder: Path) -> None:
    """Set up Django as an installation has it, and the rival beside it."""
    os.environ["RAADHUS_DATA"] = str(folder)
    os.environ.pop("RAADHUS_DATABASE", None)
    from raadhus.server import settings as installation

    own = {name: getattr(installation, name) for name in dir(installation) if name.isupper()}
    rival = ["django_tasks", "django_tasks_db"] if HAS_RIVAL else []
    settings.configure(
        **own
        | {
            "INSTALLED_APPS": ["raadhus.jobs", *rival],
            "TASKS": {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}},
        }
    )
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    if HAS_RIVAL:
        from django_tasks import task

        # The rival looks for its task by the path of the function.
        globals()["do_nothing"] = task()(do_nothing)
    logging.disable(logging.WARNING)


def a_second(count: int, work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return count / (time.perf_counter() - begin)


def ours(first: int) -> Rates:
    from django.utils import timezone

    from raadhus.jobs.operations.enqueue import enqueue
    from raadhus.jobs.tasks import known_tasks, task
    from raadhus.jobs.worker import Worker

    name = "bench.nothing"
    nothing = known_tasks().get(name) or task(name=name)(lambda *, number: None)  # noqa: ARG005  it does nothing

    def ask() -> None:
        for number in range(first, first + JOBS):
            enqueue(nothing, key=str(number), arguments={"number": number})

    return Rates(a_second(JOBS, ask), a_second(JOBS, lambda: Worker(clock=timezone.now).run(until_idle=True)))


def do_nothing(*, number: int) -> None:
    """The task of the rival, which finds it by where it stands."""


def rival() -> Rates:
    from django_tasks_db.management.commands.db_worker import Worker

    worker = Worker(
        queue_names=["default"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="rival",
        excluded_queue_names=[],
    )

    def ask() -> None:
        for number in range(JOBS):
            globals()["do_nothing"].enqueue(number=number)

    return Rates(a_second(JOBS, ask), a_second(JOBS, worker.run))


def bare(file: Path) -> float:
    """Two commits a job, each on the disk, by SQL alone."""
    with sqlite3.connect(file, isolation_level=None) as database:
        database.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;")
        database.execute("CREATE TABLE IF NOT EXISTS job (id INTEGER PRIMARY KEY, state TEXT)")
        database.executemany("INSERT INTO job (state) VALUES (?)", [("waiting",)] * 2)

        def work() -> None:
            for number in range(JOBS):
                database.execute("UPDATE job SET state = ? WHERE id = 1", (f"running {number}",))
                database.execute("UPDATE job SET state = ? WHERE id = 1", (f"done {number}",))

        rate = a_second(JOBS, work)
    database.close()
    return rate


def main() -> int:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with tempfile.TemporaryDirectory() as folder:
        set_up(Path(folder))
        rounds = [
            (ours(number * JOBS), rival() if HAS_RIVAL else None, bare(Path(folder, "bare.sqlite3")))
            for number in range(ROUNDS)
        ]
    asked, done = (median(our[place] for our, _, _ in rounds) for place in (0, 1))
    floor = median(rate for _, _, rate in rounds)
    theirs = [rates for _, rates, _ in rounds if rates is not None]
    figures = [
        Figure(
            what="jobs done, one worker",
            measured=done,
            unit="jobs/s",
            at_least=AT_LEAST,
            ratio=done / floor,
            rival=f"two bare commits ({floor:.0f} a second)",
        )
    ]
    if theirs:
        their_asked, their_done = (median(rates[place] for rates in theirs) for place in (0, 1))
        figures += [
            Figure(
                what="jobs done, against another worker",
                measured=done,
                unit="jobs/s",
                ratio=done / their_done,
                rival=f"django-tasks-db's db_worker ({their_done:.0f})",
            ),
            Figure(
                what="jobs asked for, one by one",
                measured=asked,
                unit="jobs/s",
                ratio=asked / their_asked,
                rival=f"its enqueue ({their_asked:.0f})",
            ),
        ]
    else:
        print("django-tasks-db is not installed: nothing to compare with")
    return report(figures)


if __name__ == "__main__":
    sys.exit(main())
