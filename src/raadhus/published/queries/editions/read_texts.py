"""What the editions of a meeting say, as they are read today."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from django.db.models import Q
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.published.current import parts_as_read
from raadhus.published.models import EditionPart


class ReadTexts(Struct, frozen=True, kw_only=True):
    """Items by their parts, and records of their editions; read alone, an item is the only one of its record."""

    items: Mapping[int, AgendaItem]
    records: Mapping[int, MeetingRecord]


def texts_of_meeting(meeting: str, *, body: str) -> ReadTexts:
    """Every edition that was not withdrawn, those that others superseded too, in three statements."""
    rows = EditionPart.objects.filter(edition__meeting=meeting, edition__withdrawal__isnull=True)
    return _read(tuple(rows.order_by("edition", "leaf")), meeting=meeting, body=body)


def text_of_item(part: int, *, edition: int, meeting: str, body: str) -> ReadTexts:
    """One item, and the head of its edition, in three statements."""
    rows = EditionPart.objects.filter(Q(pk=part) | Q(edition=edition, leaf=0))
    return _read(tuple(rows.order_by("leaf")), meeting=meeting, body=body)


def _read(rows: Sequence[EditionPart], *, meeting: str, body: str) -> ReadTexts:
    read = parts_as_read(rows, meeting=meeting, body=body)
    of_edition: defaultdict[int, list[AgendaItem]] = defaultdict(list)
    for row in rows:
        if row.leaf:
            of_edition[row.edition_id].append(read.items[row.pk])
    records = {
        edition: replace(head, items=tuple(of_edition[edition])) for edition, head in read.heads.items()
    }
    return ReadTexts(items=read.items, records=records)
