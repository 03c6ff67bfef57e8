"""A job that fails waits longer each time, and then for somebody to decide."""

from datetime import timedelta

import pytest
from django.utils import timezone

from jobs_at_hand import claimed, end_all_leases, job_of
from raadhus.jobs.models import Job
from raadhus.jobs.operations.fail_job import fail_job
from raadhus.jobs.tasks import Task

pytestmark = pytest.mark.django_db


def test_a_failed_job_waits_for_its_pause(greet: Task) -> None:
    job_of(greet)

    fail_job(claimed(), error="builtins.OSError")

    job = Job.objects.get()
    assert job.due_at is not None
    assert (job.state, job.failures, job.error, job.worker) == ("waiting", 1, "builtins.OSError", None)
    assert timedelta(seconds=5) < job.due_at - timezone.now() <= timedelta(seconds=12.5)


def test_a_job_is_set_aside_after_its_last_failure(greet: Task) -> None:
    job_of(greet)
    for _ in range(greet.most_failures):
        end_all_leases()
        fail_job(claimed(), error="builtins.OSError")

    job = Job.objects.get()
    assert (job.state, job.failures, job.deaths) == ("set-aside", 3, 0)
