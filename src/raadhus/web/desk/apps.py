"""The app of the desk's pages, which has no tables."""

from django.apps import AppConfig


class DeskPagesConfig(AppConfig):
    name = "raadhus.web.desk"
    label = "desk_pages"
