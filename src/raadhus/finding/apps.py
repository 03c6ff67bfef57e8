"""Search over what is published, as a Django app."""

from django.apps import AppConfig


class FindingConfig(AppConfig):
    name = "raadhus.finding"
    label = "finding"

    def ready(self) -> None:
        """Let the tests for leaks look at everything that searching can say."""
        from raadhus.finding.outputs import register_outputs

        register_outputs()
