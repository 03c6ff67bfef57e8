"""The store of each test: an empty database, and byte stores in a folder of its own."""

from pathlib import Path

import pytest

from raadhus.published.byte_store import LocalPlace


@pytest.fixture(autouse=True)
def _own_byte_stores(tmp_path: Path, settings: pytest.FixtureRequest) -> None:
    settings.FILES = LocalPlace(tmp_path / "files")  # type: ignore[attr-defined]  # pytest-django's settings
    settings.WITHHELD_FILES = LocalPlace(tmp_path / "kept-back")  # type: ignore[attr-defined]
    settings.DESK_FILES = LocalPlace(tmp_path / "desk-files")  # type: ignore[attr-defined]
