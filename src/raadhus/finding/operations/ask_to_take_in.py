"""Ask the worker to take in what an event tells of."""

from django.db.models.functions import Now

from raadhus.core.events import Event
from raadhus.finding.jobs import take_in
from raadhus.jobs.models import Job
from raadhus.jobs.models.job import State
from raadhus.jobs.operations.enqueue import enqueue


def ask_to_take_in(event: Event) -> None:
    """Ask once for all events of which the worker has not yet begun to take any in."""
    waiting = Job.objects.filter(task=take_in.name, state=State.WAITING, due_at__lte=Now())
    if not waiting.exists():
        enqueue(take_in, key=f"{event.body}@{event.sequence}", arguments={})
