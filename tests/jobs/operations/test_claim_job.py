"""A job has one worker at a time, and is nobody's only until it ends."""

import pytest
from pytest_django import DjangoAssertNumQueries

from jobs_at_hand import LEASE, LONG_AGO, claimed, end_all_leases, job_of
from raadhus.jobs.models import Job, State
from raadhus.jobs.operations.claim_job import MOST_DEATHS, _due_jobs, claim_job
from raadhus.jobs.operations.extend_lease import extend_lease
from raadhus.jobs.operations.fail_job import fail_job
from raadhus.jobs.operations.finish_job import finish_job
from raadhus.jobs.operations.give_back_job import give_back_job
from raadhus.jobs.tasks import Task, fresh_tasks

pytestmark = pytest.mark.django_db


def test_a_running_job_is_not_taken_a_second_time(greet: Task) -> None:
    job_of(greet)
    claimed()

    assert claim_job(worker="second", lease=LEASE) is None


def test_what_is_due_longest_is_taken_first(greet: Task) -> None:
    job_of(greet, key="later")
    end_all_leases()
    job_of(greet, key="now")

    assert [claimed().key, claimed().key] == ["later", "now"]


def test_a_job_whose_worker_died_is_taken_after_its_lease(greet: Task) -> None:
    job_of(greet)
    first = claimed()
    end_all_leases()
    second = claimed(worker="second")

    job = Job.objects.get()
    assert (second.id, second.claim) == (first.id, first.claim + 1)
    assert (job.worker, job.deaths, job.error) == ("second", 1, "worker-died")


def test_a_job_that_keeps_killing_its_worker_is_set_aside(greet: Task) -> None:
    job_of(greet)
    for _ in range(MOST_DEATHS):
        claimed()
        end_all_leases()

    assert claim_job(worker="next", lease=LEASE) is None
    job = Job.objects.get()
    assert (job.state, job.error, job.due_at) == ("set-aside", "worker-died", None)


def test_behind_a_job_that_is_set_aside_the_next_is_taken(greet: Task) -> None:
    job_of(greet, key="deadly")
    Job.objects.update(deaths=MOST_DEATHS - 1)
    claimed()
    end_all_leases()
    job_of(greet, key="harmless")

    assert claimed().key == "harmless"


@pytest.mark.parametrize(
    "write",
    [
        finish_job,
        give_back_job,
        lambda job: fail_job(job, error="too late"),
        lambda job: extend_lease(job, lease=LEASE),
    ],
)
def test_a_worker_that_lost_its_lease_writes_nothing(write: object, greet: Task) -> None:
    job_of(greet)
    asleep = claimed()
    end_all_leases()
    claimed(worker="second")
    before = Job.objects.values().get()

    assert callable(write)
    assert write(asleep) is False
    assert Job.objects.values().get() == before


def test_a_worker_that_was_asleep_does_not_finish_what_was_set_aside(greet: Task) -> None:
    job_of(greet)
    Job.objects.update(deaths=MOST_DEATHS - 1)
    asleep = claimed()
    end_all_leases()
    claim_job(worker="second", lease=LEASE)

    assert finish_job(asleep) is False
    assert Job.objects.get().state == "set-aside"


def test_a_task_of_a_newer_version_is_left_to_a_newer_worker(greet: Task) -> None:
    job_of(greet)

    with fresh_tasks():
        assert claim_job(worker="old", lease=LEASE) is None
    assert claimed().key == "anna"


def test_claiming_is_two_statements_in_a_transaction_and_finishing_one(
    greet: Task, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    job_of(greet)

    with django_assert_num_queries(4):  # two of them the savepoint of the test's own transaction
        job = claimed()
    with django_assert_num_queries(1):
        finish_job(job)


@pytest.mark.only_on("sqlite")  # PostgreSQL goes by statistics, and reads so few rows one after the other
def test_due_jobs_are_found_by_their_index_however_many_are_done(greet: Task) -> None:
    for state, due_at, ended_at in ((State.DONE, None, LONG_AGO), (State.WAITING, LONG_AGO, None)):
        Job.objects.bulk_create(
            Job(
                task=greet.name,
                key=f"{state}{n}",
                arguments={},
                state=state,
                due_at=due_at,
                ended_at=ended_at,
            )
            for n in range(500)
        )

    assert "jobs_by_due" in _due_jobs()[:1].explain()
