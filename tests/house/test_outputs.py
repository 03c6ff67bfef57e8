"""Nothing shows what is published without being looked at for leaks."""

import pytest
from django.apps import apps
from django.conf import settings

from crawled_site import answers
from house.test_reference import COMMANDS
from raadhus.cli.outputs import NOT_SHOWING, SHOWING
from raadhus.published.output_register import registered_outputs
from raadhus.web.public.for_machines.crawl import Answer, names_of_pages
from raadhus.web.public.frame.middleware import BOUND_ADDRESSES

__all__ = ["answers"]

pytestmark = pytest.mark.django_db

ADDRESSES_NOT_CRAWLED = {
    "home": "it leads to the only body there is",
    "try-picture": "it shows what the reader brought, for minutes",
}


def test_every_command_is_an_output_or_says_why_not() -> None:
    assert set(SHOWING) | set(NOT_SHOWING) == set(COMMANDS)
    assert set(SHOWING).isdisjoint(NOT_SHOWING)
    assert all(NOT_SHOWING.values())


@pytest.mark.only_on("sqlite")
def test_every_address_is_an_output_or_says_why_not(answers: tuple[Answer, ...]) -> None:
    reached = {answer.page for answer in answers if answer.status == 200}
    named = names_of_pages(settings.ROOT_URLCONF)

    assert names_of_pages(BOUND_ADDRESSES) <= named
    assert named - reached == set(ADDRESSES_NOT_CRAWLED)
    assert all(ADDRESSES_NOT_CRAWLED.values())


def test_every_answer_of_the_site_is_looked_at() -> None:
    (pages,) = (output for output in registered_outputs() if output.name == "public-pages")

    assert pages.produce.__module__ == "raadhus.web.public.outputs"


def test_every_table_is_looked_at() -> None:
    (tables,) = (output for output in registered_outputs() if output.name == "tables")

    assert tables.produce.__name__ == "_tables"
    assert {model._meta.app_label for model in apps.get_models()} >= {"published", "intake", "jobs"}
