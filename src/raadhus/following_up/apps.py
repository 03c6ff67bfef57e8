"""What was promised, as a Django app."""

from django.apps import AppConfig


class FollowingUpConfig(AppConfig):
    name = "raadhus.following_up"
    label = "following_up"
