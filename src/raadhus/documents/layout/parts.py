"""A part of a document: a block of the record, or of our own words, and the role that it has on the page."""

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from msgspec import Struct

from raadhus.core.record import Block, Cell, Heading, Mark, Paragraph, SectionKind, Table

Role: TypeAlias = Literal[
    "title", "fact", "contents", "paper", "heading", "group", "item", "section", "text", "notice", "people",
    "attachments", "approvals", "new-page", "small",
]  # fmt: skip
"""`title`, `paper` (of several in one document), `heading`, `group`, `item` and `section` are headings; `contents` and
`new-page` have no block: who writes the document makes them. `people`, `attachments`, `approvals` are our tables.
"""

LISTED: frozenset[Role] = frozenset({"paper", "heading", "group", "item"})
"""The headings that stand in the contents and among the bookmarks; of others only the bookmarks' readers know."""


FULL: frozenset[Role] = frozenset({"people", "attachments", "approvals"})
"""The tables that are as wide as the page."""


class Part(Struct, frozen=True):
    """`kind` is that of the section that the part stands in, for its looks alone."""

    role: Role
    block: Block | None = None
    kind: SectionKind | None = None


def heading(role: Role, text: str, *, level: int, kind: SectionKind | None = None) -> Part:
    return Part(role, Heading(level=level, text=text), kind)


def fact(label: str, value: str, *, url: str | None = None) -> Part:
    """A line «Label: value» with its label strong."""
    start = len(label) + 2
    marks = [Mark(start=0, end=len(label) + 1, kind="strong")]
    if url:
        marks.append(Mark(start=start, end=start + len(value), kind="link", url=url))
    return Part("fact", Paragraph(text=f"{label}: {value}", marks=tuple(marks)))


def table(role: Role, *, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Part:
    heads = tuple(Cell(text=text, header=True) for text in head)
    return Part(role, Table(rows=(heads, *(tuple(row) for row in rows))))
