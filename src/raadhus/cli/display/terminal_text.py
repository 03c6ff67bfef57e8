"""Text laid out for a terminal: harmless, wrapped to its width, in colour where that is wanted."""

import os
import re
import shutil
import textwrap
from typing import NamedTuple, TextIO

_STYLES = {"strong": "1", "faint": "2", "good": "32", "warning": "33", "bad": "31", "accent": "36"}
_NARROWEST, _WIDEST = 40, 110
_ITEM_INDENT, _ITEM_LABEL = 4, 14

_LONGEST_TITLE = 400

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_NO_BREAK = "\N{NO-BREAK SPACE}"
_TOGETHER = re.compile(
    r"(?<=\d\.) (?=(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))|(?<=\d) (?=(?:mio|mia|kr|pct|bilag)\b)"
    r"|(?<=mi[oa]\.) (?=kr)|(?<=\bpunkt) (?=\d)"
)
"""Spaces at which no line is broken: "5. marts", "13,4 mio. kr."."""

_C1_IN_JSON = re.compile(rb"\xc2([\x80-\x9f])|\x7f")


def harmless(text: str) -> str:
    """Replace what a terminal would obey (escape codes, changes of direction) by a visible sign."""
    return _CONTROLS.sub(_REPLACEMENT, text)


def cut_title(text: str) -> str:
    """The title, or its beginning when it is longer than any title: a damaged file may have all of its text there."""
    return text if len(text) <= _LONGEST_TITLE else text[:_LONGEST_TITLE].rstrip() + " …"


def harmless_json(encoded: bytes) -> bytes:
    """Escape the control characters that JSON allows and a terminal obeys; the JSON means the same."""
    return _C1_IN_JSON.sub(lambda match: b"\\u00%02x" % (match[1] or b"\x7f")[0], encoded)


class Terminal(NamedTuple):
    """How wide the text may be and whether it may have colours."""

    width: int
    has_colour: bool


def terminal_of(stream: TextIO) -> Terminal:
    """Look up the terminal; NO_COLOR, a pipe or a dumb terminal means no colours."""
    columns = shutil.get_terminal_size(fallback=(80, 24)).columns
    has_colour = stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Terminal(width=min(max(columns, _NARROWEST), _WIDEST), has_colour=has_colour)


class TerminalText:
    """Collects lines of text for a terminal; everything that goes in comes out harmless."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._lines: list[str] = []

    def __str__(self) -> str:
        return "\n".join(self._lines) + "\n"

    def blank(self) -> None:
        """Leave one empty line, never two."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def rule(self) -> None:
        self._lines.append(self._styled("─" * self._terminal.width, style="faint"))

    def text(self, text: str, *, indent: int = 0, hang: int = 0, style: str | None = None) -> None:
        """Add a text, wrapped; further lines are indented by `hang` more."""
        for paragraph in harmless(text).splitlines() or [""]:
            lines = textwrap.wrap(
                _TOGETHER.sub(_NO_BREAK, paragraph),
                width=self._terminal.width,
                initial_indent=" " * indent,
                subsequent_indent=" " * (indent + hang),
                break_long_words=True,
                break_on_hyphens=False,
            )
            self._lines += [self._styled(line.replace(_NO_BREAK, " "), style=style) for line in lines]

    def line(self, text: str) -> None:
        """Add a text as one line, cut where the terminal ends."""
        words = " ".join(harmless(text[: 4 * _WIDEST]).split())
        room = self._terminal.width
        self._lines.append(words if len(words) <= room else words[: room - 2].rstrip() + " …")

    def entry(self, label: str, text: str, *, hang: int = 0, style: str | None = None) -> None:
        """Add a text that belongs to an item, with its label at the left."""
        self.labelled(label, text, indent=_ITEM_INDENT, width=_ITEM_LABEL, hang=hang, style=style)

    def labelled(
        self,
        label: str,
        text: str,
        *,
        indent: int = 0,
        width: int = 13,
        hang: int = 0,
        style: str | None = None,
    ) -> None:
        """Add a text with its label in a column of its own at the left; a long label stands above it."""
        if len(label) >= width:
            self.text(label, indent=indent, style="faint")
            label = ""
        start = len(self._lines)
        column = indent + width
        self.text(text, indent=column, hang=hang, style=style)
        if start == len(self._lines):
            return
        padded = " " * indent + self._styled(label.ljust(width - 1), style="faint") + " "
        body = self._lines[start]
        escape = body.index(" ") if body.startswith("\x1b") else 0
        self._lines[start] = padded + body[:escape] + body[escape + column :]

    def _styled(self, text: str, *, style: str | None) -> str:
        if style is None or not self._terminal.has_colour:
            return text
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m"
