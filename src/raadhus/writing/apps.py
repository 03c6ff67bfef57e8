"""The desk's tables, as a Django app; the public process does not have it."""

from django.apps import AppConfig


class WritingConfig(AppConfig):
    name = "raadhus.writing"
    label = "writing"
