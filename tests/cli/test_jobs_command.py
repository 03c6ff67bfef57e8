"""The commands that show, retry and drop jobs, and the one that does them."""

import json
import signal
import time

import pytest
from django.utils import timezone

from command_line import Raadhus
from own_installation import OwnInstallation
from raadhus.jobs.models import Job

pytestmark = pytest.mark.django_db


@pytest.fixture
def stuck() -> str:
    """The number of a job that was set aside."""
    job = Job.objects.create(
        task="jobs.forget-done",
        key="stuck",
        arguments={},
        state="set-aside",
        failures=5,
        error="OSError",
        ended_at=timezone.now(),
    )
    return str(job.pk)


def test_a_worker_does_what_is_due_and_stops(raadhus: Raadhus) -> None:
    done = raadhus("worker", "--once")

    assert done.code == 0
    assert done.err.endswith(", 0 failed.\n")
    assert Job.objects.filter(task="jobs.forget-done", state="done").exists()
    assert raadhus("jobs").err.startswith("0 waiting, 0 running, ")


def test_what_was_set_aside_is_shown(raadhus: Raadhus, stuck: str) -> None:
    shown = raadhus("jobs", "--failed")

    assert shown.code == 1
    assert shown.out.splitlines()[1].split()[:4] == [stuck, "jobs.forget-done", "stuck", "set-aside"]


def test_a_job_that_nobody_here_can_do_is_said_to_be(raadhus: Raadhus) -> None:
    Job.objects.create(task="room.newer", key="a", arguments={}, due_at=timezone.now())

    assert "room.newer (unknown here)" in raadhus("jobs").out


def test_jobs_as_data(raadhus: Raadhus, stuck: str) -> None:
    (job,) = map(json.loads, raadhus("jobs", "--json").out.splitlines())

    assert (job["id"], job["state"], job["error"]) == (int(stuck), "set-aside", "OSError")


def test_a_job_that_is_retried_is_done(raadhus: Raadhus, stuck: str) -> None:
    assert raadhus("jobs", "retry", stuck).code == 0
    assert raadhus("worker", "--once").code == 0
    assert Job.objects.get(pk=stuck).state == "done"

    refused = raadhus("jobs", "retry", stuck)
    assert (refused.code, refused.err.split()[1]) == (1, "[job-done]")


def test_a_job_that_is_dropped_is_gone(raadhus: Raadhus, stuck: str) -> None:
    assert raadhus("jobs", "drop", stuck).code == 0

    refused = raadhus("jobs", "drop", stuck)
    assert (refused.code, refused.err.split()[1]) == (1, "[job-not-found]")
    assert raadhus("jobs", "--failed").code == 0


def test_a_worker_stops_when_it_is_asked_to(own_installation: OwnInstallation) -> None:
    own_installation.migrate()
    worker = own_installation.start("worker")
    while " 0 done" in own_installation.raadhus("jobs").stderr:
        time.sleep(0.1)
    worker.send_signal(signal.SIGTERM)

    assert worker.communicate(timeout=20)[1].endswith(", 0 failed.\n")
    assert worker.returncode == 0
