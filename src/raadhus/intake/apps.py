"""The intake of what is published elsewhere, as a Django app."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "raadhus.intake"
    label = "intake"
