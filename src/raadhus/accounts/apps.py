"""Users and roles, as a Django app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "raadhus.accounts"
    label = "accounts"
