import ast
import os
import subprocess
import sys

import pytest

from house.tracked import ROOT, SOURCE, imports_of, name_of, source_files

HOMELESS_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "shared", "tools"}
PURE_ROOMS = ("core", "understanding", "reading", "documents", "text_index")


def test_every_module_says_what_it_is_for() -> None:
    assert [
        name_of(path) for path in source_files() if not ast.get_docstring(ast.parse(path.read_text()))
    ] == []


def test_no_module_has_a_name_without_a_subject() -> None:
    assert [name_of(path) for path in source_files() if path.stem in HOMELESS_NAMES] == []


def test_core_imports_nothing_third_party_but_msgspec() -> None:
    allowed = {*sys.stdlib_module_names, "msgspec"}
    strangers = {
        (name_of(path), name)
        for path in (SOURCE / "core").rglob("*.py")
        for name in imports_of(path)
        if name.split(".")[0] not in allowed and not name.startswith("raadhus.core")
    }

    assert strangers == set()


@pytest.mark.parametrize("room", PURE_ROOMS)
def test_a_pure_room_never_imports_django(room: str) -> None:
    paths = (SOURCE / room).rglob("*.py")

    assert [
        name_of(path) for path in paths if "django" in {name.split(".")[0] for name in imports_of(path)}
    ] == []


def test_the_package_ships_its_types_and_its_licence() -> None:
    assert (SOURCE / "py.typed").exists()
    assert (ROOT / "LICENSE").read_text().startswith("Mozilla Public License Version 2.0")


def test_the_rules_that_derive_are_not_read_at_the_start() -> None:
    assert "raadhus.understanding.derived" not in _loaded_by("django.setup()")


def test_the_pages_start_without_what_sets_documents() -> None:
    loaded = _loaded_by("django.setup(); import raadhus.server.urls")

    assert loaded.isdisjoint({"typst", "pikepdf", "PIL", "docx", "raadhus.documents.pdf"})


def _loaded_by(start: str) -> set[str]:
    """The modules that are there after this, in a process of its own."""
    program = f"import sys, django; {start}; print(*sys.modules)"
    env = os.environ | {"DJANGO_SETTINGS_MODULE": "raadhus.server.settings", "PYTHONPATH": str(SOURCE.parent)}
    said = subprocess.run(
        [sys.executable, "-c", program], env=env, capture_output=True, text=True, check=True
    )
    return set(said.stdout.split())
