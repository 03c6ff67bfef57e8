"""What the editions of a meeting say, as they are read today."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.db.models import IntegerField, Q
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.published.current import parts_as_read
from raadhus.published.models import EditionPart
from raadhus.published.prepared import Prepared, Row


class ReadTexts(Struct, frozen=True, kw_only=True):
    """Items by their parts, and records of their editions; read alone, an item is the only one of its record."""

    items: Mapping[int, AgendaItem]
    records: Mapping[int, MeetingRecord]


def texts_of_meeting(meeting: str, *, body: str) -> ReadTexts:
    """Every edition that was not withdrawn, those that others superseded too, in three statements."""
    return _read(_PARTS.rows(meeting=meeting), meeting=meeting, body=body)


def text_of_item(part: int, *, edition: int, meeting: str, body: str) -> ReadTexts:
    """One item, and the head of its edition, in three statements."""
    return _read(_PART.rows(part=part, edition=edition), meeting=meeting, body=body)


def _read(found: Iterable[Row], *, meeting: str, body: str) -> ReadTexts:
    rows = tuple(EditionPart(**row) for row in found)
    read = parts_as_read(rows, meeting=meeting, body=body)
    of_edition: defaultdict[int, list[AgendaItem]] = defaultdict(list)
    for row in rows:
        if row.leaf:
            of_edition[row.edition_id].append(read.items[row.pk])
    records = {
        edition: replace(head, items=tuple(of_edition[edition])) for edition, head in read.heads.items()
    }
    return ReadTexts(items=read.items, records=records)


_COLUMNS = (
    "id", "edition_id", "leaf", "item_id", "number", "whole_leaf", "stated", "made", "tombstone_id",
)  # fmt: skip
_PARTS = Prepared(
    lambda places: (
        EditionPart.objects.filter(edition__meeting=places.one("meeting"), edition__withdrawal__isnull=True)
        .order_by("edition", "leaf")
        .values(*_COLUMNS)
    )
)
_PART = Prepared(
    lambda places: (
        EditionPart.objects.filter(
            Q(pk=places.one("part", IntegerField()))
            | Q(edition=places.one("edition", IntegerField()), leaf=0)
        )
        .order_by("leaf")
        .values(*_COLUMNS)
    )
)
