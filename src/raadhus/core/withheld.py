"""The record as it may be stored when others have published it: closed items as their faces, no CPR numbers.

What was cut stands nowhere else in it either: what understanding and doubts repeat of it goes too.
"""

import re
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.cpr import CprKind, cpr_hits, gravest_cpr
from raadhus.core.cpr_in_addresses import head_without_cpr_addresses, item_without_cpr_addresses
from raadhus.core.cut_echoes import without_echoes
from raadhus.core.doubts import doubt
from raadhus.core.field_kinds import stated_part
from raadhus.core.public_face import WHOLE_FACE, PublishProfile, public_face
from raadhus.core.read_texts import value_texts
from raadhus.core.record import AgendaItem, Body, Doubt, MeetingRecord, OrganizationName, Section, Value
from raadhus.core.repeated_text import RepeatedText

Ground: TypeAlias = Literal["cpr"]

_LONG_WORD = re.compile(r"\w{5,}")
_CUTTING = frozenset({"cpr-withheld", "cpr-in-address"})


class Withheld(Struct, frozen=True, kw_only=True):
    """An item of which only number and position stay; the number goes too when it is what must not be shown."""

    position: int
    number: str
    ground: Ground


class Censored(Struct, frozen=True, kw_only=True):
    """What may be stored; `doubts` are those about the cutting, and stand in the record too.

    `was_cut` says that the source tells more than the record, so that its bytes may not be shown.
    """

    record: MeetingRecord
    withheld: tuple[Withheld, ...]
    doubts: tuple[Doubt, ...]
    was_cut: bool


def without_items(record: MeetingRecord, *, positions: AbstractSet[int]) -> MeetingRecord:
    """Leave of the items at these positions their faces, and nothing elsewhere that repeats them."""
    if not positions:
        return record
    items = tuple(withheld_face(item) if item.position in positions else item for item in record.items)
    return without_echoes(replace(record, items=items), source=record)


class _Shown(Struct, frozen=True, kw_only=True):
    """What is left of an item; `is_less` when the source tells more of it."""

    item: AgendaItem
    codes: tuple[str, ...]
    is_less: bool


def withheld_face(item: AgendaItem) -> AgendaItem:
    """Leave of an item its number, its position and its access."""
    number = "" if cpr_hits(item.number) else item.number
    return AgendaItem(number=number, position=item.position, title="", access=item.access)


def censored(record: MeetingRecord, *, profile: PublishProfile) -> Censored:
    """Cut out of a record what may not be stored, and say so by doubts that quote nothing."""
    head, head_codes = _censored_head(record)
    addressed = head_without_cpr_addresses(head)
    if addressed is not head:
        head, head_codes = addressed, (*head_codes, "cpr-in-address")
    said = _plain(replace(record, items=())) if any(one.access == "closed" for one in record.items) else ""
    shown = tuple(_shown(item, profile=profile, said=said) for item in record.items)
    is_less = any(one.is_less for one in shown)
    if is_less:
        repeated = RepeatedText(record, faces=[one.item for one in shown])
        shown = tuple(_marked(one) if repeated.is_in_item(one.item) else one for one in shown)
        silent = _head_without(head, tells=repeated.is_in_head)
        if silent != head:
            head, head_codes = silent, (*head_codes, "closed-item-repeated")
    kept = without_echoes(replace(head, items=tuple(one.item for one in shown)), source=record)
    found = (
        *((code, None) for code in head_codes),
        *((code, one.item.number or None) for one in shown for code in one.codes),
    )
    known = {(one.code, one.item) for one in kept.doubts}
    added = tuple(doubt(code, item=item) for code, item in dict.fromkeys(found) if (code, item) not in known)
    return Censored(
        record=replace(kept, doubts=(*kept.doubts, *added)),
        withheld=tuple(
            Withheld(position=one.item.position, number=one.item.number, ground="cpr")
            for one in shown
            if "cpr-withheld" in one.codes
        ),
        doubts=added,
        was_cut=is_less or any(code in _CUTTING for code, _ in found),
    )


def _shown(item: AgendaItem, *, profile: PublishProfile, said: str) -> _Shown:
    face = public_face(item, profile=profile)
    codes = ["closed-item-has-content"] if _has_content(item, said=said) else []
    kind = _cpr_kind(face)
    if kind == "certain":
        face = withheld_face(face)
        codes.append("cpr-withheld")
    elif kind == "date_only":
        codes.append("cpr-like")
    shown = item_without_cpr_addresses(face)
    if shown is not face:
        codes.append("cpr-in-address")
    is_less = "closed-item-has-content" in codes or not _is_stated_alike(item, shown)
    return _Shown(item=shown, codes=tuple(codes), is_less=is_less)


def _has_content(item: AgendaItem, *, said: str) -> bool:
    """Whether a closed item has an inside: in its text, or in what a record says to have understood of one.

    What was understood of its face alone has no long word that neither the face nor the meeting has `said`.
    """
    face = public_face(item, profile=WHOLE_FACE)
    if not _is_stated_alike(item, face):
        return True
    if face is item:
        return False
    told = f"{said}\n{_plain(face)}"
    return any(word not in told for word in _LONG_WORD.findall(_plain(item)))


def _marked(shown: _Shown) -> _Shown:
    return replace(shown, codes=(*shown.codes, "closed-item-repeated"))


def _censored_head(record: MeetingRecord) -> tuple[MeetingRecord, tuple[str, ...]]:
    """Blank every text of the head that has a CPR number, and tell which doubts there are."""
    quoted = (text for one in record.doubts for text in (one.message, one.text) if text)
    kinds = {_cpr_kind(replace(record, items=())), gravest_cpr(quoted)}
    if "certain" not in kinds:
        return record, ("cpr-like",) if "date_only" in kinds else ()
    return _head_without(record, tells=_has_cpr), ("cpr-withheld",)


def _has_cpr(texts: Iterable[str]) -> bool:
    return gravest_cpr(texts) == "certain"


def _head_without(record: MeetingRecord, *, tells: Callable[[Iterable[str]], bool]) -> MeetingRecord:
    """Blank every text, and every section, of the head that tells what must not be shown."""

    def kept(text: str | None) -> str | None:
        return None if text is None or tells((text,)) else text

    meeting = record.meeting
    return replace(
        record,
        title=kept(record.title),
        body=Body(name=kept(record.body.name), code=kept(record.body.code)),
        organizations=tuple(OrganizationName(name=kept(one.name) or "") for one in record.organizations),
        meeting=replace(
            meeting,
            as_printed=kept(meeting.as_printed) or "",
            place=kept(meeting.place),
        ),
        sections=tuple(
            Section(heading="") if tells(text for _, text in value_texts(section)) else section
            for section in record.sections
        ),
    )


def _plain(value: Value) -> str:
    return "\n".join(text for _, text in value_texts(value)).casefold()


def _cpr_kind(value: Value) -> CprKind | None:
    return gravest_cpr(text for _, text in value_texts(value))


def _is_stated_alike(first: Value, second: Value) -> bool:
    return first is second or stated_part(first) == stated_part(second)
