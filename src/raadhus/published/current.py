"""Which editions of a meeting stand today, and what each of them says."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec import Raw, json
from msgspec.structs import replace

from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.core.record_parts import Parts, RecordParts, item_of, record_of
from raadhus.published.corrections import Correction, corrected, corrections
from raadhus.published.models import Edition, EditionPart, Interpretation

_NOTHING = b"{}"
_understood = json.Decoder(tuple[Raw, ...]).decode


class EditionWithdrawn(LookupError):
    """The edition's content is gone; its tombstone says on what ground."""


class _Reading(NamedTuple):
    edition: int
    origin: str
    parts: bytes


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
    subjects = [edition.meeting_id, *(row.item_id for row in rows if row.item_id)]
    answers = corrections(subjects, body=edition.body)
    readings = accepted_readings([edition.pk]).get(edition.pk) or (_NOTHING,) * len(rows)
    head = record_of(RecordParts(head=_parts(rows[0], readings[0]), items=()))
    answer = correction_of(edition.meeting_id, leaf=rows[0].whole_leaf, answers=answers)
    if answer:
        head = corrected(head, by=answer.head)
    of_items = zip(rows[1:], readings[1:], strict=True)
    return replace(head, items=tuple(_item(row, reading, answers=answers) for row, reading in of_items))


def accepted_readings(editions: Iterable[int]) -> Mapping[int, tuple[bytes, ...]]:
    """The understood part of every leaf, as the reading that stands has it; what the desk recorded stands over all."""
    rows = (
        Interpretation.objects.filter(edition__in=tuple(editions), accepted_at__isnull=False)
        .order_by("edition", "sequence")
        .values_list("edition_id", "origin", "parts")
    )
    found: dict[int, _Reading] = {}
    for row in map(_Reading._make, rows):
        before = found.get(row.edition)
        if before is None or before.origin != "recorded" or row.origin == "recorded":
            found[row.edition] = row
    return {edition: _leaves(reading.parts) for edition, reading in found.items()}


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


def _item(row: EditionPart, understood: bytes, *, answers: Mapping[str, Correction]) -> AgendaItem:
    if row.stated is None or row.tombstone_id is not None:
        return AgendaItem(number=row.number, position=row.leaf, title="")
    item = item_of(_parts(row, understood))
    answer = correction_of(row.item_id or "", leaf=row.whole_leaf, answers=answers)
    return corrected(item, by=answer.item) if answer else item
