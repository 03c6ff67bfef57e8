"""The worker brings the index up to what was published, soon and in any case."""

import pytest
from django.utils import timezone

from egeborg_meetings import item, meeting
from publishing import ASTA, NOW, publish
from raadhus.finding.index_schema import SCHEMA
from raadhus.finding.jobs import take_in
from raadhus.finding.place import index_folder
from raadhus.jobs.models import Job
from raadhus.jobs.worker import Worker
from raadhus.published.models import AgendaItem
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.text_index.writer import write_index
from searching import found, titles

pytestmark = pytest.mark.django_db(transaction=True)


def _jobs() -> list[str]:
    return list(Job.objects.filter(task=take_in.name).values_list("key", flat=True))


def _work() -> None:
    done = Worker(clock=timezone.now).run(until_idle=True)
    assert done.failed == 0


def test_what_is_published_asks_the_worker_once_until_it_begins() -> None:
    publish(meeting(item("1", "Ny bro")))
    publish(meeting(item("1", "Ny sti"), day="2024-05-08"))

    assert _jobs() == ["egeborg@1"]

    Job.objects.update(state="running")
    withdraw_item(AgendaItem.objects.get(title="Ny sti").id, ground="other", actor=ASTA, now=NOW)

    assert _jobs() == ["egeborg@1", "egeborg@3"]


def test_the_worker_takes_it_in() -> None:
    publish(meeting(item("1", "Ny bro")))
    _work()

    assert titles(found("broen")) == ["Ny bro"]


def test_what_no_event_told_of_is_taken_in_by_the_schedule() -> None:
    publish(meeting(item("1", "Ny bro")))
    Job.objects.all().delete()
    _work()

    assert titles(found("broen")) == ["Ny bro"]
    assert any(key.startswith("index@") for key in _jobs())


def test_while_another_process_writes_the_job_leaves_it_to_that_one() -> None:
    _work()
    publish(meeting(item("1", "Ny bro")))

    with write_index(index_folder(), schema=SCHEMA):
        _work()

    assert found("broen").total == 0
