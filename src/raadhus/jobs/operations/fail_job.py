"""Record that a job failed, and when it is tried again."""

from django.db.models.functions import Now

from raadhus.jobs.claimed_job import ClaimedJob
from raadhus.jobs.models import Job, State
from raadhus.jobs.retry_pause import retry_pause


def fail_job(job: ClaimedJob, *, error: str) -> bool:
    """Let the job wait for its next time, or set it aside after its last; False when it is no longer this worker's."""
    held = Job.objects.filter(pk=job.id, claim=job.claim, state=State.RUNNING)
    failures = job.failures + 1
    if failures >= job.task.most_failures:
        return (
            held.update(
                state=State.SET_ASIDE,
                due_at=None,
                ended_at=Now(),
                failures=failures,
                worker=None,
                error=error,
            )
            == 1
        )
    pause = retry_pause(job.task, key=job.key, failures=failures)
    return (
        held.update(state=State.WAITING, due_at=Now() + pause, failures=failures, worker=None, error=error)
        == 1
    )
