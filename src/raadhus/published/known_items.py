"""The items that a meeting has so far, and which of them the items of a new edition are."""

import itertools
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import msgspec
from django.db.models import Q
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.match_items import match_items, plain_title
from raadhus.core.record import Access, AgendaItem, MeetingRecord
from raadhus.published.identities import LONGEST_KEY, identify, short_key
from raadhus.published.models import EditionPart


class KnownItem(Struct, frozen=True, kw_only=True):
    """An item of the meeting; of one without content only the number and the source's id are left.

    `tombstone` is that of a withdrawal; what only the door withheld may come back without its fault.
    """

    id: str
    key: str
    item: AgendaItem
    has_content: bool
    tombstone: int | None
    is_unsure: bool = False


class ItemPlace(Struct, frozen=True, kw_only=True):
    """The identity of an item of the new edition, and the tombstone of its withdrawal, if there was one.

    Of one that is unsure nobody knows whether it is the one that was withdrawn.
    """

    id: str
    tombstone: int | None = None
    is_unsure: bool = False

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


_WITHDRAWAL = "withdraw-item"
_LONGEST_SOURCE_ID = LONGEST_KEY - 100  # the meeting stands before it
_stated = msgspec.json.Decoder(_Stated).decode
_made = msgspec.json.Decoder(_Made).decode


class _Row(NamedTuple):
    """An item in one edition, which is the `edition`th entry of the chain, its withdrawal the `withdrawn`th."""

    id: str
    key: str
    number: str
    stated: bytes | memoryview | None
    made: bytes | memoryview | None
    edition: int
    tombstone: int | None
    kind: str | None
    withdrawn: int | None
    whole_leaf: str
    root: str | None

    @property
    def has_content(self) -> bool:
        return self.stated is not None and self.tombstone is None

    @property
    def is_withdrawn(self) -> bool:
        return self.kind == _WITHDRAWAL


def known_items(meeting: str) -> tuple[KnownItem, ...]:
    """Every item of the meeting's current editions once, as the newest of them tells it.

    What was withdrawn is there too, though the edition that had it was superseded: it must be known to stay away.
    """
    rows = (
        EditionPart.objects.filter(edition__meeting=meeting, leaf__gt=0)
        .filter(Q(edition__superseded_by__isnull=True) | Q(tombstone__entry__kind=_WITHDRAWAL))
        .order_by("edition_id", "leaf")
        .values_list(
            "item_id", "item__key", "number", "stated", "made", "edition__entry__sequence",
            "tombstone_id", "tombstone__entry__kind", "tombstone__entry__sequence", "whole_leaf",
            "tombstone__entry__root",
        )
    )  # fmt: skip
    found: dict[str, list[_Row]] = {}
    for row in itertools.starmap(_Row, rows):
        found[row.id] = [*found.pop(row.id, ()), row]
    return tuple(
        _known(rows, position=position, meeting=meeting) for position, rows in enumerate(found.values(), 1)
    )


def _known(rows: Sequence[_Row], *, position: int, meeting: str) -> KnownItem:
    with_content = [row for row in rows if row.has_content]
    withdrawn = max((row for row in rows if row.is_withdrawn), key=_moment_of_withdrawal, default=None)
    # The authority may have published it again since; another that still holds it does not bring it back.
    if withdrawn is not None and any(row.edition > _moment_of_withdrawal(withdrawn) for row in with_content):
        withdrawn = None
    row = withdrawn or (with_content or rows)[-1]
    return KnownItem(
        id=row.id,
        key=row.key,
        item=_item(row, position=position, meeting=meeting),
        has_content=row.has_content,
        tombstone=row.tombstone if withdrawn else None,
        # The entry of a withdrawal is about the item that was withdrawn, never about what was taken for it.
        is_unsure=withdrawn is not None and not any(row.root == row.whole_leaf for row in rows),
    )


def _moment_of_withdrawal(row: _Row) -> int:
    return row.withdrawn or 0


def place_items(
    record: MeetingRecord, *, body: str, meeting: str, known: Sequence[KnownItem], sequence: int
) -> tuple[ItemPlace, ...]:
    """Say of every item of the record which it is; `sequence` is that of the edition's coming entry."""
    matched, suspected = _matched(record, known)
    keys = {
        # Some sources give an item that is put off to the next meeting the same id there.
        place: f"{_source_key(meeting)}{_short_id(item.source_id)}"
        if item.source_id
        else f"{meeting}:{sequence}:{place}"
        for place, item in enumerate(record.items, start=1)
        if place not in matched
    }
    taken = {one.key for one in matched.values()}
    new = identify("item", body=body, keys=_each_once(keys, taken=taken, meeting=meeting, sequence=sequence))
    return tuple(
        ItemPlace(
            id=matched[place].id, tombstone=matched[place].tombstone, is_unsure=matched[place].is_unsure
        )
        if place in matched
        else ItemPlace(id=new[keys[place]], tombstone=suspected.get(place), is_unsure=place in suspected)
        for place in range(1, len(record.items) + 1)
    )


def _each_once(
    keys: dict[int, str], *, taken: AbstractSet[str], meeting: str, sequence: int
) -> Sequence[str]:
    """Two items of one source id in one edition are two items all the same."""
    seen = set(taken)
    for place, key in keys.items():
        if key in seen:
            keys[place] = f"{meeting}:{sequence}:{place}"
        seen.add(keys[place])
    return tuple(keys.values())


def _matched(
    record: MeetingRecord, known: Sequence[KnownItem]
) -> tuple[Mapping[int, KnownItem], Mapping[int, int | None]]:
    """The known items by the place of the record's item that each is; the tombstones of those that new ones may be."""
    there = [one for one in known if one.has_content]
    agenda = replace(record, items=tuple(one.item for one in there))
    by_position = {one.item.position: one for one in there}
    places = {item.position: place for place, item in enumerate(record.items, start=1)}
    matched = {
        places[match.minutes.position]: by_position[match.agenda.position]
        for match in match_items(agenda, record)
        if match.agenda is not None and match.minutes is not None
    }
    # Of what has no content only these are left to know it by.
    for key in (_source_id, _plain_number):
        for one in _waiting(known, matched):
            place = _first_free(record, key=key, sought=key(one.item), taken=matched)
            if place is not None:
                matched[place] = one
    of_gaps = {} if record.supplement else _match_between(record, known, matched)
    free = tuple(place for place in range(1, len(record.items) + 1) if place not in matched)
    missing = [one for one in _waiting(known, matched) if one.tombstone is not None and not one.is_unsure]
    suspects = {
        place: of_gaps.get(place)
        or _beside(place, matched, free=free)
        or next((one for one in missing if not _ids_differ(record.items[place - 1], one.item)), None)
        for place in free
    }
    return matched, {place: one.tombstone for place, one in suspects.items() if one is not None}


def _beside(place: int, matched: Mapping[int, KnownItem], *, free: Sequence[int]) -> KnownItem | None:
    """The withdrawn item that stands beside what is new: both may be parts of it."""
    for step in (-1, 1):
        at = place + step
        while at in free:
            at += step
        one = matched.get(at)
        if one is not None and one.tombstone is not None:
            return one
    return None


def _ids_differ(item: AgendaItem, other: AgendaItem) -> bool:
    return None not in {item.source_id, other.source_id} and item.source_id != other.source_id


def _match_between(
    record: MeetingRecord, known: Sequence[KnownItem], matched: dict[int, KnownItem]
) -> Mapping[int, KnownItem]:
    """What was withdrawn may come back under any number: it is what stands free between the neighbours that it had.

    Where more than that is missing or new, nothing is sure: what it may be is given. A supplement has other items.
    """
    suspects: dict[int, KnownItem] = {}
    places = {one.id: place for place, one in matched.items() if one.has_content}
    missing = {one.id for one in _waiting(known, matched) if one.tombstone is not None}
    before, run, is_sure = 0, list[KnownItem](), True
    for one in (*known, None):
        if one is not None and one.id not in places:
            run.extend([one] if one.id in missing else [])
            is_sure = is_sure and not one.has_content
            continue
        after = places[one.id] if one is not None else len(record.items) + 1
        free = [place for place in range(before + 1, after) if place not in matched]
        if is_sure and len(free) <= len(run):
            matched.update(zip(free, run, strict=False))
        elif run:
            suspects |= dict.fromkeys(free, run[0])
        before, run, is_sure = after, [], True
    return suspects


def _waiting(known: Sequence[KnownItem], matched: Mapping[int, KnownItem]) -> Sequence[KnownItem]:
    found = {one.id for one in matched.values()}
    return tuple(one for one in known if not one.has_content and one.id not in found)


def _source_id(item: AgendaItem) -> str:
    return _short_id(item.source_id or "")


def _short_id(source_id: str) -> str:
    return short_key(source_id, longest=_LONGEST_SOURCE_ID)


def _plain_number(item: AgendaItem) -> str:
    """Here "2", "2." and "Punkt 2" are one: sources print the numbers of the same items otherwise."""
    return plain_title(item.number).removeprefix("punkt ")


def _first_free(
    record: MeetingRecord, *, key: Callable[[AgendaItem], str], sought: str, taken: Mapping[int, KnownItem]
) -> int | None:
    places = enumerate(record.items, start=1)
    return next((at for at, item in places if sought and at not in taken and key(item) == sought), None)


def _item(row: _Row, *, position: int, meeting: str) -> AgendaItem:
    if not row.has_content or row.stated is None or row.made is None:
        of_source = row.key.removeprefix(_source_key(meeting))
        source_id = None if of_source == row.key else of_source
        return AgendaItem(number=row.number, position=position, title="", source_id=source_id)
    told = _stated(row.stated)
    return AgendaItem(
        source_id=_made(row.made).source_id,
        number=told.number,
        position=position,
        title=told.title,
        access=told.access,
        case_number=told.case_number,
    )


def _source_key(meeting: str) -> str:
    return f"{meeting}:source:"
