"""The source of a demo meeting, read from TOML, with the small markup of its texts."""

import tomllib
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Entries:
    """A list; ordered ones are printed 1., 2., 3."""

    ordered: bool
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows of cells; the first row is the header."""

    rows: tuple[tuple[str, ...], ...]


Block: TypeAlias = Paragraph | Entries | Table


@dataclass(frozen=True)
class Person:
    name: str
    party: str | None = None
    titles: tuple[str, ...] = ()
    absent: bool = False

    @property
    def printed(self) -> str:
        return self.name + "".join(
            f" ({word})" for word in ((self.party,) if self.party else ()) + self.titles
        )


@dataclass(frozen=True)
class Attachment:
    title: str
    recommended: bool = False


@dataclass(frozen=True)
class Message:
    text: str
    attachments: tuple[Attachment, ...] = ()
    attachments_total: int = 0


@dataclass(frozen=True)
class Section:
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Item:
    """One item of the agenda; what is understood from its text is stated beside it, for the expected record."""

    id: str
    number: int
    title: str
    case_number: str | None = None
    closed: bool = False
    kind: str | None = None
    first_heading: str | None = None
    references: tuple[str, ...] = ()
    empty_references: bool = False
    sections: tuple[Section, ...] = ()
    messages: tuple[Message, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    attachments_total: int | None = None
    authority: str | None = None
    guests: str | None = None
    economy: str | None = None
    recommenders: str | None = None
    recommendation: tuple[str, ...] = ()
    recommendation_text: str | None = None
    decision: str | None = None
    outcome: str | None = None
    amounts: tuple[dict[str, Any], ...] = ()
    positions: tuple[dict[str, Any], ...] = ()
    doubts: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True)
class Meeting:
    id: str
    body: str
    committee: str
    committee_id: str
    start: datetime
    weekday: str
    place: str
    address: str | None = None
    people: tuple[Person, ...] = ()
    items: tuple[Item, ...] = ()
    formats: tuple[str, ...] = field(default=())

    @property
    def long_date(self) -> str:
        return f"{self.start.day}. {MONTHS[self.start.month - 1]} {self.start.year}"

    @property
    def absent(self) -> tuple[Person, ...]:
        return tuple(person for person in self.people if person.absent)


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text: paragraphs apart by an empty line, lists by "- " or "1. ", tables by "|"."""
    found: list[Block] = []
    for part in text.strip().split("\n\n"):
        lines = [line.strip() for line in part.strip().splitlines()]
        if lines[0].startswith("- "):
            found.append(Entries(ordered=False, texts=tuple(line.removeprefix("- ") for line in lines)))
        elif lines[0].startswith("1. "):
            found.append(Entries(ordered=True, texts=tuple(line.split(". ", 1)[1] for line in lines)))
        elif lines[0].startswith("|"):
            rows = tuple(tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines)
            found.append(Table(rows=rows))
        else:
            found.append(Paragraph(text=" ".join(lines)))
    return tuple(found)


def load(path: Path) -> Meeting:
    source = tomllib.loads(path.read_text(encoding="utf-8"))
    head = source["meeting"]
    items = tuple(_item(item, number) for number, item in enumerate(source["items"], start=1))
    return Meeting(
        **(head | {"start": datetime.fromisoformat(head["start"])}),
        people=tuple(
            Person(**(person | {"titles": tuple(person.get("titles", ()))})) for person in source["people"]
        ),
        items=items,
        formats=tuple(source["formats"]),
    )


def _item(source: dict[str, Any], number: int) -> Item:
    values = dict(source)
    values["sections"] = tuple(
        Section(heading=section["heading"], blocks=blocks(section["text"]))
        for section in source.get("sections", ())
    )
    values["messages"] = tuple(
        Message(**(message | {"attachments": _attachments(message)}))
        for message in source.get("messages", ())
    )
    values["attachments"] = _attachments(source)
    for name in ("references", "recommendation", "amounts", "positions", "doubts"):
        values[name] = tuple(source.get(name, ()))
    return Item(number=number, **values)


def _attachments(source: dict[str, Any]) -> tuple[Attachment, ...]:
    return tuple(Attachment(**attachment) for attachment in source.get("attachments", ()))
