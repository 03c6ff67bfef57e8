"""What somebody decides about a job that waits or was set aside."""

import pytest

from jobs_at_hand import claimed, end_all_leases, job_of
from raadhus.jobs.errors import JobRefused
from raadhus.jobs.models import Job
from raadhus.jobs.operations.drop_job import drop_job
from raadhus.jobs.operations.fail_job import fail_job
from raadhus.jobs.operations.finish_job import finish_job
from raadhus.jobs.operations.retry_job import retry_job
from raadhus.jobs.tasks import Task

pytestmark = pytest.mark.django_db


def test_a_job_that_was_set_aside_has_all_its_tries_again(greet: Task) -> None:
    job = job_of(greet)
    for _ in range(greet.most_failures):
        end_all_leases()
        fail_job(claimed(), error="builtins.OSError")

    retry_job(id=job.pk)

    assert claimed().failures == 0


@pytest.mark.parametrize("verb", [retry_job, drop_job])
def test_a_running_job_is_neither_retried_nor_dropped(verb: object, greet: Task) -> None:
    job = job_of(greet)
    claimed()

    assert callable(verb)
    with pytest.raises(JobRefused, match="running") as refused:
        verb(id=job.pk)
    assert refused.value.code == "job-running"


def test_a_done_job_is_not_retried(greet: Task) -> None:
    job = job_of(greet)
    finish_job(claimed())

    with pytest.raises(JobRefused) as refused:
        retry_job(id=job.pk)
    assert refused.value.code == "job-done"


@pytest.mark.parametrize("verb", [retry_job, drop_job])
def test_a_job_that_is_gone_is_said_to_be(verb: object) -> None:
    assert callable(verb)
    with pytest.raises(JobRefused) as refused:
        verb(id=7)
    assert refused.value.code == "job-not-found"


def test_a_dropped_job_can_be_asked_for_again(greet: Task) -> None:
    drop_job(id=job_of(greet).pk)

    assert job_of(greet).state == "waiting"
    assert Job.objects.count() == 1
