"""What changed in an agenda since its reader said to have read it."""

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from msgspec import Struct

from raadhus.core.difference import difference
from raadhus.core.difference_in_words import describe_difference
from raadhus.core.match_items import match_items
from raadhus.core.named_attachments import every_attachment
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.writing.queries.reading import Paper, Reader, agenda_of

Mark: TypeAlias = Literal["new", "changed"]


class ChangesSinceRead(Struct, frozen=True, kw_only=True):
    """`marks` are of items, by their number; `sentences` say each change."""

    marks: Mapping[str, Mark] = {}
    sentences: tuple[str, ...] = ()


def changes_since_read(reader: Reader, *, paper: Paper) -> ChangesSinceRead:
    """Nothing is new to one who has read nothing."""
    if reader.seat is None or reader.seat.last_read_at is None or paper.kind != "agenda":
        return ChangesSinceRead()
    if paper.made_at <= reader.seat.last_read_at:
        return ChangesSinceRead()
    before = agenda_of(reader, read_before=reader.seat.last_read_at)
    return changes_between(before.record, paper.record) if before is not None else ChangesSinceRead()


def changes_between(before: MeetingRecord, after: MeetingRecord) -> ChangesSinceRead:
    """The differences of two versions, files with other bytes among them."""
    found = difference(before, after)
    replaced = tuple(_replaced_files(before, after))
    changed = (
        *(one.item.number for one in found.items_retitled),
        *(one.item.number for one in found.texts_changed if one.item),
        *(one.item.number for one in (*found.attachments_added, *found.attachments_removed)),
        *(one.item.number for one in found.access_changed),
        *(item.number for item, _ in replaced),
    )
    marks: dict[str, Mark] = dict.fromkeys(changed, "changed")
    marks |= dict.fromkeys((one.number for one in found.items_added), "new")
    said = (
        tuple(one.danish for one in describe_difference(found)) if found != difference(after, after) else ()
    )
    files = (f"Punkt {item.number} har bilaget »{title}« i en ny udgave." for item, title in replaced)
    return ChangesSinceRead(marks=marks, sentences=(*said, *files))


def _replaced_files(before: MeetingRecord, after: MeetingRecord) -> Iterator[tuple[AgendaItem, str]]:
    for match in match_items(before, after):
        if match.agenda is None or match.minutes is None:
            continue
        was = {one.title: one.file for one in every_attachment(match.agenda)}
        for one in every_attachment(match.minutes):
            if one.title in was and was[one.title] != one.file:
                yield match.minutes, one.title
