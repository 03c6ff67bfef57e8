"""The worker: one process that makes what the schedules ask for due, takes a job, carries it out, and begins again."""

import logging
import os
import secrets
import socket
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import InterfaceError, OperationalError, connection

from raadhus.jobs.carry_out import Outcome, carry_out
from raadhus.jobs.heartbeat import Heartbeat
from raadhus.jobs.interruptions import GRACE, Interruptions
from raadhus.jobs.operations.claim_job import claim_job
from raadhus.jobs.operations.enqueue_period import enqueue_period
from raadhus.jobs.schedules import known_schedules, period_begin

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long a job is kept without a sign of life, and may last after a stop or its limit; when to look again."""

    lease: timedelta = timedelta(seconds=60)
    grace: timedelta = GRACE
    stuck: timedelta = timedelta(seconds=30)
    idle: timedelta = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkDone:
    done: int
    failed: int


class Worker:
    """Carries out jobs, one at a time; must run in the main thread, where signals arrive."""

    def __init__(self, *, clock: Callable[[], datetime], patience: Patience = Patience()) -> None:
        self._clock = clock
        self._patience = patience
        self._name = f"{socket.gethostname()[:60]}:{os.getpid()}:{secrets.token_hex(4)}"
        self._interruptions = Interruptions(grace=patience.grace)
        self._heartbeat = Heartbeat(lease=patience.lease, stuck=patience.stuck, lose=self._interruptions.lose)
        self._periods: dict[str, datetime] = {}
        self._outcomes: Counter[Outcome] = Counter()

    def run(self, *, until_idle: bool) -> WorkDone:
        """Work until asked to stop, or until nothing is due; the database may be away for a while."""
        with self._interruptions.listening(), self._heartbeat.beating():
            while not self._interruptions.is_stopping:
                try:
                    worked = self._work()
                except (OperationalError, InterfaceError):
                    if until_idle:
                        raise
                    _logger.warning("The database does not answer.", exc_info=True)
                    connection.close()
                    worked = False
                if not worked:
                    if until_idle:
                        break
                    self._wait()
        return WorkDone(done=self._outcomes[Outcome.DONE], failed=self._outcomes[Outcome.FAILED])

    def _work(self) -> bool:
        """Carry out one job; False when none is due."""
        self._enqueue_periods()
        job = claim_job(worker=self._name, lease=self._patience.lease)
        if job is None:
            return False
        outcome = carry_out(job, interruptions=self._interruptions, heartbeat=self._heartbeat)
        self._outcomes[outcome] += 1
        return True

    def _enqueue_periods(self) -> None:
        now = self._clock()
        for name, schedule in known_schedules().items():
            begin = period_begin(schedule.rhythm, now=now)
            if self._periods.get(name) != begin:
                enqueue_period(schedule, begin=begin)
                self._periods[name] = begin

    def _wait(self) -> None:
        # In slices: a signal's handler runs and the sleep goes on.
        wake = time.monotonic() + self._patience.idle.total_seconds()
        while time.monotonic() < wake and not self._interruptions.is_stopping:
            time.sleep(0.1)
