"""Byte stores of a test's own, for the folders whose tests ask what lies in them."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from raadhus.published.byte_store import LocalPlace


@pytest.fixture(autouse=True)
def own_byte_stores(tmp_path: Path, settings: Settings) -> None:
    settings.FILES = LocalPlace(tmp_path / "files")
    settings.WITHHELD_FILES = LocalPlace(tmp_path / "kept-back")
    settings.DESK_FILES = LocalPlace(tmp_path / "desk-files")
