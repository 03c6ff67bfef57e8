"""Nothing shows what is published without being looked at for leaks."""

import pytest
from django.apps import apps

from house.test_reference import COMMANDS
from raadhus.cli.outputs import NOT_SHOWING, SHOWING
from raadhus.published.output_register import registered_outputs

pytestmark = pytest.mark.django_db


def test_every_command_is_an_output_or_says_why_not() -> None:
    assert set(SHOWING) | set(NOT_SHOWING) == set(COMMANDS)
    assert set(SHOWING).isdisjoint(NOT_SHOWING)
    assert all(NOT_SHOWING.values())


def test_every_answer_of_the_site_is_looked_at() -> None:
    (pages,) = (output for output in registered_outputs() if output.name == "public-pages")

    assert pages.produce.__module__ == "raadhus.web.public.outputs"


def test_every_table_is_looked_at() -> None:
    (tables,) = (output for output in registered_outputs() if output.name == "tables")

    assert tables.produce.__name__ == "_tables"
    assert {model._meta.app_label for model in apps.get_models()} >= {"published", "intake", "jobs"}
