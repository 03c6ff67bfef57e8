"""A task of an agreement or an action of a plan, as an item mentions it. Derived."""

from django.db import models

from raadhus.published.models.told_row import ToldRow


class PlanTask(ToldRow):
    """`plan` is the id that all mentions of one plan share, `task` that of one task in it; null where none is named.

    `state` is what the sentence says of the task: mentioned, in_work, done or unclear.
    """

    plan = models.CharField(max_length=16, null=True)
    plan_name = models.TextField(null=True)
    year = models.IntegerField(null=True)
    task = models.CharField(max_length=16)
    number = models.TextField(null=True)
    title = models.TextField()
    state = models.CharField(max_length=20)

    class Meta:
        indexes = [
            models.Index(name="task_of_plan", fields=["body", "plan", "task", "-date"]),
        ]
