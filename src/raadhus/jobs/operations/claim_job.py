"""Take the job that is due for longest."""

from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.db.models.functions import Now

from raadhus.jobs.claimed_job import ClaimedJob
from raadhus.jobs.models import Job, State
from raadhus.jobs.tasks import known_tasks

# A job whose worker died so often kills its workers.
MOST_DEATHS = 3
WORKER_DIED = "worker-died"


def claim_job(*, worker: str, lease: timedelta) -> ClaimedJob | None:
    """Take a due job for as long as the lease, or a job whose lease ran out; None when there is none.

    A job whose workers died MOST_DEATHS times is set aside instead. Tasks that this program does not know are left
    to a newer worker.
    """
    while True:
        with transaction.atomic():
            # PostgreSQL passes over what another worker is just taking; on SQLite the transaction is
            # IMMEDIATE, so that nobody is.
            job = _due_jobs().select_for_update(skip_locked=True).first()
            if job is None:
                return None
            if job.state == State.RUNNING:
                job.deaths += 1
                job.error = WORKER_DIED
            if job.deaths < MOST_DEATHS:
                return _claimed(job, worker=worker, lease=lease)
            _set_aside(job)


def _due_jobs() -> QuerySet[Job]:
    return Job.objects.filter(due_at__lte=Now(), task__in=tuple(known_tasks())).order_by("due_at", "id")


def _claimed(job: Job, *, worker: str, lease: timedelta) -> ClaimedJob:
    Job.objects.filter(pk=job.pk).update(
        state=State.RUNNING,
        due_at=Now() + lease,
        claim=job.claim + 1,
        deaths=job.deaths,
        error=job.error,
        worker=worker,
        started_at=Now(),
    )
    return ClaimedJob(
        id=job.pk,
        claim=job.claim + 1,
        task=known_tasks()[job.task],
        key=job.key,
        arguments=job.arguments,
        failures=job.failures,
    )


def _set_aside(job: Job) -> None:
    # The claim moves on here too: a worker that was only asleep must not mark it done afterwards.
    Job.objects.filter(pk=job.pk).update(
        state=State.SET_ASIDE,
        due_at=None,
        claim=job.claim + 1,
        deaths=job.deaths,
        error=job.error,
        ended_at=Now(),
    )
