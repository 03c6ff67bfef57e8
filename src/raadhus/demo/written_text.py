"""Turns the small markup of Egeborg's texts into the blocks of the record: paragraphs, lists and tables."""

import re

from raadhus.core.record import Block, Cell, Entry, List, Paragraph, Table

_DASH = re.compile(r"- ")
_NUMBER = re.compile(r"\d{1,2}\. ")
_RULE = re.compile(r"\|[-| :]+")


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a text: paragraphs parted by blank lines, lists by "- " or "1. ", tables by "|"."""
    return tuple(_block(part.splitlines()) for part in re.split(r"\n\s*\n", text.strip()))


def paragraphs(*texts: str) -> tuple[Block, ...]:
    """A paragraph for each text."""
    return tuple(Paragraph(text=text) for text in texts)


def numbered(texts: tuple[str, ...]) -> List:
    """The texts as entries 1., 2., 3."""
    return _list([(f"{number}.", text) for number, text in enumerate(texts, start=1)], ordered=True)


def _block(written: list[str]) -> Block:
    lines = [line.strip() for line in written]
    if lines[0].startswith("|"):
        return _table(lines)
    if lines[0].startswith("- "):
        return _list([("-", text) for text in _entries(lines, mark=_DASH)], ordered=False)
    if _NUMBER.match(lines[0]):
        return numbered(tuple(_entries(lines, mark=_NUMBER)))
    return Paragraph(text=" ".join(lines))


def _entries(lines: list[str], *, mark: re.Pattern[str]) -> list[str]:
    """The texts of the entries; a line without a mark goes on with the entry before it."""
    texts: list[str] = []
    for line in lines:
        match = mark.match(line)
        if match:
            texts.append(line[match.end() :])
        else:
            texts[-1] = f"{texts[-1]} {line}"
    return texts


def _list(entries: list[tuple[str, str]], *, ordered: bool) -> List:
    return List(
        ordered=ordered, entries=tuple(Entry(label=label, blocks=paragraphs(text)) for label, text in entries)
    )


def _table(lines: list[str]) -> Table:
    """A table whose first row is the head; a row of dashes under it is no row."""
    rows = [
        tuple(cell.strip() for cell in line.strip("|").split("|"))
        for line in lines
        if not _RULE.fullmatch(line)
    ]
    return Table(
        rows=tuple(
            tuple(Cell(text=text, header=place == 0) for text in row) for place, row in enumerate(rows)
        )
    )
