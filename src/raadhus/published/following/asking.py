"""What brings followers up: soon after each event, every minute in case one was lost, at once for what is withdrawn."""

from django.db.models.functions import Now

from raadhus.core.events import EditionPublished, EditionWithdrawn, ItemWithdrawn
from raadhus.jobs.models import Job
from raadhus.jobs.models.job import State
from raadhus.jobs.operations.enqueue import enqueue
from raadhus.published.following.catch_up import take_in_now
from raadhus.published.jobs import follow


def ask_to_follow(event: EditionPublished) -> None:
    """Ask once for all events of which the worker has not yet begun to take any in."""
    waiting = Job.objects.filter(task=follow.name, state=State.WAITING, due_at__lte=Now())
    if not waiting.exists():
        enqueue(follow, key=f"{event.body}@{event.sequence}", arguments={})


def follow_withdrawal(event: EditionWithdrawn | ItemWithdrawn) -> None:
    """Remove at once what was made of words that are withdrawn."""
    take_in_now(event.meeting, body=event.body)
