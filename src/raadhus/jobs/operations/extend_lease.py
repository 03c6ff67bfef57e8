"""Keep a job that is still being worked on."""

from datetime import timedelta

from django.db.models.functions import Now

from raadhus.jobs.claimed_job import ClaimedJob
from raadhus.jobs.models import Job, State


def extend_lease(job: ClaimedJob, *, lease: timedelta) -> bool:
    """Let the lease begin anew; False when the job is no longer this worker's."""
    held = Job.objects.filter(pk=job.id, claim=job.claim, state=State.RUNNING)
    return held.update(due_at=Now() + lease) == 1
