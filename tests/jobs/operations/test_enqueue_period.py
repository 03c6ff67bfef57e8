"""A period of a schedule has one job, whoever asks and whatever the clock does."""

from datetime import UTC, datetime, time

import pytest

from jobs_at_hand import claimed
from raadhus.jobs.models import Job
from raadhus.jobs.operations.enqueue_period import enqueue_period
from raadhus.jobs.operations.finish_job import finish_job
from raadhus.jobs.schedules import Daily, Schedule
from raadhus.jobs.tasks import Task

pytestmark = pytest.mark.django_db

MONDAY, TUESDAY = datetime(2026, 1, 5, 5, tzinfo=UTC), datetime(2026, 1, 6, 5, tzinfo=UTC)


@pytest.fixture
def nightly(greet: Task) -> Schedule:
    return Schedule(name="nightly", task=greet, rhythm=Daily(time(6)), arguments={"name": "Anna"})


def test_two_workers_make_one_job_a_period(nightly: Schedule) -> None:
    enqueue_period(nightly, begin=MONDAY)
    finish_job(claimed())
    enqueue_period(nightly, begin=MONDAY)

    assert [job.key for job in Job.objects.all()] == ["nightly@2026-01-05T05:00Z"]


def test_the_next_period_has_its_own_job(nightly: Schedule) -> None:
    for begin in (MONDAY, TUESDAY):
        enqueue_period(nightly, begin=begin)
        finish_job(claimed())

    assert Job.objects.count() == 2


def test_a_period_passes_while_the_job_of_the_last_one_is_open(nightly: Schedule) -> None:
    for begin in (MONDAY, TUESDAY):
        enqueue_period(nightly, begin=begin)

    assert Job.objects.count() == 1


def test_a_clock_that_goes_back_asks_for_nothing_twice(nightly: Schedule) -> None:
    for begin in (MONDAY, TUESDAY, MONDAY, TUESDAY):
        enqueue_period(nightly, begin=begin)
        Job.objects.exclude(state="done").update(state="done", due_at=None, ended_at=begin)

    assert Job.objects.count() == 2
