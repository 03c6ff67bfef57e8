"""Starting, killing and watching workers of their own processes."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from django.db import connection

from house.tracked import ROOT
from raadhus.jobs.models import Job

PROGRAM = ROOT / "tests" / "worker_program.py"
PATIENCE_SECONDS = 60


class Workers:
    """Workers on the tests' database, with a folder for the traces of their tasks; `lease` holds for those to come."""

    def __init__(self, *, traces: Path, lease: float) -> None:
        self.traces = traces
        self.lease = lease
        self._processes: list[subprocess.Popen[str]] = []

    def start(self) -> subprocess.Popen[str]:
        command = [sys.executable, str(PROGRAM), str(self.lease)]
        environment = os.environ | {
            "RAADHUS_DATABASE": database_address(),
            "RAADHUS_TEST_TRACES": str(self.traces),
            "DJANGO_SETTINGS_MODULE": "raadhus.server.settings",
            "PYTHONPATH": str(ROOT / "src"),
        }
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self._processes.append(process)
        return process

    def kill_all(self) -> None:
        for process in self._processes:
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
            process.communicate()
        self._processes.clear()

    def counted(self, kind: str) -> Counter[str]:
        """How often each key left this trace."""
        file = self.traces / kind
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        return Counter(line.partition(" ")[0] for line in lines)


@contextmanager
def workers(*, traces: Path, lease: float = 1) -> Iterator[Workers]:
    """Workers that do not outlast this."""
    started = Workers(traces=traces, lease=lease)
    try:
        yield started
    finally:
        started.kill_all()


def wait_until(is_so: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < deadline, list(Job.objects.exclude(state="done").values())
        time.sleep(0.02)


def nothing_is_open() -> bool:
    return not Job.objects.filter(task__startswith="tests.", due_at__isnull=False).exists()


def database_address() -> str:
    """The tests' database as the setting names it."""
    given = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:{given['NAME']}"
    return f"postgresql://{given['USER']}@/{given['NAME']}?host={quote(given['HOST'], safe='')}"
