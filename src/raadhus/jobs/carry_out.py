"""Run one job and record how it went."""

import logging
from enum import Enum

from django.db import connection

from raadhus.jobs.claimed_job import ClaimedJob
from raadhus.jobs.failure import failure_of
from raadhus.jobs.heartbeat import Heartbeat
from raadhus.jobs.interruptions import Interruptions, JobInterrupted, LeaseLost, WorkerStopped
from raadhus.jobs.operations.fail_job import fail_job
from raadhus.jobs.operations.finish_job import finish_job
from raadhus.jobs.operations.give_back_job import give_back_job

_logger = logging.getLogger(__name__)


class Outcome(Enum):
    DONE = "done"
    FAILED = "failed"
    GIVEN_BACK = "given back"
    LOST = "lost"


def carry_out(job: ClaimedJob, *, interruptions: Interruptions, heartbeat: Heartbeat) -> Outcome:
    """Run the job, whatever it does, and record the outcome unless the lease was lost meanwhile."""
    outcome, is_recorded = Outcome.DONE, False
    try:
        with heartbeat.during(job), interruptions.during(job):
            job.task.function(**job.arguments)
    except LeaseLost:
        connection.close()
        outcome = Outcome.LOST
    except WorkerStopped:
        connection.close()
        outcome, is_recorded = Outcome.GIVEN_BACK, give_back_job(job)
    except BaseException as error:
        if isinstance(error, JobInterrupted):
            # It may have been in the middle of a statement.
            connection.close()
        _logger.warning("A job failed.", extra=_fields(job), exc_info=error)
        outcome, is_recorded = Outcome.FAILED, fail_job(job, error=failure_of(error))
    else:
        is_recorded = finish_job(job)
    if not is_recorded:
        _logger.warning("A job's lease was lost; another worker does it.", extra=_fields(job))
        return Outcome.LOST
    return outcome


def _fields(job: ClaimedJob) -> dict[str, object]:
    return {"job": job.id, "kind": job.task.name, "attempt": job.failures + 1}
