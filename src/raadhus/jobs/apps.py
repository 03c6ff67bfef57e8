"""The jobs and their worker, as a Django app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class JobsConfig(AppConfig):
    name = "raadhus.jobs"
    label = "jobs"

    def ready(self) -> None:
        """Load the `jobs.py` of every installed room, which declares its tasks and schedules."""
        autodiscover_modules("jobs")
