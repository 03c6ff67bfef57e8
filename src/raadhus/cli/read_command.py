"""`raadhus read`: show meetings, or write them as data or as a page to check the reading."""

import sys

import click

from raadhus.cli.errors import CommandError
from raadhus.cli.files import named_file, read_bytes
from raadhus.cli.program import EXIT_REFUSED, refuse
from raadhus.core.record import MeetingRecord
from raadhus.reading.errors import ReadError
from raadhus.reading.in_children import read_in_child


@click.command(name="read")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=str)
@click.option("--json", "as_json", is_flag=True, help="Print the meeting record as JSON; several as JSON lines.")
def read_command(*, files: tuple[str, ...], as_json: bool) -> int:
    """Read agendas and minutes and show them."""
    records: list[MeetingRecord] = []
    refused = 0
    for file in files:
        try:
            records += read_in_child(read_bytes(file), name=named_file(file))
        except CommandError as error:
            refuse(file=file, code=error.code, sentence=error.sentence)
            refused += 1
        except ReadError as error:
            refuse(file=file, code=error.code, sentence=error.english)
            refused += 1
    if as_json:
        _print_json(records)
    else:
        _print_text(records)
    return EXIT_REFUSED if refused else 0


def _print_json(records: list[MeetingRecord]) -> None:
    import msgspec

    from raadhus.cli.display.terminal_text import harmless_json

    for record in records:
        encoded = msgspec.json.encode(record)
        if len(records) == 1:
            encoded = msgspec.json.format(encoded, indent=2)
        click.echo(harmless_json(encoded))


def _print_text(records: list[MeetingRecord]) -> None:
    from raadhus.cli.display.meeting_text import meeting_text
    from raadhus.cli.display.terminal_text import terminal_of

    terminal = terminal_of(sys.stdout)
    for record in records:
        click.echo(meeting_text(record, terminal=terminal), nl=False, color=True)
