"""The store of what is published, as a Django app."""

from django.apps import AppConfig


class PublishedConfig(AppConfig):
    name = "raadhus.published"
    label = "published"
