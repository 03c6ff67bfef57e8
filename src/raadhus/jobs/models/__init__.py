"""The one record of this room."""

from raadhus.jobs.models.job import Job, State

__all__ = ["Job", "State"]
