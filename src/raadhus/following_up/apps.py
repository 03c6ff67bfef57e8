"""What was promised, as a Django app that follows the store."""

from django.apps import AppConfig


class FollowingUpConfig(AppConfig):
    name = "raadhus.following_up"
    label = "following_up"

    def ready(self) -> None:
        from raadhus.following_up.follower import FOLLOWER
        from raadhus.published.following.followers import declare_follower

        declare_follower(FOLLOWER)
