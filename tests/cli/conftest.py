"""Running the command in this process, with what it said."""

from pathlib import Path

import pytest

from command_line import Raadhus, Said
from egeborg_minutes import EGEBORG_TEXT
from raadhus.cli.program import run


@pytest.fixture
def raadhus(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Raadhus:
    """Run `raadhus` with these arguments."""
    monkeypatch.setenv("COLUMNS", "80")

    def command(*arguments: str | Path) -> Said:
        code = run([str(argument) for argument in arguments])
        said = capfd.readouterr()
        return Said(code=code, out=said.out, err=said.err)

    return command


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    file = tmp_path / "minutes.txt"
    file.write_text(EGEBORG_TEXT, encoding="utf-8")
    return file
