"""Give back a job that the worker has no time to end."""

from django.db.models.functions import Now

from raadhus.jobs.claimed_job import ClaimedJob
from raadhus.jobs.models import Job, State


def give_back_job(job: ClaimedJob) -> bool:
    """Let another worker take the job at once, as if it had not begun; False when it is no longer this worker's."""
    held = Job.objects.filter(pk=job.id, claim=job.claim, state=State.RUNNING)
    return held.update(state=State.WAITING, due_at=Now(), worker=None) == 1
