"""Items that one paper of a meeting closes and another tells openly: a person must say which was meant."""

from collections.abc import Iterable, Sequence

import msgspec
from django.db.models import QuerySet
from msgspec import Struct

from raadhus.core.doubts import doubt
from raadhus.core.record import Access, Doubt, MeetingRecord
from raadhus.published.models import EditionPart


class _Stated(Struct, frozen=True):
    access: Access | None = None


_stated = msgspec.json.Decoder(_Stated).decode


def closed_after_open(record: MeetingRecord, *, ids: Sequence[str], meeting: str) -> tuple[Doubt, ...]:
    """Doubt the items of the record, which have these ids, that are closed and stand open in another edition.

    So does an agenda that opens what minutes closed before it came.
    """
    closed, others = set[str](), set[str]()
    for item, id_ in zip(record.items, ids, strict=True):
        (closed if item.access == "closed" else others).add(id_)
    parts = EditionPart.objects.filter(edition__meeting=meeting, stated__isnull=False, tombstone=None)
    doubted = _with_access(parts.filter(item__in=closed), is_closed=False)
    if record.kind == "agenda":
        minutes = parts.filter(edition__kind="minutes", edition__superseded_by=None)
        doubted |= _with_access(minutes.filter(item__in=others), is_closed=True)
    return tuple(
        doubt("closed-after-open", item=item.number)
        for item, id_ in zip(record.items, ids, strict=True)
        if id_ in doubted
    )


def _with_access(parts: QuerySet[EditionPart], *, is_closed: bool) -> set[str]:
    """The items that these parts close, or that they tell openly."""
    told: Iterable[tuple[str | None, bytes | memoryview | None]] = parts.values_list("item_id", "stated")
    return {
        item
        for item, stated in told
        if item is not None and stated is not None and (_stated(stated).access == "closed") is is_closed
    }
