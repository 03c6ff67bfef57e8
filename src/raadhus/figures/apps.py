"""Money and figures, as a Django app that follows the store."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    name = "raadhus.figures"
    label = "figures"

    def ready(self) -> None:
        from raadhus.figures.follower import FOLLOWER
        from raadhus.published.following.followers import declare_follower

        declare_follower(FOLLOWER)
