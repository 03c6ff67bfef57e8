"""Values as JSON lines, harmless to a terminal."""

from collections.abc import Iterable

import click
import msgspec

from raadhus.cli.display.terminal_text import harmless_json


def print_json_lines(values: Iterable[msgspec.Struct]) -> None:
    """Print each value on a line of its own, as it comes."""
    for value in values:
        click.echo(harmless_json(msgspec.json.encode(value)))
