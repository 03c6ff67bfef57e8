"""A thread that keeps the lease of the running job, and ends the process when the job cannot be stopped."""

import logging
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from django.db import DatabaseError, InterfaceError, connection

from raadhus.jobs.claimed_job import ClaimedJob
from raadhus.jobs.operations.extend_lease import extend_lease

BEATS_A_LEASE = 4

_logger = logging.getLogger(__name__)


@dataclass(slots=True)
class _Kept:
    job: ClaimedJob
    began: float
    kept: float


class Heartbeat:
    """Beats as long as it lasts as a context; `lose` is called, in the thread, when a lease was lost.

    A job that has not ended `stuck` after its limit is where no exception reaches it.
    """

    def __init__(self, *, lease: timedelta, stuck: timedelta, lose: Callable[[ClaimedJob], None]) -> None:
        self._lease = lease
        self._stuck = stuck
        self._lose = lose
        self._kept: _Kept | None = None
        self._ended = threading.Event()

    @contextmanager
    def beating(self) -> Iterator[None]:
        self._ended.clear()
        thread = threading.Thread(target=self._beat_until_ended, name="heartbeat", daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._ended.set()
            thread.join()

    @contextmanager
    def during(self, job: ClaimedJob) -> Iterator[None]:
        """Keep this job's lease while this lasts."""
        now = time.monotonic()
        self._kept = _Kept(job, began=now, kept=now)
        try:
            yield
        finally:
            self._kept = None

    def _beat_until_ended(self) -> None:
        try:
            while not self._ended.wait(self._lease.total_seconds() / BEATS_A_LEASE):
                kept = self._kept
                if kept is not None:
                    self._beat(kept)
        finally:
            connection.close()

    def _beat(self, kept: _Kept) -> None:
        now = time.monotonic()
        if now - kept.began > (kept.job.task.time_limit + self._stuck).total_seconds():
            _logger.critical(
                "A job cannot be stopped: the worker ends.",
                extra={"job": kept.job.id, "kind": kept.job.task.name},
            )
            os._exit(os.EX_SOFTWARE)
        try:
            is_held = extend_lease(kept.job, lease=self._lease)
        except (DatabaseError, InterfaceError):
            connection.close()
            # Nobody can say whether the lease still holds: go on as long as it surely does.
            is_held = now - kept.kept < self._lease.total_seconds()
        else:
            kept.kept = now
        if not is_held:
            self._lose(kept.job)
