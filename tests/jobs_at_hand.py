"""Jobs for tests: asked for, taken, and their leases ended."""

from datetime import UTC, datetime, timedelta

from raadhus.jobs.claimed_job import ClaimedJob
from raadhus.jobs.models import Job
from raadhus.jobs.operations.claim_job import claim_job
from raadhus.jobs.operations.enqueue import enqueue
from raadhus.jobs.tasks import Task

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
LEASE = timedelta(minutes=1)


def job_of(task: Task, *, key: str = "anna") -> Job:
    """Ask for it and give its row."""
    enqueue(task, key=key, arguments={"name": "Anna"})
    return Job.objects.get(task=task.name, key=key)


def claimed(*, worker: str = "first") -> ClaimedJob:
    """Take a job that is there."""
    job = claim_job(worker=worker, lease=LEASE)
    assert job is not None
    return job


def end_all_leases() -> None:
    """Let it be past every time that a job is due."""
    Job.objects.filter(due_at__isnull=False).update(due_at=LONG_AGO)
