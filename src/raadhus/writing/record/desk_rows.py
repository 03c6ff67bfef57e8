"""The rows that the record of a meeting is made from, fetched in few statements whatever its length."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import TypeVar

import msgspec
from msgspec import Struct

from raadhus.core.record import Block
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import AgendaItem, ItemMessage, Meeting
from raadhus.writing.queries.item_attachments import AttachmentUnderItem, attachments_under

_K = TypeVar("_K", bound=Hashable)
_V = TypeVar("_V")


class MessageRows(Struct, frozen=True, kw_only=True):
    message: ItemMessage
    blocks: tuple[Block, ...]
    attachments: tuple[AttachmentUnderItem, ...]


class ItemRows(Struct, frozen=True, kw_only=True):
    """An item of the desk with what belongs to it, in order."""

    item: AgendaItem
    content: ProposalContent
    messages: tuple[MessageRows, ...]
    attachments: tuple[AttachmentUnderItem, ...]


def rows_of_items(meeting: Meeting, *, as_treated: bool = False) -> tuple[ItemRows, ...]:
    """The items that stand on the agenda, in its order, or as they were treated."""
    items = list(AgendaItem.objects.filter(meeting=meeting, is_taken_off=False).order_by("position", "pk"))
    if as_treated:
        items.sort(key=lambda item: item.treated_position or item.position)
    messages = _grouped(
        (one.item_id, one) for one in ItemMessage.objects.filter(item__in=items).order_by("position")
    )
    attachments = attachments_under(items)
    return tuple(
        ItemRows(
            item=item,
            content=msgspec.convert(item.content or {}, ProposalContent),
            messages=tuple(
                MessageRows(
                    message=one,
                    blocks=msgspec.convert(one.blocks, tuple[Block, ...]),
                    attachments=tuple(row for row in attachments[item.pk] if row.message == one.pk),
                )
                for one in messages[item.pk]
            ),
            attachments=tuple(row for row in attachments[item.pk] if row.message is None),
        )
        for item in items
    )


def _grouped(pairs: Iterable[tuple[_K, _V]]) -> defaultdict[_K, list[_V]]:
    found: defaultdict[_K, list[_V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found
