"""The app of the public pages, which has no tables."""

from django.apps import AppConfig


class PublicPagesConfig(AppConfig):
    name = "raadhus.web.public"
    label = "public_pages"
