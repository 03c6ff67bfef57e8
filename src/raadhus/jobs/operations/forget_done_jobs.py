"""Forget jobs that were done long ago."""

from datetime import timedelta

from django.db.models.functions import Now

from raadhus.jobs.models import Job, State

# Longer than any schedule's period, or a job could be made a second time in the same period.
KEPT_AFTER_DONE = timedelta(days=30)


def forget_done_jobs() -> None:
    """Forget what was done before KEPT_AFTER_DONE; what was set aside stays until somebody decides."""
    Job.objects.filter(state=State.DONE, ended_at__lt=Now() - KEPT_AFTER_DONE).delete()
