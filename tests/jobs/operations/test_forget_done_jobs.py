"""What is done is kept for a while."""

from datetime import timedelta

import pytest
from django.utils import timezone

from jobs_at_hand import claimed, job_of
from raadhus.jobs.models import Job
from raadhus.jobs.operations.finish_job import finish_job
from raadhus.jobs.operations.forget_done_jobs import KEPT_AFTER_DONE, forget_done_jobs
from raadhus.jobs.tasks import Task

pytestmark = pytest.mark.django_db


def test_what_was_done_long_ago_is_forgotten(greet: Task) -> None:
    for key in ("old", "new"):
        job_of(greet, key=key)
        finish_job(claimed())
    Job.objects.filter(key="old").update(ended_at=timezone.now() - KEPT_AFTER_DONE - timedelta(hours=1))

    forget_done_jobs()

    assert [job.key for job in Job.objects.all()] == ["new"]


def test_what_was_set_aside_stays(greet: Task) -> None:
    job_of(greet)
    Job.objects.update(state="set-aside", due_at=None, ended_at=timezone.now() - 2 * KEPT_AFTER_DONE)

    forget_done_jobs()

    assert Job.objects.count() == 1
