"""How long to wait before a failed job is tried again."""

from datetime import timedelta
from hashlib import sha256

from raadhus.jobs.tasks import Task

GROWTH = 4.0
MOST_JITTER = 0.25


def retry_pause(task: Task, *, key: str, failures: int) -> timedelta:
    """Give the pause after so many failures: four times the one before, at most the longest, and a little more.

    The little is a quarter at most, so that what failed together is not tried together again, and the same
    for the same job, so that it can be foretold.
    """
    # From here on every pause is the longest; a power without a bound would not fit a timedelta.
    grown = task.first_pause * GROWTH ** min(failures - 1, 20)
    spread = int.from_bytes(sha256(f"{task.name}:{key}:{failures}".encode()).digest()[:4]) / 2**32
    return min(grown, task.longest_pause) * (1 + MOST_JITTER * spread)
