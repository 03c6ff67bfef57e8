"""What is derived from a meeting for the terminal: short lists by kind, each row with its item's number."""

from collections.abc import Sequence

from raadhus.cli.display.terminal_text import TerminalText
from raadhus.core.derived import Derived
from raadhus.core.derived_lists import derived_lists
from raadhus.core.record import AgendaItem

_MOST_ROWS = 12


def add_derived(text: TerminalText, derived: Derived, *, items: Sequence[AgendaItem]) -> None:
    """Add a list of each kind of which there is something; of a long one the first rows."""
    for heading, lines in derived_lists(derived, items=items):
        text.blank()
        text.text(heading, style="strong")
        for line in lines[:_MOST_ROWS]:
            number = line.item.number if line.item else None
            text.labelled(f"{number}." if number else "–", line.text, indent=4, width=6, hang=2)
            if line.doubt is not None:
                text.text(f"? {line.doubt}", indent=10, hang=2, style="warning")
        if len(lines) > _MOST_ROWS:
            text.text(f"… og {len(lines) - _MOST_ROWS} til: --derived", indent=4, style="faint")
