"""The items that a meeting has so far, and which of them the items of a new edition are."""

from collections.abc import Mapping, Sequence

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.match_items import match_items
from raadhus.core.record import Access, AgendaItem, MeetingRecord
from raadhus.published.identities import identify
from raadhus.published.models import EditionPart


class KnownItem(Struct, frozen=True, kw_only=True):
    """An item of the meeting; of one without content only the number is left.

    `tombstone` is that of a withdrawal; what only the door withheld may come back without its fault.
    """

    id: str
    item: AgendaItem
    has_content: bool
    tombstone: int | None


class ItemPlace(Struct, frozen=True, kw_only=True):
    """The identity of an item of the new edition, and the tombstone of its withdrawal, if there was one."""

    id: str
    tombstone: int | None = None

    @property
    def is_withdrawn(self) -> bool:
        return self.tombstone is not None


class _Stated(Struct, frozen=True):
    number: str
    title: str
    access: Access | None = None
    case_number: str | None = None


class _Made(Struct, frozen=True):
    source_id: str | None = None


_stated = msgspec.json.Decoder(_Stated).decode
_made = msgspec.json.Decoder(_Made).decode


def known_items(meeting: str) -> tuple[KnownItem, ...]:
    """Every item of the meeting's current editions once, as the newest of them tells it."""
    rows = (
        EditionPart.objects.filter(edition__meeting=meeting, edition__superseded_by__isnull=True, leaf__gt=0)
        .order_by("edition_id", "leaf")
        .values_list("item_id", "number", "stated", "made", "tombstone_id", "tombstone__entry__kind")
    )
    found: dict[str, KnownItem] = {}
    for position, (id_, number, stated, made, tombstone, kind) in enumerate(rows, start=1):
        before = found.pop(id_, None)
        # What was withdrawn from one edition is not brought back by another that still holds it.
        is_withdrawn = kind == "withdraw-item"
        is_less = stated is None and not is_withdrawn
        found[id_] = (
            before
            if before is not None and (before.tombstone is not None or is_less)
            else KnownItem(
                id=id_,
                item=_item(number, position=position, stated=None if tombstone else stated, made=made),
                has_content=stated is not None and tombstone is None,
                tombstone=tombstone if is_withdrawn else None,
            )
        )
    return tuple(found.values())


def place_items(
    record: MeetingRecord, *, body: str, meeting: str, known: Sequence[KnownItem], sequence: int
) -> tuple[ItemPlace, ...]:
    """Say of every item of the record which it is; `sequence` is that of the edition's coming entry."""
    matched = _matched(record, known)
    keys = {
        # Some sources give an item that is put off to the next meeting the same id there.
        place: f"{meeting}:source:{item.source_id}" if item.source_id else f"{meeting}:{sequence}:{place}"
        for place, item in enumerate(record.items, start=1)
        if place not in matched
    }
    new = identify("item", body=body, keys=_each_once(keys, meeting=meeting, sequence=sequence))
    return tuple(
        ItemPlace(id=matched[place].id, tombstone=matched[place].tombstone)
        if place in matched
        else ItemPlace(id=new[keys[place]])
        for place in range(1, len(record.items) + 1)
    )


def _each_once(keys: dict[int, str], *, meeting: str, sequence: int) -> Sequence[str]:
    """Two items of one source id in one edition are two items all the same."""
    seen: set[str] = set()
    for place, key in keys.items():
        if key in seen:
            keys[place] = f"{meeting}:{sequence}:{place}"
        seen.add(keys[place])
    return tuple(keys.values())


def _matched(record: MeetingRecord, known: Sequence[KnownItem]) -> Mapping[int, KnownItem]:
    """The known items by the place of the record's item that each of them is."""
    there = [one for one in known if one.has_content]
    agenda = replace(record, items=tuple(one.item for one in there))
    by_position = {one.item.position: one for one in there}
    places = {item.position: place for place, item in enumerate(record.items, start=1)}
    matched = {
        places[match.minutes.position]: by_position[match.agenda.position]
        for match in match_items(agenda, record)
        if match.agenda is not None and match.minutes is not None
    }
    for one in known:
        if not one.has_content:
            place = _place_of_number(record, number=one.item.number, taken=matched)
            if place is not None:
                matched[place] = one
    return matched


def _place_of_number(record: MeetingRecord, *, number: str, taken: Mapping[int, KnownItem]) -> int | None:
    """Of what has no content only the number is left to know it by."""
    for place, item in enumerate(record.items, start=1):
        if place not in taken and number and item.number == number:
            return place
    return None


def _item(
    number: str, *, position: int, stated: bytes | memoryview | None, made: bytes | memoryview | None
) -> AgendaItem:
    if stated is None or made is None:
        return AgendaItem(number=number, position=position, title="")
    told = _stated(stated)
    return AgendaItem(
        source_id=_made(made).source_id,
        number=told.number,
        position=position,
        title=told.title,
        access=told.access,
        case_number=told.case_number,
    )
