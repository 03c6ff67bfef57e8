"""What the reader doubts, in plain Danish, with the place it is about."""

from collections.abc import Sequence

from raadhus.cli.display.terminal_text import TerminalText
from raadhus.core.danish_format import counted
from raadhus.core.danish_names import SEVERITY_NAMES
from raadhus.core.record import Doubt

_STYLES = {"note": "faint", "doubt": "warning", "error": "bad"}


def add_doubts(text: TerminalText, doubts: Sequence[Doubt], *, has_items: bool = False) -> None:
    """Add the doubts under a heading, or say that there are none."""
    if not doubts:
        text.text("Programmet er ikke i tvivl om noget.", style="good")
        return
    text.text(f"Programmet er i tvivl om {counted(len(doubts), one='sted', many='steder')}", style="strong")
    for doubt in doubts:
        label = SEVERITY_NAMES[doubt.severity]
        text.labelled(label, f"{doubt.message} [{doubt.code}]", indent=2, style=_STYLES[doubt.severity])
        place = doubt_place(doubt, has_items=has_items)
        quote = f"«{doubt.text.strip()}»" if doubt.text else ""
        note = ": ".join(part for part in (place, quote) if part)
        if note:
            text.text(note[:1].upper() + note[1:], indent=15, style="faint")


def doubt_place(doubt: Doubt, *, has_items: bool) -> str:
    """Where in the document the doubt arose, as "punkt 7, side 3, linje 12"."""
    is_outside = has_items and doubt.item is None and (doubt.page or doubt.line)
    parts = (
        f"punkt {doubt.item}" if doubt.item else "",
        "uden for punkterne" if is_outside else "",
        f"side {doubt.page}" if doubt.page else "",
        f"linje {doubt.line}" if doubt.line else "",
    )
    return ", ".join(part for part in parts if part)
