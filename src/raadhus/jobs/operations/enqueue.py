"""Ask for a piece of work."""

import inspect
import json
from collections.abc import Mapping
from datetime import datetime

from django.db.models.functions import Now

from raadhus.jobs.models import Job
from raadhus.jobs.tasks import Task


class InvalidArguments(ValueError):
    """The task does not take these arguments, they are not plain JSON, or the key is none."""


LONGEST_KEY = 200


def enqueue(
    task: Task, *, key: str, arguments: Mapping[str, object], not_before: datetime | None = None
) -> None:
    """Ask for the work in the caller's transaction; work of this task and key that is known is not asked for twice.

    Known is what waits, runs or is set aside, and what was done as long as it is kept (forget_done_jobs).
    Raises InvalidArguments.
    """
    if not 0 < len(key) <= LONGEST_KEY:
        raise InvalidArguments(f"{task.name}: a key has 1 to {LONGEST_KEY} characters")
    plain = dict(arguments)
    try:
        inspect.signature(task.function).bind(**plain)
        is_plain = json.loads(json.dumps(plain, allow_nan=False)) == plain
    except (TypeError, ValueError) as error:
        raise InvalidArguments(f"{task.name}: {error}") from error
    if not is_plain:
        raise InvalidArguments(f"{task.name}: the arguments are not the same after a journey through JSON")
    job = Job(task=task.name, key=key, arguments=plain, due_at=not_before or Now())
    # One statement decides: who looks first and writes then meets another who does the same.
    Job.objects.bulk_create([job], ignore_conflicts=True)
