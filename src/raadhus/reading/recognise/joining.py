"""Printed lines of one paragraph become its text: line ends are spaces, hyphens that split a word go."""

from collections.abc import Iterable

from raadhus.reading.extract.line import Line


def join_lines(lines: Iterable[Line]) -> str:
    """The text of the lines in one."""
    text = ""
    for line in lines:
        part = line.text.strip()
        if not text:
            text = part
        elif text[-1] == "-" and text[-2:-1].strip() and not part.startswith(("og ", "eller ", "samt ")):
            text += part
        else:
            text = f"{text} {part}"
    return text
