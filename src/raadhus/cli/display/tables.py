"""Rows of text as a table: words to the left, numbers to the right."""

import sys
from collections.abc import Sequence

from raadhus.cli.display.terminal_text import harmless

_NARROWEST = 120


def print_rows(headings: Sequence[str], rows: Sequence[Sequence[str]], *, numbers_from: int) -> None:
    """Print the rows on standard output; the columns from this one on are numbers."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=sys.stdout, highlight=False, markup=False)
    if not sys.stdout.isatty():
        console.width = max(console.width, _NARROWEST)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for place, heading in enumerate(headings):
        is_number = place >= numbers_from
        table.add_column(
            heading, justify="right" if is_number else "left", overflow="fold", no_wrap=is_number
        )
    for row in rows:
        table.add_row(*(Text(harmless(cell)) for cell in row))
    console.print(table)
