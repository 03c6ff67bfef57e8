"""Search over what is published, as a Django app."""

from django.apps import AppConfig


class FindingConfig(AppConfig):
    name = "raadhus.finding"
    label = "finding"
