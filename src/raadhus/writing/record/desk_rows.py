"""The rows that the record of a meeting is made from, fetched in few statements whatever its length."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import TypeVar

import msgspec
from django.db.models import Q
from msgspec import Struct

from raadhus.core.record import Block
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import AgendaItem, Attachment, ItemMessage, Meeting

_K = TypeVar("_K", bound=Hashable)
_V = TypeVar("_V")


class MessageRows(Struct, frozen=True, kw_only=True):
    message: ItemMessage
    blocks: tuple[Block, ...]
    attachments: tuple[Attachment, ...]


class ItemRows(Struct, frozen=True, kw_only=True):
    """An item of the desk with what belongs to it, in order."""

    item: AgendaItem
    content: ProposalContent
    messages: tuple[MessageRows, ...]
    attachments: tuple[Attachment, ...]


def rows_of_items(meeting: Meeting, *, as_treated: bool = False) -> tuple[ItemRows, ...]:
    """The items that stand on the agenda, in its order, or as they were treated."""
    items = list(AgendaItem.objects.filter(meeting=meeting, is_taken_off=False).order_by("position", "pk"))
    if as_treated:
        items.sort(key=lambda item: item.treated_position or item.position)
    messages = _grouped(
        (one.item_id, one) for one in ItemMessage.objects.filter(item__in=items).order_by("position")
    )
    proposals = [item.proposal_id for item in items if item.proposal_id]
    attachments = tuple(
        Attachment.objects.filter(Q(item__in=items) | Q(proposal__in=proposals), is_taken_off=False)
        .select_related("file")
        .order_by("position", "pk")
    )
    of_messages = _grouped((one.message_id, one) for one in attachments if one.message_id)
    own = [one for one in attachments if not one.message_id]
    of_items = _grouped((one.item_id, one) for one in own if one.item_id)
    of_cases = _grouped((one.proposal_id, one) for one in own if one.proposal_id and not one.item_id)
    return tuple(
        ItemRows(
            item=item,
            content=msgspec.convert(item.content or {}, ProposalContent),
            messages=tuple(
                MessageRows(
                    message=one,
                    blocks=msgspec.convert(one.blocks, tuple[Block, ...]),
                    attachments=tuple(of_messages[one.pk]),
                )
                for one in messages[item.pk]
            ),
            attachments=(*of_cases[item.proposal_id or 0], *of_items[item.pk]),
        )
        for item in items
    )


def _grouped(pairs: Iterable[tuple[_K, _V]]) -> defaultdict[_K, list[_V]]:
    found: defaultdict[_K, list[_V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found
