"""The app that wires the rooms together when Django starts, for commands and pages alike."""

from django.apps import AppConfig


class ServerConfig(AppConfig):
    name = "raadhus.server"
    label = "server"

    def ready(self) -> None:
        from raadhus.server.event_wiring import wire_events

        wire_events()
