"""Mark a job as done."""

from django.db.models.functions import Now

from raadhus.jobs.claimed_job import ClaimedJob
from raadhus.jobs.models import Job, State


def finish_job(job: ClaimedJob) -> bool:
    """Mark the job as done; False, and nothing, when it is no longer this worker's."""
    held = Job.objects.filter(pk=job.id, claim=job.claim, state=State.RUNNING)
    return held.update(state=State.DONE, due_at=None, ended_at=Now(), worker=None, error=None) == 1
