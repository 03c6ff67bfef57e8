"""`raadhus demo`: fill an empty store with an invented municipality."""

from contextlib import ExitStack
from typing import Self

import click

from raadhus.cli.installation import open_installation
from raadhus.cli.program import EXIT_REFUSED, refuse
from raadhus.cli.progress import Progress

_EPILOG = """\b
Examples:
  RAADHUS_DATA=demo raadhus demo    make it in the folder demo

\b
Exit codes:
  0  it is there
  1  the store holds other municipalities
  2  the database cannot be used, or a setting is wrong"""


@click.command(name="demo", epilog=_EPILOG)
def demo_command() -> int:
    """Fill an empty store with Egeborg Kommune: an invented municipality with two years of agendas and minutes.

    Where it is already, nothing happens. Stopped in the middle, nothing was made.
    """
    open_installation(writes=True)
    from raadhus.demo.errors import DemoRefused
    from raadhus.demo.fill import fill_store

    try:
        with _Shown() as progress:
            filled = fill_store(progress=progress)
    except DemoRefused as error:
        refuse(file=None, code=error.code, sentence=error.english)
        return EXIT_REFUSED
    if not filled.is_new:
        click.echo("Egeborg Kommune is there already.")
        return 0
    click.echo(
        f"Egeborg Kommune: {filled.meetings} meetings with {filled.items} items, in {filled.editions} editions "
        f"with {filled.attachments} attachments to read. All of it is invented."
    )
    return 0


class _Shown:
    """Shows each step with a bar of its own."""

    def __init__(self) -> None:
        self._bars = ExitStack()
        self._bar: Progress | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.close()

    def begin(self, what: str, *, total: int) -> None:
        self._bars.close()
        self._bar = self._bars.enter_context(Progress(what=what, total=total))

    def advance(self) -> None:
        assert self._bar is not None
        self._bar.advance()
