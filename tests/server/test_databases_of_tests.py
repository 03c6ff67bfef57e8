"""The database that tests are given is the one that was asked for, set up as an installation's."""

import os

import pytest
from django.db import connection

from raadhus.published.models import Body

ASKED_FOR = os.environ.get("RAADHUS_TEST_DATABASE", "sqlite")


@pytest.mark.django_db
def test_tests_run_on_the_database_that_was_asked_for() -> None:
    Body.objects.create(id="egeborg", name="Egeborg Kommune")

    assert connection.vendor == ASKED_FOR
    assert Body.objects.count() == 1


@pytest.mark.django_db
def test_what_another_test_has_written_is_gone() -> None:
    assert Body.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_test_that_commits_leaves_nothing() -> None:
    assert Body.objects.count() == 0
    Body.objects.create(id="egeborg", name="Egeborg Kommune")
