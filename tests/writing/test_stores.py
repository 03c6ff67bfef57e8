"""The desk's own store of bytes."""

from pathlib import Path

from django.test import override_settings

from raadhus.published.byte_store import LocalPlace
from raadhus.published.stores import byte_stores
from raadhus.writing.stores import desk_files


def test_what_the_desk_keeps_is_open_to_its_owner_alone(tmp_path: Path) -> None:
    with override_settings(DESK_FILES=LocalPlace(tmp_path)):
        sha256 = desk_files().put(b"Lukket")
        assert desk_files().get(sha256) == b"Lukket"

    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    made = (path for path in (file, *file.parents) if path.is_relative_to(tmp_path / "desk"))
    assert {path.stat().st_mode & 0o077 for path in made} == {0}


def test_no_store_that_pages_are_served_from_has_it(tmp_path: Path) -> None:
    places = {name: LocalPlace(tmp_path / name) for name in ("FILES", "WITHHELD_FILES", "DESK_FILES")}
    with override_settings(**places):
        sha256 = desk_files().put(b"Lukket")

        assert not any(store.has(sha256) for store in byte_stores())
