"""Asking for documents as soon as something happened to an edition."""

from django.db.models.functions import Now

from raadhus.core.events import Event
from raadhus.jobs.models import Job
from raadhus.jobs.models.job import State
from raadhus.jobs.operations.enqueue import enqueue
from raadhus.published.jobs import make_some_documents


def ask_for_documents(event: Event) -> None:
    """Ask once for all events of which the worker has not yet begun to make any documents."""
    waiting = Job.objects.filter(task=make_some_documents.name, state=State.WAITING, due_at__lte=Now())
    if not waiting.exists():
        enqueue(make_some_documents, key=f"{event.body}@{event.sequence}", arguments={})
