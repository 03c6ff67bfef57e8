"""The whole site crawled once for all tests that ask something of every page."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.db import transaction
from django.test import override_settings
from pytest_django.plugin import DjangoDbBlocker

from hostile_site import fill_with_hostile_texts
from publishing import BODY
from raadhus.finding.operations.take_in_changes import take_in_changes
from raadhus.published.byte_store import LocalPlace
from raadhus.published.following.catch_up import catch_up
from raadhus.web.public.for_machines.crawl import Answer, crawl

ALL, ONE = "all.example", "one.example"


@pytest.fixture(scope="module")
def answers(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> tuple[Answer, ...]:
    """What every address answers where every text is hostile, among several bodies and on a host of its own."""
    with (
        TemporaryDirectory() as folder,
        django_db_blocker.unblock(),
        _settings(Path(folder)),
        transaction.atomic(),
    ):
        fill_with_hostile_texts()
        catch_up()
        take_in_changes()
        crawled = tuple(answer for host in (ALL, ONE) for answer in crawl(BODY, host=host))
        transaction.set_rollback(True)
    return crawled


def _settings(folder: Path) -> override_settings:
    return override_settings(
        ALLOWED_HOSTS=(ALL, ONE),
        BODY_HOSTS={ONE: BODY},
        FILES=LocalPlace(folder / "files"),
        WITHHELD_FILES=LocalPlace(folder / "kept-back"),
        INDEX=folder / "index",
    )
