"""The store with Egeborg in it, made once for the tests that look at it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import transaction
from django.test import override_settings

from raadhus.demo.fill import Filled, fill_store
from raadhus.published.byte_store import LocalPlace


@pytest.fixture(scope="module")
def egeborg(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Filled]:
    """What was made; the tests only look at it, and it goes with the last of them."""
    folder: Path = tmp_path_factory.mktemp("egeborg")
    places = {"FILES": LocalPlace(folder / "files"), "WITHHELD_FILES": LocalPlace(folder / "kept-back")}
    with django_db_blocker.unblock(), override_settings(**places), transaction.atomic():  # type: ignore[attr-defined]
        yield fill_store()
        transaction.set_rollback(True)
