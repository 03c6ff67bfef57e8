"""The work list of doubts for the terminal: a block a doubt, with its place."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from raadhus.cli.display.terminal_text import harmless
from raadhus.core.danish_names import RECORD_KIND_NAMES, SEVERITY_NAMES

if TYPE_CHECKING:
    from raadhus.published.queries.editions.doubts import ListedDoubt

_LONGEST_QUOTE = 200


def print_doubts(doubts: "Iterable[ListedDoubt]") -> None:
    """Print the doubts as they come, and how many there are."""
    count = 0
    for doubt in doubts:
        count += 1
        click.echo(harmless("\n".join(_lines(doubt))))
    click.echo(f"{count} {'doubt' if count == 1 else 'doubts'}", err=True)


def _lines(doubt: "ListedDoubt") -> Iterator[str]:
    answer = f", {doubt.answer}" if doubt.answer else ""
    yield f"{doubt.id}  {SEVERITY_NAMES[doubt.severity]} [{doubt.code}{answer}] {doubt.message}"
    yield f"    {', '.join(_place(doubt))}"
    if doubt.text:
        text = " ".join(doubt.text.split())
        yield f"    «{text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE] + ' …'}»"


def _place(doubt: "ListedDoubt") -> Iterator[str]:
    yield doubt.body
    yield (
        " ".join(
            part for part in (doubt.meeting_name, doubt.date.isoformat() if doubt.date else None) if part
        )
        or doubt.meeting
    )
    yield RECORD_KIND_NAMES[doubt.kind].lower()
    for word, value in (("punkt", doubt.item), ("side", doubt.page), ("linje", doubt.line)):
        if value is not None:
            yield f"{word} {value}"
