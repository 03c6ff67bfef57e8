"""Try a job again now, because somebody has mended what stood in its way."""

from django.db import transaction
from django.db.models.functions import Now

from raadhus.jobs.errors import JobRefused
from raadhus.jobs.models import Job, State


@transaction.atomic
def retry_job(*, id: int) -> None:  # noqa: A002  the word of the command line and the table
    """Let the job be due now, with all its tries before it; raises JobRefused when it is gone, running or done."""
    job = Job.objects.select_for_update().filter(pk=id).first()
    if job is None:
        raise JobRefused("job-not-found")
    if job.state == State.RUNNING:
        raise JobRefused("job-running")
    if job.state == State.DONE:
        raise JobRefused("job-done")
    Job.objects.filter(pk=id).update(state=State.WAITING, due_at=Now(), ended_at=None, failures=0, deaths=0)
