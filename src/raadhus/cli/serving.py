"""The processes of a site: those that answer, and the worker beside them, which is started again when it dies."""

import os
import socket
import subprocess
import sys
import threading
from typing import NamedTuple

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

_THREADS = 4
_MOST_PROCESSES = 4
_PAUSE_SECONDS = 5
_PATIENCE_SECONDS = 15


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
            Server(
                "raadhus.server.wsgi:application",
                address=self.host,
                port=self.port,
                interface=Interfaces.WSGI,
                workers=self.processes,
                blocking_threads=_THREADS,
                respawn_failed_workers=True,
                log_level=LogLevels.warning,
            ).serve()
        finally:
            if worker:
                worker.stop()


class _Worker:
    """A `raadhus worker` of its own process, in the role that may write."""

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._keep_alive, name="worker", daemon=True)
        self._environment = os.environ | {"RAADHUS_ROLE": "desk"}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        process = self._process
        if process is not None and process.poll() is None:
            process.terminate()
        self._thread.join(timeout=_PATIENCE_SECONDS)

    def _keep_alive(self) -> None:
        command = [sys.executable, "-m", "raadhus.cli", "worker"]
        while not self._stopping.is_set():
            # Its own group: Ctrl-C ends the pages first, and they end it.
            self._process = subprocess.Popen(  # noqa: S603  our own program
                command, env=self._environment, start_new_session=True
            )
            self._process.wait()
            self._stopping.wait(_PAUSE_SECONDS)
