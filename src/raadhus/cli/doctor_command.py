"""`raadhus doctor`: say what is wrong with this installation, and what to do."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click
import msgspec

from raadhus.cli.errors import CommandError
from raadhus.cli.program import EXIT_REFUSED

if TYPE_CHECKING:
    from raadhus.upkeep.findings import Finding

_EPILOG = """\b
Examples:
  raadhus doctor          everything that was looked at
  raadhus doctor --json   the same as data

\b
Exit codes:
  0  nothing is wrong; something may need attention
  1  something is wrong"""
_MARKS = {"ok": "ok       ", "attention": "attention", "wrong": "wrong    "}


@click.command(name="doctor", epilog=_EPILOG)
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON.")
def doctor_command(*, as_json: bool) -> int:
    """Look this installation over: settings, disk, database, files, clock, jobs, rights.

    It changes nothing, but for a few bytes that it writes, reads and removes to see that files can be kept.
    """
    findings = tuple(_findings())
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(findings), indent=2))
    else:
        for finding in findings:
            click.echo(f"{_MARKS[finding.level]}  {finding.sentence}")
            if finding.advice and finding.level != "ok":
                click.echo(f"{'':9}  → {finding.advice}")
    return EXIT_REFUSED if any(finding.level == "wrong" for finding in findings) else 0


def _findings() -> "Iterator[Finding]":
    from raadhus.cli.installation import read_settings
    from raadhus.upkeep.findings import found

    try:
        read_settings()
    except CommandError as error:
        if error.code == "needs-server":
            yield found("server-missing")
        else:
            yield found("setting-wrong", reason=str(error.__cause__))
        return
    from django.conf import settings

    from raadhus.upkeep.doctor import Examined, examine

    installation = Examined(
        role=settings.ROLE,
        data=settings.DATA,
        files=settings.FILES,
        withheld_files=settings.WITHHELD_FILES,
        public_database_role=settings.PUBLIC_DATABASE_ROLE,
        unknown_settings=settings.UNKNOWN_SETTINGS,
    )
    findings = tuple(examine(installation, now=datetime.now(UTC)))
    yield from findings
    if settings.ROLE == "desk" and any(finding.code == "tables" for finding in findings):
        yield from _history()


def _history() -> "Iterator[Finding]":
    """Whether what was done at the desk stands as it was written."""
    from raadhus.upkeep.findings import found
    from raadhus.writing.queries.history import broken_histories, number_of_entries

    broken = tuple(broken_histories())
    for one in broken:
        yield found("history-broken", body=one.body, sequence=one.sequence)
    if not broken:
        yield found("history", entries=number_of_entries())
