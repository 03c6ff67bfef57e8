"""Which editions of a meeting stand today, and what each of them says."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from django.db.models import IntegerField
from msgspec import Raw, Struct, json
from msgspec.structs import replace

from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.core.record_parts import Parts, RecordParts, item_of, record_of
from raadhus.published.corrections import Correction, corrected, corrections
from raadhus.published.models import Edition, EditionPart, Interpretation
from raadhus.published.prepared import Prepared, in_parts

_NOTHING = b"{}"
_understood = json.Decoder(tuple[Raw, ...]).decode


class EditionWithdrawn(LookupError):
    """The edition's content is gone; its tombstone says on what ground."""


class _Reading(NamedTuple):
    edition: int
    origin: str
    parts: bytes


class PartsRead(Struct, frozen=True, kw_only=True):
    """Heads by their editions, as records without items, and items by their parts."""

    heads: Mapping[int, MeetingRecord]
    items: Mapping[int, AgendaItem]


def current_editions(meeting: str) -> tuple[Edition, ...]:
    """The editions of a meeting that none superseded and nobody withdrew, in the order of publishing."""
    return tuple(
        Edition.objects.filter(meeting=meeting, superseded_by__isnull=True, withdrawal__isnull=True)
        .select_related("entry")
        .order_by("id")
    )


def record_of_edition(edition: Edition) -> MeetingRecord:
    """Put the record of an edition together as it is read today.

    An item that was withdrawn or withheld has its number and nothing else. Raises EditionWithdrawn.
    """
    rows = tuple(edition.parts.order_by("leaf"))
    if not rows or rows[0].stated is None:
        raise EditionWithdrawn(str(edition.pk))
    read = parts_as_read(rows, meeting=edition.meeting_id, body=edition.body)
    return replace(read.heads[edition.pk], items=tuple(read.items[row.pk] for row in rows[1:]))


def parts_as_read(parts: Sequence[EditionPart], *, meeting: str, body: str) -> PartsRead:
    """Read these parts of a meeting's editions as they are read today; a head that was withdrawn is left out.

    An item that was withdrawn or withheld has its number and nothing else.
    """
    answers = corrections([meeting, *(row.item_id for row in parts if row.item_id)], body=body)
    readings = accepted_readings({row.edition_id for row in parts})
    heads: dict[int, MeetingRecord] = {}
    items: dict[int, AgendaItem] = {}
    for row in parts:
        reading = readings.get(row.edition_id)
        understood = reading[row.leaf] if reading else _NOTHING
        if row.leaf:
            items[row.pk] = _item(row, understood, answers=answers)
        elif row.stated is not None:
            heads[row.edition_id] = _head(row, understood, answers=answers, meeting=meeting)
    return PartsRead(heads=heads, items=items)


def accepted_readings(editions: Iterable[int]) -> Mapping[int, tuple[bytes, ...]]:
    """The understood part of every leaf, as the reading that stands has it; what the desk recorded stands over all."""
    found: dict[int, _Reading] = {}
    rows = (row for some in in_parts(editions) for row in _READINGS.rows(editions=some))
    for row in (_Reading(**row) for row in rows):
        before = found.get(row.edition)
        if before is None or before.origin != "recorded" or row.origin == "recorded":
            found[row.edition] = row
    return {edition: _leaves(reading.parts) for edition, reading in found.items()}


_READINGS = Prepared(
    lambda places: (
        Interpretation.objects.filter(
            edition__id__in=places.several("editions", IntegerField()), accepted_at__isnull=False
        )
        .order_by("edition", "sequence")
        .values("edition", "origin", "parts")
    )
)


def correction_of(subject: str, *, leaf: str, answers: Mapping[str, Correction]) -> Correction | None:
    """The correction, if the text that it was made of is still the text."""
    answer = answers.get(subject)
    return answer if answer is not None and answer.leaf == leaf else None


def _leaves(parts: bytes) -> tuple[bytes, ...]:
    return tuple(_NOTHING if leaf == b"null" else leaf for leaf in map(bytes, _understood(parts)))


def _parts(row: EditionPart, understood: bytes) -> Parts:
    assert row.stated is not None
    assert row.made is not None
    return Parts(stated=bytes(row.stated), understood=understood, made=bytes(row.made))


def _head(
    row: EditionPart, understood: bytes, *, answers: Mapping[str, Correction], meeting: str
) -> MeetingRecord:
    head = record_of(RecordParts(head=_parts(row, understood), items=()))
    answer = correction_of(meeting, leaf=row.whole_leaf, answers=answers)
    return corrected(head, by=answer.head) if answer else head


def _item(row: EditionPart, understood: bytes, *, answers: Mapping[str, Correction]) -> AgendaItem:
    if row.stated is None or row.tombstone_id is not None:
        return AgendaItem(number=row.number, position=row.leaf, title="")
    item = item_of(_parts(row, understood))
    answer = correction_of(row.item_id or "", leaf=row.whole_leaf, answers=answers)
    return corrected(item, by=answer.item) if answer else item
