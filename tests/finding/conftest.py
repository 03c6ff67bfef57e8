"""The store of each test, and an index of its own."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from own_stores import own_byte_stores

__all__ = ["_own_index", "own_byte_stores"]


@pytest.fixture(autouse=True)
def _own_index(tmp_path: Path, settings: Settings) -> None:
    settings.INDEX = tmp_path / "index"
