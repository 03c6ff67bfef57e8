"""The meeting that the desk of Egeborg prepares, as data: what is put before the committee, and what it decides."""

import tomllib
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from raadhus.core.record import Direction, Outcome
from raadhus.demo.pdfs import Written, set_pdfs

_DATA = Path(__file__).with_suffix(".toml")


class Amount(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    oere: int
    what: str
    frame: str
    year: int
    direction: Direction


class Guest(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: str
    title: str
    unit: str


class AbsentOfficial(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: str
    title: str


class MessageAttachment(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`message` is the number of the message, from 1."""

    message: int
    title: str


class Messages(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    case_number: str
    texts: tuple[str, ...]
    attachment: tuple[MessageAttachment, ...] = ()


class Stop(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    committee: str
    day: date


class Item(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A case and what came of it; `sections` are texts by the kind of the section, `route` the committees after."""

    key: str
    type: str
    title: str
    units: tuple[str, ...]
    decided_by: str
    points: tuple[str, ...]
    outcome: Outcome
    sections: dict[str, str]
    case_number: str = ""
    route: tuple[Stop, ...] = ()
    remark: str | None = None
    guest: Guest | None = None
    amounts: tuple[Amount, ...] = ()
    attachments: tuple[str, ...] = ()


class ClosedItem(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An announcement behind closed doors; `ground` is a key of the desk's catalogue."""

    title: str
    public_title: str
    case_number: str
    ground: str
    reason: str
    text: str
    outcome: Outcome


class DeskMeeting(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`starts` is local time. Around `item` stand messages before, and the closed item and the approval after."""

    committee: str
    starts: datetime
    place: str
    absent_member: str
    absent_officials: tuple[AbsentOfficial, ...]
    messages: Messages
    item: tuple[Item, ...]
    closed: ClosedItem


@cache
def desk_meeting() -> DeskMeeting:
    return msgspec.convert(tomllib.loads(_DATA.read_text(encoding="utf-8")), DeskMeeting)


def written_files(titles: Iterable[str]) -> tuple[tuple[str, bytes], ...]:
    """A PDF for each title, by its name."""
    written = [
        Written(title, f"{title}\n\nEgeborg Kommune har lavet dette bilag til sagen.") for title in titles
    ]
    return tuple((pdf.name, pdf.data) for _, pdf in set_pdfs(written))
