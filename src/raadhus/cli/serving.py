"""The processes of a site: those that answer, and the worker beside them, which is started again when it dies."""

import os
import signal
import socket
import subprocess
import sys
import threading
from typing import NamedTuple

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from raadhus.cli.stopping import told_to_stop

_THREADS = 4
_MOST_PROCESSES = 4
_PAUSE_SECONDS = 5
_PATIENCE_SECONDS = 15
_PATIENCE_WITH_PAGES_SECONDS = 5


def usual_processes() -> int:
    """One for each processor, since Python makes one page at a time in a process; each keeps its own memory."""
    return min(os.cpu_count() or 1, _MOST_PROCESSES)


class AddressTaken(OSError):
    """Another program answers there, or this one may not."""


class Serving(NamedTuple):
    """`processes` answer on the address; with `worker`, one worker runs as long as they do."""

    host: str
    port: int
    processes: int
    worker: bool

    def check_address(self) -> None:
        """See that the address is free, for whoever answers could only say so in the log.

        Raises AddressTaken.
        """
        try:
            found = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)
            with socket.socket(found[0][0], socket.SOCK_STREAM) as tried:
                tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                tried.bind(found[0][4])
        except OSError as error:
            raise AddressTaken(error.strerror) from error

    def run(self) -> None:
        """Answer until SIGINT or SIGTERM."""
        worker = _Worker() if self.worker else None
        if worker:
            worker.start()
        try:
            server = Server(
                "raadhus.server.wsgi:application",
                address=self.host,
                port=self.port,
                interface=Interfaces.WSGI,
                workers=self.processes,
                blocking_threads=_THREADS,
                respawn_failed_workers=True,
                workers_kill_timeout=_PATIENCE_WITH_PAGES_SECONDS,
                log_level=LogLevels.warning,
            )
            # By then the server hears signals itself.
            server.on_startup(_stop_if_told)
            server.serve()
        finally:
            if worker:
                worker.stop()


def _stop_if_told() -> None:
    if told_to_stop():
        os.kill(os.getpid(), signal.SIGTERM)


class _Worker:
    """A `raadhus worker` of its own process, in the role that may write."""

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._keep_alive, name="worker", daemon=True)
        # Started before the pages fork: a fork meanwhile would hold what tells that it has begun.
        self._process = _begun()

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        if self._process.poll() is None:
            self._process.terminate()
        self._thread.join(timeout=_PATIENCE_SECONDS)

    def _keep_alive(self) -> None:
        self._process.wait()
        while not self._stopping.wait(_PAUSE_SECONDS):
            self._process = _begun()
            self._process.wait()


def _begun() -> subprocess.Popen[bytes]:
    """The worker, in its own group: Ctrl-C ends the pages first, and they end it."""
    return subprocess.Popen(
        [sys.executable, "-m", "raadhus.cli", "worker"],
        env=os.environ | {"RAADHUS_ROLE": "desk"},
        start_new_session=True,
    )
