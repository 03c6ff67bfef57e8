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
from raadhus.published.identities import identify
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


_WITHDRAWAL = "withdraw-item"
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
            "tombstone_id", "tombstone__entry__kind", "tombstone__entry__sequence",
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
    )


def _moment_of_withdrawal(row: _Row) -> int:
    return row.withdrawn or 0


def place_items(
    record: MeetingRecord, *, body: str, meeting: str, known: Sequence[KnownItem], sequence: int
) -> tuple[ItemPlace, ...]:
    """Say of every item of the record which it is; `sequence` is that of the edition's coming entry."""
    matched = _matched(record, known)
    keys = {
        # Some sources give an item that is put off to the next meeting the same id there.
        place: f"{_source_key(meeting)}{item.source_id}"
        if item.source_id
        else f"{meeting}:{sequence}:{place}"
        for place, item in enumerate(record.items, start=1)
        if place not in matched
    }
    taken = {one.key for one in matched.values()}
    new = identify("item", body=body, keys=_each_once(keys, taken=taken, meeting=meeting, sequence=sequence))
    return tuple(
        ItemPlace(id=matched[place].id, tombstone=matched[place].tombstone)
        if place in matched
        else ItemPlace(id=new[keys[place]])
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
    # Of what has no content only these are left to know it by.
    for key in (_source_id, _plain_number):
        for one in _waiting(known, matched):
            place = _first_free(record, key=key, sought=key(one.item), taken=matched)
            if place is not None:
                matched[place] = one
    _match_between(record, known, matched)
    return matched


def _match_between(record: MeetingRecord, known: Sequence[KnownItem], matched: dict[int, KnownItem]) -> None:
    """What was withdrawn may come back under any number: it is what stands free between the neighbours that it had.

    A supplement has other items, and where more than that is missing or new, nothing is sure.
    """
    if record.supplement:
        return
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
        before, run, is_sure = after, [], True


def _waiting(known: Sequence[KnownItem], matched: Mapping[int, KnownItem]) -> Sequence[KnownItem]:
    found = {one.id for one in matched.values()}
    return tuple(one for one in known if not one.has_content and one.id not in found)


def _source_id(item: AgendaItem) -> str:
    return item.source_id or ""


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
