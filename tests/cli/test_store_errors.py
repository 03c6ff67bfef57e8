"""What the database or the kept files refuse is told in one line, whatever command met it."""

import click
import pytest
from django.db import IntegrityError, OperationalError

from raadhus.cli.program import program, run
from raadhus.published.byte_store import ByteStoreError


def _meeting(error: Exception, monkeypatch: pytest.MonkeyPatch) -> int:
    """Run a command that meets the error."""

    @click.command()
    def command() -> None:
        raise error

    monkeypatch.setattr(type(program), "get_command", lambda *_: command)
    return run(["any"])


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            OperationalError("disk full\nDETAIL: Karla"),
            "[database-unusable] The database cannot be used: disk full.",
        ),
        (ByteStoreError("disk-full"), "[disk-full] There is no room left"),
    ],
)
def test_what_the_store_refuses_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception, said: str
) -> None:
    assert _meeting(error, monkeypatch) == 2

    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1


def test_what_is_our_own_mistake_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(IntegrityError):
        _meeting(IntegrityError("edition_once"), monkeypatch)
