"""Forget a job that shall not be done."""

from django.db import transaction

from raadhus.jobs.errors import JobRefused
from raadhus.jobs.models import Job, State


@transaction.atomic
def drop_job(*, id: int) -> None:  # noqa: A002  the word of the command line and the table
    """Forget the job, and that its key was ever asked for; raises JobRefused when it is gone or running."""
    job = Job.objects.select_for_update().filter(pk=id).first()
    if job is None:
        raise JobRefused("job-not-found")
    if job.state == State.RUNNING:
        raise JobRefused("job-running")
    job.delete()
