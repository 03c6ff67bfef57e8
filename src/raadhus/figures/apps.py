"""Money and figures, as a Django app."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    name = "raadhus.figures"
    label = "figures"
