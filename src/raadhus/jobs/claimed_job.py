"""A job in the hands of a worker."""

from collections.abc import Mapping
from dataclasses import dataclass

from raadhus.jobs.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedJob:
    """Whoever writes about the job names its `claim`: another number by now means that the lease was lost."""

    id: int
    claim: int
    task: Task
    key: str
    arguments: Mapping[str, object]
    failures: int
