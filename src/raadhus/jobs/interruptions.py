"""How a running job is stopped from outside: by its time limit, by the end of the worker, by a lost lease.

All three reach the job as an exception, raised by a signal's handler in the main thread; between two jobs nothing
is ever raised.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from types import FrameType
from typing import ClassVar

from raadhus.jobs.claimed_job import ClaimedJob

STOP_SIGNALS = (signal.SIGTERM, signal.SIGINT)
# Service managers kill some time after they have asked to stop; the shortest usual patience is 10 seconds.
GRACE = timedelta(seconds=8)


class JobInterrupted(BaseException):
    """The job may not go on. No Exception: a job that catches those must not catch this."""

    code: ClassVar[str]


class JobTooSlow(JobInterrupted):
    code = "too-slow"


class LeaseLost(JobInterrupted):
    code = "lease-lost"


class WorkerStopped(JobInterrupted):
    code = "worker-stopped"


class Interruptions:
    """The signals of a worker, as long as it lasts as a context; `is_stopping` once it was asked to end."""

    def __init__(self, *, grace: timedelta = GRACE) -> None:
        self.is_stopping = False
        self._grace = grace
        self._running: ClaimedJob | None = None
        self._lost: ClaimedJob | None = None

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Take over the signals while this lasts."""
        before = {number: signal.signal(number, self._stop) for number in STOP_SIGNALS}
        before[signal.SIGALRM] = signal.signal(signal.SIGALRM, self._interrupt)
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    @contextmanager
    def during(self, job: ClaimedJob) -> Iterator[None]:
        """Interrupt what is done while this lasts, when there is a reason; raises JobInterrupted."""
        signal.setitimer(signal.ITIMER_REAL, job.task.time_limit.total_seconds())
        self._running = job
        if self.is_stopping:
            self._allow_grace()
        try:
            yield
        finally:
            self._running = None
            signal.setitimer(signal.ITIMER_REAL, 0)

    def lose(self, job: ClaimedJob) -> None:
        """Interrupt this job, if it still runs, because its lease was lost; may be called by another thread."""
        self._lost = job
        main = threading.main_thread().ident
        if self._running is job and main is not None:
            signal.pthread_kill(main, signal.SIGALRM)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        """Let the running job end within its grace; asked a second time, do not wait."""
        if self.is_stopping:
            self._interrupt(number, frame)
            return
        self.is_stopping = True
        if self._running is not None:
            self._allow_grace()

    def _allow_grace(self) -> None:
        remaining, _ = signal.getitimer(signal.ITIMER_REAL)
        signal.setitimer(signal.ITIMER_REAL, min(remaining, self._grace.total_seconds()))

    def _interrupt(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002  the signal module's signature
        job, self._running = self._running, None
        if job is None:
            return
        signal.setitimer(signal.ITIMER_REAL, 0)
        if self._lost is job:
            raise LeaseLost
        raise WorkerStopped if self.is_stopping else JobTooSlow
