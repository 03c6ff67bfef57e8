"""The commands that show, retry and drop jobs, and the one that does them."""

import json

import pytest

from own_installation import OwnInstallation

SET_ASIDE = """
from django.utils import timezone
from raadhus.jobs.models import Job
Job.objects.create(
    task="jobs.forget-done", key="stuck", arguments={}, state="set-aside", failures=5,
    error="builtins.OSError", ended_at=timezone.now(),
)
"""


@pytest.fixture
def stuck(own_installation: OwnInstallation) -> OwnInstallation:
    """An installation with one job that was set aside, number 2: the first is the worker's own."""
    assert own_installation.raadhus("worker", "--once").returncode == 0
    own_installation.python(SET_ASIDE)
    return own_installation


def test_a_worker_does_what_is_due_and_stops(own_installation: OwnInstallation) -> None:
    done = own_installation.raadhus("worker", "--once")

    assert (done.returncode, done.stderr) == (0, "1 job, 0 failed.\n")
    assert own_installation.raadhus("jobs").stderr.startswith("0 waiting, 0 running, 1 done, 0 set-aside")


def test_what_was_set_aside_is_shown(stuck: OwnInstallation) -> None:
    shown = stuck.raadhus("jobs", "--failed")

    assert shown.returncode == 1
    assert shown.stdout.splitlines()[1].split()[:4] == ["2", "jobs.forget-done", "stuck", "set-aside"]


def test_jobs_as_data(stuck: OwnInstallation) -> None:
    (job,) = map(json.loads, stuck.raadhus("jobs", "--json").stdout.splitlines())

    assert (job["id"], job["state"], job["error"]) == (2, "set-aside", "builtins.OSError")


def test_a_job_that_is_retried_is_done(stuck: OwnInstallation) -> None:
    assert stuck.raadhus("jobs", "retry", "2").returncode == 0
    assert stuck.raadhus("worker", "--once").stderr == "1 job, 0 failed.\n"

    refused = stuck.raadhus("jobs", "retry", "2")
    assert (refused.returncode, refused.stderr.split()[1]) == (1, "[job-done]")


def test_a_job_that_is_dropped_is_gone(stuck: OwnInstallation) -> None:
    assert stuck.raadhus("jobs", "drop", "2").returncode == 0

    refused = stuck.raadhus("jobs", "drop", "2")
    assert (refused.returncode, refused.stderr.split()[1]) == (1, "[job-not-found]")
    assert stuck.raadhus("jobs", "--failed").returncode == 0
