"""What changed from one record of a meeting to another, such as from the agenda to the minutes."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from msgspec import Struct

from raadhus.core.match_items import match_items
from raadhus.core.plain_text import plain_text
from raadhus.core.record import Access, AgendaItem, MeetingRecord, Section


class Item(Struct, frozen=True, kw_only=True):
    """The number and title of an item, enough to point at it."""

    number: str
    title: str


class MovedItem(Struct, frozen=True, kw_only=True):
    item: Item
    number_before: str
    position_before: int
    position_after: int


class RetitledItem(Struct, frozen=True, kw_only=True):
    item: Item
    title_before: str


class ChangedText(Struct, frozen=True, kw_only=True):
    """The text under one heading of an item, or of the meeting when `item` is None; None = not there."""

    item: Item | None
    heading: str
    before: str | None
    after: str | None


class ChangedAttachment(Struct, frozen=True, kw_only=True):
    item: Item
    title: str


class ChangedAccess(Struct, frozen=True, kw_only=True):
    item: Item
    before: Access | None
    after: Access | None


_Pairs: TypeAlias = tuple[tuple[AgendaItem, AgendaItem], ...]


class RecordDifference(Struct, frozen=True, kw_only=True):
    """Everything that differs; empty when both records state the same items, texts and attachments."""

    items_added: tuple[Item, ...] = ()
    items_removed: tuple[Item, ...] = ()
    items_moved: tuple[MovedItem, ...] = ()
    items_retitled: tuple[RetitledItem, ...] = ()
    texts_changed: tuple[ChangedText, ...] = ()
    attachments_added: tuple[ChangedAttachment, ...] = ()
    attachments_removed: tuple[ChangedAttachment, ...] = ()
    access_changed: tuple[ChangedAccess, ...] = ()


def difference(before: MeetingRecord, after: MeetingRecord) -> RecordDifference:
    """Tell what was added, removed, moved, retitled and reworded; items of `after` are named by their new number."""
    matches = match_items(before, after)
    pairs = tuple((match.agenda, match.minutes) for match in matches if match.agenda and match.minutes)
    return RecordDifference(
        items_added=tuple(_item(match.minutes) for match in matches if match.minutes and not match.agenda),
        items_removed=tuple(_item(match.agenda) for match in matches if match.agenda and not match.minutes),
        items_moved=tuple(_moved(pairs)),
        items_retitled=tuple(
            RetitledItem(item=_item(new), title_before=old.title)
            for old, new in pairs
            if old.title != new.title
        ),
        texts_changed=(
            *_changed_sections(before.sections, after.sections, item=None),
            *(change for old, new in pairs for change in _changed_texts(old, new)),
        ),
        attachments_added=tuple(
            change for old, new in pairs for change in _attachments_beyond(old, new, of=new)
        ),
        attachments_removed=tuple(
            change for old, new in pairs for change in _attachments_beyond(new, old, of=new)
        ),
        access_changed=tuple(
            ChangedAccess(item=_item(new), before=old.access, after=new.access)
            for old, new in pairs
            if old.access != new.access
        ),
    )


def _item(item: AgendaItem) -> Item:
    return Item(number=item.number, title=item.title)


def _moved(pairs: _Pairs) -> Iterator[MovedItem]:
    """Tell the fewest items that must have moved; one that is only pushed along by others has not."""
    stayed = _longest_rising([old.position for old, _ in pairs])
    for place, (old, new) in enumerate(pairs):
        if place not in stayed:
            yield MovedItem(
                item=_item(new),
                number_before=old.number,
                position_before=old.position,
                position_after=new.position,
            )


def _longest_rising(values: list[int]) -> frozenset[int]:
    """Give the places of a longest rising subsequence (patience sorting)."""
    tails: list[int] = []
    last_places: list[int] = []
    before: list[int | None] = []
    for place, value in enumerate(values):
        pile = bisect_left(tails, value)
        before.append(last_places[pile - 1] if pile else None)
        tails[pile : pile + 1] = [value]
        last_places[pile : pile + 1] = [place]
    rising: set[int] = set()
    following = last_places[-1] if last_places else None
    while following is not None:
        rising.add(following)
        following = before[following]
    return frozenset(rising)


def _changed_texts(old: AgendaItem, new: AgendaItem) -> Iterator[ChangedText]:
    item = _item(new)
    yield from _changed_sections(old.sections, new.sections, item=item)
    yield from _changed_sections(_messages(old), _messages(new), item=item)
    yield from _changed_sections(_public_text(old), _public_text(new), item=item)


def _messages(item: AgendaItem) -> tuple[Section, ...]:
    return tuple(Section(heading=f"Meddelelse {one.number}", blocks=one.blocks) for one in item.messages)


def _public_text(item: AgendaItem) -> tuple[Section, ...]:
    return (Section(heading="", blocks=item.public_text),) if item.public_text else ()


def _changed_sections(
    old: Iterable[Section], new: Iterable[Section], *, item: Item | None
) -> Iterator[ChangedText]:
    """Compare the sections by their headings, a heading that is repeated by its turn."""
    before, after = _texts_by_turn(old), _texts_by_turn(new)
    for heading, turn in dict.fromkeys((*before, *after)):
        text, new_text = before.get((heading, turn)), after.get((heading, turn))
        if text != new_text:
            yield ChangedText(item=item, heading=heading, before=text, after=new_text)


def _texts_by_turn(sections: Iterable[Section]) -> dict[tuple[str, int], str]:
    turns: Counter[str] = Counter()
    texts: dict[tuple[str, int], str] = {}
    for section in sections:
        texts[section.heading, turns[section.heading]] = plain_text(section.blocks)
        turns[section.heading] += 1
    return texts


def _attachments_beyond(old: AgendaItem, new: AgendaItem, *, of: AgendaItem) -> Iterator[ChangedAttachment]:
    """Yield the attachments that `new` has and `old` has not, one as often as it is more."""
    more = Counter(_attachment_titles(new)) - Counter(_attachment_titles(old))
    for title in more.elements():
        yield ChangedAttachment(item=_item(of), title=title)


def _attachment_titles(item: AgendaItem) -> Iterator[str]:
    yield from (attachment.title for attachment in item.attachments)
    for message in item.messages:
        yield from (attachment.title for attachment in message.attachments)
