"""The processes that answer."""

import os
import signal
import subprocess
import sys
import time

import pytest

from own_installation import OwnInstallation
from raadhus.cli import serving
from raadhus.cli.serving import usual_processes


@pytest.mark.parametrize(("processors", "processes"), [(1, 1), (2, 2), (64, 4), (None, 1)])
def test_there_is_a_process_for_each_processor_and_never_more_than_four(
    processors: int | None, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: processors)

    assert usual_processes() == processes


def test_the_worker_begins_before_the_pages_and_ends_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    sleeping = [sys.executable, "-c", "import time; time.sleep(600)"]
    monkeypatch.setattr(serving, "_begun", lambda: subprocess.Popen(sleeping))
    worker = serving._Worker()

    worker.start()
    worker.stop()

    assert worker._process.returncode == -signal.SIGTERM


@pytest.mark.only_on("sqlite")
@pytest.mark.parametrize(
    "seconds", [0.8, pytest.param(0.3, marks=pytest.mark.long), pytest.param(1.5, marks=pytest.mark.long)]
)
def test_it_stops_whenever_it_is_told_to(own_installation: OwnInstallation, seconds: float) -> None:
    own_installation.migrate()
    process = own_installation.start("serve", "--processes", "2", "--port", "18231")
    time.sleep(seconds)

    process.send_signal(signal.SIGTERM)

    try:
        process.communicate(timeout=30)
    finally:
        process.kill()
    assert process.returncode in {0, 128 + signal.SIGTERM, -signal.SIGTERM}


_DROPPED = """
import os, signal
from raadhus.cli.serving import Serving
from raadhus.cli.stopping import stop

signal.signal(signal.SIGTERM, stop)

class Forgotten:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)
        len("what the signal raises is dropped here")

Forgotten()
Serving(host="127.0.0.1", port=18232, processes=1, worker=False).run()
"""


@pytest.mark.only_on("sqlite")
def test_it_stops_although_what_the_signal_raised_was_dropped(own_installation: OwnInstallation) -> None:
    own_installation.migrate()
    process = subprocess.Popen(
        [sys.executable, "-c", _DROPPED], env=own_installation.environment, stderr=subprocess.PIPE
    )
    try:
        _, said = process.communicate(timeout=30)
    finally:
        process.kill()
    assert b"Exception ignored" in said
    assert process.returncode == 0
