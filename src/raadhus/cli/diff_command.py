"""`raadhus diff`: what changed from one record of a meeting to another."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from raadhus.cli.errors import CommandError
from raadhus.cli.files import STANDARD_STREAM, read_bytes
from raadhus.cli.program import EXIT_WRONG_USE, refuse
from raadhus.core.record import MeetingRecord
from raadhus.reading.child_process import Limits
from raadhus.reading.errors import ReadError
from raadhus.reading.in_children import read_in_child

if TYPE_CHECKING:
    from raadhus.core.difference import RecordDifference

EXIT_DIFFERENT = 1

_EPILOG = """\b
Examples:
  raadhus diff agenda.pdf minutes.pdf          what the meeting changed
  raadhus diff agenda.json minutes.json --json

\b
Exit codes:
  0  both state the same items, texts and attachments
  1  they differ
  2  a file was refused, or the command was used wrongly"""


@click.command(name="diff", epilog=_EPILOG)
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="AFTER")
@click.option("--json", "as_json", is_flag=True, help="Print the differences as JSON.")
def diff_command(*, before: str, after: str, as_json: bool) -> int:
    """Show what changed from BEFORE (such as the agenda) to AFTER (such as its minutes).

    Both are files that `raadhus read` reads, records as JSON too; one of them may be - for standard input.
    """
    from raadhus.core.difference import RecordDifference, difference

    if before == after == STANDARD_STREAM:
        raise CommandError("standard-input-twice")
    records: list[MeetingRecord] = []
    for file in (before, after):
        try:
            records.append(_one_meeting(file))
        except ReadError as error:
            refuse(file=file, code=error.code, sentence=error.english)
            return EXIT_WRONG_USE
    found = difference(records[0], records[1])
    _print(found, as_json=as_json)
    return 0 if found == RecordDifference() else EXIT_DIFFERENT


def _one_meeting(file: str) -> MeetingRecord:
    """The meeting in the file. Raises ReadError, and CommandError when it holds several."""
    name = None if file == STANDARD_STREAM else Path(file).name
    records = read_in_child(read_bytes(file, largest=Limits().file_bytes), name=name)
    if len(records) > 1:
        raise CommandError("two-meetings", file=file, values={"count": len(records)})
    return records[0]


def _print(found: "RecordDifference", *, as_json: bool) -> None:
    from raadhus.cli.display.terminal_text import TerminalText, harmless_json, terminal_of

    if as_json:
        click.echo(harmless_json(msgspec.json.format(msgspec.json.encode(found), indent=2)))
        return
    from raadhus.core.difference_in_words import describe_difference

    text = TerminalText(terminal_of(sys.stdout))
    for change in describe_difference(found):
        text.text(change.danish, hang=2)
    click.echo(str(text), nl=False, color=True)
