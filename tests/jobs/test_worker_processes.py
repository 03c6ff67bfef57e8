"""Workers that are killed, stopped, put to sleep and set against each other; nothing is lost or done by two."""

import os
import random
import signal
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

from raadhus.jobs.models import Job
from raadhus.jobs.operations.enqueue import enqueue
from raadhus.jobs.operations.retry_job import retry_job
from raadhus.jobs.tasks import Task
from worker_processes import Workers, nothing_is_open, wait_until, workers

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def crew(tmp_path: Path) -> Iterator[Workers]:
    with workers(traces=tmp_path) as started:
        yield started


def _ask(name: str, *, key: str, **arguments: object) -> None:
    """Ask for work of a task that only the workers know."""
    told = Task(
        name=f"tests.{name}",
        function=lambda **_: None,
        most_failures=5,
        first_pause=timedelta(),
        longest_pause=timedelta(),
        time_limit=timedelta(minutes=1),
    )
    enqueue(told, key=key, arguments={"key": key, **arguments})


def _kill_at_random(crew: Workers, *, jobs: int, kills: int, at_once: int, pause: float) -> None:
    """Let workers be killed and started anew in the middle of so many jobs, then end the work in peace."""
    keys = {str(number) for number in range(jobs)}
    for key in keys:
        _ask("work", key=key, seconds=pause)
    chance = random.Random(kills)  # noqa: S311  which moment, not which secret
    for _ in range(kills):
        begun = crew.counted("begun").total()
        for _ in range(at_once):
            crew.start()
        wait_until(lambda begun=begun: crew.counted("begun").total() > begun or nothing_is_open())  # type: ignore[misc]
        time.sleep(chance.uniform(0, 4 * pause))
        crew.kill_all()
    # Chance may have struck one job three times; then somebody decides.
    crew.start()
    wait_until(nothing_is_open)
    for job in Job.objects.filter(state="set-aside"):
        retry_job(id=job.pk)
    wait_until(nothing_is_open)

    assert {job.key for job in Job.objects.filter(task="tests.work", state="done")} == keys
    assert {path.name for path in crew.traces.glob("effect-*")} == {f"effect-{key}" for key in keys}
    assert set(crew.counted("ended")) == keys
    # A job that had ended and was killed before it was marked is run again: that is what its idempotence is for.
    assert crew.counted("ended").total() <= jobs + kills * at_once
    assert crew.counted("overlaps") == {}
    # Or none was killed in the middle.
    assert Job.objects.filter(deaths__gt=0).exists()


def test_workers_killed_in_the_middle_lose_nothing(crew: Workers) -> None:
    _kill_at_random(crew, jobs=12, kills=4, at_once=1, pause=0.1)


@pytest.mark.long
def test_two_workers_killed_forty_times_lose_nothing(crew: Workers) -> None:
    crew.lease = 3  # two on a busy machine must not take a sleepy one for dead
    _kill_at_random(crew, jobs=400, kills=40, at_once=2, pause=0.05)


def test_two_workers_share_the_work_and_never_a_job(crew: Workers) -> None:
    crew.lease = 30
    for number in range(40):
        _ask("work", key=str(number), seconds=0.01)
    pids = {str(crew.start().pid) for _ in range(2)}
    wait_until(nothing_is_open)

    lines = (crew.traces / "ended").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 40
    assert {line.split()[1] for line in lines} == pids
    assert crew.counted("overlaps") == {}


def test_a_job_longer_than_its_lease_is_kept_by_the_heartbeat(crew: Workers) -> None:
    crew.lease = 2
    _ask("work", key="long", seconds=5)
    for _ in range(2):
        crew.start()
    wait_until(nothing_is_open)

    assert crew.counted("begun") == {"long": 1}


def test_a_job_that_kills_its_worker_is_set_aside(crew: Workers) -> None:
    _ask("die", key="deadly")
    for _ in range(3):
        assert crew.start().wait(20) == -signal.SIGKILL
    crew.start()
    wait_until(nothing_is_open)

    job = Job.objects.get(key="deadly")
    assert (job.state, job.error, crew.counted("begun")) == ("set-aside", "worker-died", {"deadly": 3})


def test_a_job_over_its_time_limit_fails_even_if_it_swallows_exceptions(crew: Workers) -> None:
    _ask("crawl", key="slow")
    crew.start()
    wait_until(nothing_is_open)

    job = Job.objects.get(key="slow")
    assert (job.state, job.failures) == ("set-aside", 5)
    assert job.error is not None
    assert job.error.startswith("raadhus.jobs.interruptions.JobTooSlow [too-slow]")
    assert crew.counted("swallowed") == {}


def test_a_worker_outlives_a_database_that_is_away(crew: Workers) -> None:
    worker = crew.start()
    wait_until(lambda: Job.objects.filter(task="jobs.forget-done", state="done").exists())
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()"
            )
        else:
            cursor.execute("ALTER TABLE jobs_job RENAME TO away")
            time.sleep(0.5)
            cursor.execute("ALTER TABLE away RENAME TO jobs_job")
    _ask("work", key="after", seconds=0)
    wait_until(nothing_is_open)

    assert worker.poll() is None
    assert crew.counted("ended") == {"after": 1}


def test_a_job_that_nothing_can_stop_takes_its_worker_with_it(crew: Workers) -> None:
    _ask("hang", key="stuck")

    assert crew.start().wait(20) == os.EX_SOFTWARE


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_worker_asked_to_stop_ends_a_short_job_and_takes_no_other(
    crew: Workers, number: signal.Signals
) -> None:
    for key in ("first", "second"):
        _ask("work", key=key, seconds=0.3)
    worker = crew.start()
    wait_until(lambda: crew.counted("begun"))
    worker.send_signal(number)

    assert worker.wait(10) == 0
    assert crew.counted("ended").total() == 1
    assert {job.state for job in Job.objects.filter(task="tests.work")} == {"done", "waiting"}


def test_a_worker_asked_to_stop_gives_a_long_job_back_as_if_it_had_not_begun(crew: Workers) -> None:
    _ask("work", key="long", seconds=15)
    worker = crew.start()
    wait_until(lambda: crew.counted("begun"))
    worker.send_signal(signal.SIGTERM)

    assert worker.wait(10) == 0
    job = Job.objects.get(key="long")
    assert (job.state, job.failures, job.deaths, job.worker) == ("waiting", 0, 0, None)


def test_a_worker_that_slept_through_its_lease_lets_go_of_the_job(crew: Workers) -> None:
    _ask("sleep-through-the-lease", key="nap", seconds=15)
    asleep = crew.start()
    wait_until(lambda: crew.counted("begun"))
    Job.objects.filter(key="nap").update(claim=2, worker="another", due_at="2999-01-01T00:00Z")
    asleep.send_signal(signal.SIGCONT)
    _ask("work", key="next", seconds=0)
    wait_until(lambda: crew.counted("ended"))

    assert Job.objects.filter(key="nap", state="running", claim=2, worker="another").exists()
    assert crew.counted("ended") == {"next": 1}
