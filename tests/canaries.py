"""Words that must not be found, and every place in which the store could still hold them."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import connection

from raadhus.published.byte_store import LocalPlace

CANARY = "Kanariefuglen"


def places_holding(words: Iterable[str], *, folders: Iterable[Path] = ()) -> list[str]:
    """Every table column and every file in which one of the words stands, in any case, as UTF-8 or in JSON."""
    forms = tuple({form for word in words for form in _forms(word)})
    held = {**_files(folders), **_database_files()}
    return [*_columns(forms), *(place for place, data in held.items() if any(form in data for form in forms))]


def _forms(word: str) -> tuple[bytes, ...]:
    texts = (word, word.casefold(), word.upper())
    return tuple(form for text in texts for form in (text.encode(), json.dumps(text)[1:-1].encode()))


def _columns(forms: tuple[bytes, ...]) -> list[str]:
    found = []
    for model in apps.get_models():
        for row in model._base_manager.all().values():
            for column, value in row.items():
                told = bytes(value) if isinstance(value, bytes | memoryview) else repr(value).encode()
                if any(form in told for form in forms):
                    found.append(f"{model._meta.label}.{column}")
    return sorted(set(found))


def _database_files() -> dict[str, bytes]:
    """Read by another process: one that closes the file loses its own locks on it (sqlite.org/howtocorrupt.html)."""
    if connection.vendor != "sqlite":
        return {}
    name = str(connection.settings_dict["NAME"])
    there = (name + end for end in ("", "-wal", "-journal") if Path(name + end).exists())
    return {file: subprocess.run(["cat", file], capture_output=True, check=True).stdout for file in there}


def _files(folders: Iterable[Path]) -> dict[str, bytes]:
    files = (file for place in folders for file in (place.rglob("*") if place.is_dir() else (place,)))
    return {str(file): file.read_bytes() for file in files if file.is_file()}


def byte_store_folders() -> tuple[Path, ...]:
    places = (settings.FILES, settings.WITHHELD_FILES)
    return tuple(place.folder for place in places if isinstance(place, LocalPlace))
