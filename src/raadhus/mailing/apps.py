"""Outgoing mail, as a Django app."""

from django.apps import AppConfig


class MailingConfig(AppConfig):
    name = "raadhus.mailing"
    label = "mailing"
