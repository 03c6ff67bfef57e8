"""Work is asked for once by its key, in the transaction of the change that asks."""

from datetime import UTC, date, datetime

import pytest
from django.db import transaction
from pytest_django import DjangoAssertNumQueries

from jobs_at_hand import LEASE, claimed, job_of
from raadhus.jobs.models import Job
from raadhus.jobs.operations.claim_job import claim_job
from raadhus.jobs.operations.enqueue import InvalidArguments, enqueue
from raadhus.jobs.operations.finish_job import finish_job
from raadhus.jobs.tasks import Task

pytestmark = pytest.mark.django_db


def test_the_same_key_asks_once(greet: Task) -> None:
    for name in ("Anna", "Bo"):
        enqueue(greet, key="anna", arguments={"name": name})

    assert [job.arguments for job in Job.objects.all()] == [{"name": "Anna"}]


def test_the_same_key_asks_once_while_the_job_runs_and_after_it_is_done(greet: Task) -> None:
    job_of(greet)
    running = claimed()
    enqueue(greet, key="anna", arguments={"name": "Anna"})
    finish_job(running)
    enqueue(greet, key="anna", arguments={"name": "Anna"})

    assert [job.state for job in Job.objects.all()] == ["done"]


@pytest.mark.django_db(transaction=True)
def test_a_job_is_rolled_back_with_the_change_that_asked_for_it(greet: Task) -> None:
    with transaction.atomic():
        enqueue(greet, key="anna", arguments={"name": "Anna"})
        transaction.set_rollback(True)

    assert not Job.objects.exists()


def test_a_job_is_not_taken_before_its_time(greet: Task) -> None:
    enqueue(greet, key="anna", arguments={"name": "Anna"}, not_before=datetime(2999, 1, 1, tzinfo=UTC))

    assert claim_job(worker="first", lease=LEASE) is None


@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"name": "Anna", "age": 7},
        {"name": ("a", "b")},
        {"name": date(2026, 1, 5)},
        {"name": float("nan")},
    ],
)
def test_arguments_that_the_task_or_json_does_not_take_are_refused(
    greet: Task, arguments: dict[str, object]
) -> None:
    with pytest.raises(InvalidArguments):
        enqueue(greet, key="anna", arguments=arguments)


@pytest.mark.parametrize("key", ["", "a" * 201])
def test_a_key_that_is_none_is_refused(key: str, greet: Task) -> None:
    with pytest.raises(InvalidArguments):
        enqueue(greet, key=key, arguments={"name": "Anna"})


def test_asking_is_one_statement(greet: Task, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        enqueue(greet, key="anna", arguments={"name": "Anna"})
