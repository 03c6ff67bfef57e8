"""Ask for the work of a schedule's period."""

from datetime import datetime

from django.db import transaction

from raadhus.jobs.models import Job
from raadhus.jobs.operations.enqueue import enqueue
from raadhus.jobs.schedules import Schedule


@transaction.atomic
def enqueue_period(schedule: Schedule, *, begin: datetime) -> None:
    """Ask for the work once for the period that begins then, whoever asks and however often.

    A period passes without work when the job of an earlier one is still open: else a slow or failing job would pile up.
    """
    jobs = Job.objects.filter(task=schedule.task.name, key__startswith=f"{schedule.name}@")
    if not jobs.filter(due_at__isnull=False).exists():
        enqueue(schedule.task, key=f"{schedule.name}@{begin:%Y-%m-%dT%H:%MZ}", arguments=schedule.arguments)
