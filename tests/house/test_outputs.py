"""Nothing shows what is published without being looked at for leaks."""

from collections.abc import Iterator

from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver

from house.test_reference import COMMANDS
from raadhus.cli.outputs import NOT_SHOWING, SHOWING
from raadhus.published.outputs import registered_outputs

ADDRESSES_THAT_SHOW_NOTHING: frozenset[str] = frozenset({"try", "try-picture"})


def _addresses(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _addresses(pattern.url_patterns)
        else:
            yield pattern.name or str(pattern.pattern)


def test_every_command_is_an_output_or_says_why_not() -> None:
    assert set(SHOWING) | set(NOT_SHOWING) == set(COMMANDS)
    assert set(SHOWING).isdisjoint(NOT_SHOWING)
    assert all(NOT_SHOWING.values())


def test_every_address_is_an_output() -> None:
    shown = {address for output in registered_outputs() for address in output.addresses}

    assert set(_addresses(get_resolver().url_patterns)) <= shown | ADDRESSES_THAT_SHOW_NOTHING


def test_every_table_is_looked_at() -> None:
    (tables,) = (output for output in registered_outputs() if output.name == "tables")

    assert tables.produce.__name__ == "_tables"
    assert {model._meta.app_label for model in apps.get_models()} >= {"published", "intake", "jobs"}
