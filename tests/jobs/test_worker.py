"""What one worker does with the jobs that it finds."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta

import pytest

from raadhus.jobs.models import Job
from raadhus.jobs.operations.enqueue import enqueue
from raadhus.jobs.schedules import Daily, Every, Schedule, declare_schedule
from raadhus.jobs.tasks import Task, task
from raadhus.jobs.worker import WorkDone, Worker

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)


def _work(now: datetime = NOON) -> WorkDone:
    return Worker(clock=lambda: now).run(until_idle=True)


def _fail() -> None:
    raise OSError


@pytest.mark.parametrize("function", [_fail, sys.exit, lambda: 1 // 0])
def test_a_job_that_fails_does_not_end_the_worker(function: Callable[[], object], greet: Task) -> None:
    failing = task(name="tests.fail")(function)
    enqueue(failing, key="first", arguments={})
    enqueue(greet, key="second", arguments={"name": "Bo"})

    assert _work() == WorkDone(done=1, failed=1)
    assert [job.state for job in Job.objects.order_by("id")] == ["waiting", "done"]


def test_a_job_may_ask_for_another(greet: Task) -> None:
    @task(name="tests.forward")
    def forward() -> None:
        enqueue(greet, key="next", arguments={"name": "Bo"})

    enqueue(forward, key="first", arguments={})

    assert _work() == WorkDone(done=2, failed=0)


def test_after_a_month_without_a_worker_a_schedule_is_caught_up_with_once(greet: Task) -> None:
    for name, rhythm in (("often", Every(15)), ("nightly", Daily(time(3)))):
        declare_schedule(Schedule(name=name, task=greet, rhythm=rhythm, arguments={"name": name}))
    _work()

    assert _work(NOON + timedelta(days=30)) == WorkDone(done=2, failed=0)


def test_a_clock_that_goes_back_an_hour_and_on_again_makes_no_storm(greet: Task) -> None:
    declare_schedule(Schedule(name="often", task=greet, rhythm=Every(1), arguments={"name": "Anna"}))
    moments = [NOON + timedelta(minutes=minutes) for minutes in range(60)]
    for moment in [*moments, *moments]:
        _work(moment)

    assert Job.objects.count() == 60


def test_one_worker_sees_each_period_begin(greet: Task) -> None:
    declare_schedule(Schedule(name="often", task=greet, rhythm=Every(1), arguments={"name": "Anna"}))
    worker = Worker(
        clock=iter([NOON, NOON, NOON + timedelta(minutes=1), NOON + timedelta(minutes=1)]).__next__
    )

    assert worker.run(until_idle=True).done == 1
