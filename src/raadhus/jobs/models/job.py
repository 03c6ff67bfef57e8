"""One piece of work, from when it is asked for until some weeks after it is done."""

from django.db import models
from django.db.models.functions import Now


class State(models.TextChoices):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    SET_ASIDE = "set-aside"


OPEN_STATES = (State.WAITING, State.RUNNING)


class Job(models.Model):
    """`due_at` is when a worker may take it: at its time while it waits, at the lease's end while it runs."""

    task = models.CharField(max_length=100)
    key = models.CharField(max_length=200)
    arguments = models.JSONField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    due_at = models.DateTimeField(null=True)
    # How often it was taken. Who writes must know the number: a worker whose lease ran out does not.
    claim = models.PositiveIntegerField(default=0)
    failures = models.PositiveIntegerField(default=0)
    deaths = models.PositiveIntegerField(default=0)
    worker = models.CharField(max_length=100, null=True)
    error = models.CharField(max_length=300, null=True)
    enqueued_at = models.DateTimeField(db_default=Now())
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            # The key first: SQLite would look for due jobs by an index that begins with the task, and read them all.
            models.UniqueConstraint(name="job_once_by_key_and_task", fields=["key", "task"]),
            models.CheckConstraint(
                name="job_due_until_it_has_ended",
                condition=models.Q(state__in=OPEN_STATES, due_at__isnull=False, ended_at__isnull=True)
                | models.Q(
                    state__in=(State.DONE, State.SET_ASIDE), due_at__isnull=True, ended_at__isnull=False
                ),
            ),
        ]
        indexes = [
            models.Index(
                name="jobs_by_due", fields=["due_at", "id"], condition=models.Q(due_at__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task}:{self.key}"
