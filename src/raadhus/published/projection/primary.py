"""What meetings are projected from: their editions, the reading that stands, and what people corrected."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from django.db.models import Min
from msgspec import Struct

from raadhus.published.corrections import CORRECTION, Correction, corrected, corrections
from raadhus.published.current import accepted_readings, correction_of
from raadhus.published.models import Edition, EditionFile, EditionPart, HumanDecision
from raadhus.published.projection.part_texts import (
    MadeHead,
    MadeItem,
    StatedHead,
    StatedItem,
    UnderstoodHead,
    UnderstoodItem,
    made_head,
    made_item,
    stated_head,
    stated_item,
    understood_head,
    understood_item,
)

_NOTHING = b"{}"


class ItemPart(Struct, frozen=True, kw_only=True):
    """One item of one edition; only its number is left when it has a tombstone."""

    id: str
    part: int
    number: str
    tombstone: int | None
    stated: StatedItem
    understood: UnderstoodItem
    made: MadeItem


class EditionText(Struct, frozen=True, kw_only=True):
    """A current edition; its place in the chain is `sequence`."""

    id: int
    kind: str
    supplement: bool
    sequence: int
    source_sha256: str | None
    stated: StatedHead
    understood: UnderstoodHead
    made: MadeHead
    items: tuple[ItemPart, ...]


class FileFacts(NamedTuple):
    media_type: str
    size: int


MeetingFiles: TypeAlias = Mapping[str, FileFacts]
"""The files of one meeting by their hashes."""


class MeetingTexts(Struct, frozen=True, kw_only=True):
    """All that one meeting's rows are made from; `first_entries` says when each of its items was first published."""

    id: str
    body: str
    editions: tuple[EditionText, ...]
    first_entries: Mapping[str, int]


class _EditionRow(NamedTuple):
    id: int
    meeting: str
    body: str
    kind: str
    supplement: bool
    sequence: int
    source_sha256: str | None
    withdrawal: int | None
    superseded_by: int | None

    @property
    def is_current(self) -> bool:
        return self.withdrawal is None and self.superseded_by is None


class _PartRow(NamedTuple):
    edition: int
    leaf: int
    id: int
    item: str | None
    number: str
    whole_leaf: str
    stated: bytes | None
    made: bytes | None
    tombstone: int | None


def meetings_texts(meetings: Sequence[str]) -> tuple[MeetingTexts, ...]:
    """Read the primary data of the meetings, those that have an edition of any kind."""
    editions = _editions(meetings)
    current = [row.id for row in editions if row.is_current]
    parts = _parts(current)
    readings = accepted_readings(current)
    answers = _answers(editions, parts)
    texts: defaultdict[str, list[EditionText]] = defaultdict(list)
    for row in editions:
        if row.is_current and parts[row.id]:
            text = _text(row, parts[row.id], reading=readings.get(row.id, ()), answers=answers)
            texts[row.meeting].append(text)
    first = _first_entries(editions, parts)
    bodies = {row.meeting: row.body for row in editions}
    return tuple(
        MeetingTexts(id=meeting, body=bodies[meeting], editions=tuple(texts[meeting]), first_entries=first)
        for meeting in meetings
        if meeting in bodies
    )


def public_files(meetings: Iterable[str]) -> Mapping[str, MeetingFiles]:
    """The files that came with an edition of each meeting and may be shown, with what is known of them.

    What came with another meeting alone does not count, or else it would matter which came first.
    """
    rows = EditionFile.objects.filter(
        edition__meeting__in=tuple(meetings), file__store="public", file__tombstone__isnull=True
    ).values_list("edition__meeting_id", "file_id", "file__media_type", "file__size")
    found: defaultdict[str, dict[str, FileFacts]] = defaultdict(dict)
    for meeting, sha256, media_type, size in rows:
        found[meeting][sha256] = FileFacts(media_type, size)
    return found


def _editions(meetings: Sequence[str]) -> list[_EditionRow]:
    rows = (
        Edition.objects.filter(meeting__in=meetings)
        .order_by("id")
        .values_list(
            "id", "meeting_id", "body", "kind", "supplement", "entry__sequence", "source_sha256",
            "withdrawal_id", "superseded_by__id",
        )
    )  # fmt: skip
    return [_EditionRow(*row) for row in rows]


def _parts(editions: Sequence[int]) -> Mapping[int, list[_PartRow]]:
    found: defaultdict[int, list[_PartRow]] = defaultdict(list)
    rows = (
        EditionPart.objects.filter(edition__in=editions)
        .order_by("edition", "leaf")
        .values_list(
            "edition_id", "leaf", "id", "item_id", "number", "whole_leaf", "stated", "made", "tombstone_id"
        )
    )
    for edition, leaf, id_, item, number, whole_leaf, stated, made, tombstone in rows:
        found[edition].append(
            _PartRow(edition, leaf, id_, item, number, whole_leaf, _bytes(stated), _bytes(made), tombstone)
        )
    return found


def _bytes(stored: bytes | memoryview | None) -> bytes | None:
    """PostgreSQL gives memory views."""
    return None if stored is None else bytes(stored)


def _first_entries(
    editions: Sequence[_EditionRow], parts: Mapping[int, Sequence[_PartRow]]
) -> Mapping[str, int]:
    first: dict[str, int] = {}
    for row in editions:
        for part in parts.get(row.id, ()):
            if part.item is not None:
                first[part.item] = min(row.sequence, first.get(part.item, row.sequence))
    past = [row.id for row in editions if not row.is_current]
    if past:
        earliest = (
            EditionPart.objects.filter(edition__in=past, item__in=tuple(first))
            .values_list("item_id")
            .annotate(Min("edition__entry__sequence"))
        )
        for item, sequence in earliest:
            first[item] = min(sequence, first[item])
    return first


def _answers(
    editions: Sequence[_EditionRow], parts: Mapping[int, Sequence[_PartRow]]
) -> Mapping[str, Correction]:
    """Corrections are few: whether a body has any is asked before all of its subjects are."""
    bodies = {row.body for row in editions}
    found: dict[str, Correction] = {}
    having = HumanDecision.objects.filter(kind=CORRECTION, body__in=bodies).values_list("body", flat=True)
    for body in sorted(set(having)):
        subjects = {row.meeting for row in editions if row.body == body}
        subjects |= {part.item for rows in parts.values() for part in rows if part.item is not None}
        found |= corrections(subjects, body=body)
    return found


def _text(
    row: _EditionRow,
    parts: Sequence[_PartRow],
    *,
    reading: Sequence[bytes],
    answers: Mapping[str, Correction],
) -> EditionText:
    head, *items = parts
    understood = understood_head(reading[0] if reading else _NOTHING)
    answer = correction_of(row.meeting, leaf=head.whole_leaf, answers=answers)
    return EditionText(
        id=row.id,
        kind=row.kind,
        supplement=row.supplement,
        sequence=row.sequence,
        source_sha256=row.source_sha256,
        stated=stated_head(head.stated or _NOTHING),
        understood=corrected(understood, by=answer.head) if answer else understood,
        made=made_head(head.made or _NOTHING),
        items=tuple(
            _item(part, reading[part.leaf] if reading else _NOTHING, answers=answers) for part in items
        ),
    )


def _item(part: _PartRow, reading: bytes, *, answers: Mapping[str, Correction]) -> ItemPart:
    assert part.item is not None
    if part.stated is None or part.tombstone is not None:
        stated, understood, made = StatedItem(number=part.number, title=""), UnderstoodItem(), MadeItem()
    else:
        stated, made = stated_item(part.stated), made_item(part.made or _NOTHING)
        understood = understood_item(reading)
        answer = correction_of(part.item, leaf=part.whole_leaf, answers=answers)
        understood = corrected(understood, by=answer.item) if answer else understood
    return ItemPart(
        id=part.item,
        part=part.id,
        number=part.number,
        tombstone=part.tombstone,
        stated=stated,
        understood=understood,
        made=made,
    )
