"""What there is to know about jobs from outside."""

from collections.abc import Mapping
from datetime import datetime

from django.db.models import Count, Min
from msgspec import Struct

from raadhus.jobs.models import Job, State
from raadhus.jobs.tasks import known_tasks


class JobSummary(Struct, frozen=True, kw_only=True):
    """`due_at` is its next time when it waits, the end of its lease when it runs."""

    id: int
    task: str
    is_known: bool
    key: str
    state: str
    failures: int
    deaths: int
    due_at: datetime | None
    enqueued_at: datetime
    worker: str | None
    error: str | None


def open_jobs() -> tuple[JobSummary, ...]:
    """Give what waits or runs, the next first, and then what was set aside."""
    return (*_summaries(State.RUNNING, State.WAITING), *failed_jobs())


def failed_jobs() -> tuple[JobSummary, ...]:
    """Give what was set aside and waits for somebody to decide."""
    return _summaries(State.SET_ASIDE)


def job_counts() -> Mapping[str, int]:
    """Count the jobs in each state, those done as long as they are kept."""
    counted = dict(Job.objects.values_list("state").annotate(Count("id")).order_by())
    return {state: counted.get(state, 0) for state in State.values}


def waiting_since() -> datetime | None:
    """Give the time at which the longest waiting job was due; none when no job waits."""
    first: datetime | None = Job.objects.filter(state=State.WAITING).aggregate(first=Min("due_at"))["first"]
    return first


def _summaries(*states: State) -> tuple[JobSummary, ...]:
    known = known_tasks()
    return tuple(
        JobSummary(
            id=job.pk,
            task=job.task,
            is_known=job.task in known,
            key=job.key,
            state=job.state,
            failures=job.failures,
            deaths=job.deaths,
            due_at=job.due_at,
            enqueued_at=job.enqueued_at,
            worker=job.worker,
            error=job.error,
        )
        for job in Job.objects.filter(state__in=states).order_by("due_at", "id").iterator()
    )
