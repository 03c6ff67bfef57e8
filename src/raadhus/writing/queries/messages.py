"""The announcements and attachments of one item of an agenda, numbered as they will be."""

from collections import defaultdict

import msgspec
from msgspec import Struct

from raadhus.core.procedure.numbering import attachments_line
from raadhus.core.procedure.refusals import NotThere
from raadhus.core.record import Block
from raadhus.writing.models import AgendaItem
from raadhus.writing.queries.item_attachments import AttachmentUnderItem, attachments_under


class ItemAttachment(Struct, frozen=True, kw_only=True):
    attachment: int
    number: str
    title: str
    file_name: str
    is_recommended: bool
    is_of_case: bool


class ItemMessageShown(Struct, frozen=True, kw_only=True):
    """`place` is its number within the item; `line` counts its attachments in words."""

    message: int
    place: int
    blocks: tuple[Block, ...]
    attachments: tuple[ItemAttachment, ...]
    line: str


class ItemParts(Struct, frozen=True, kw_only=True):
    messages: tuple[ItemMessageShown, ...]
    attachments: tuple[ItemAttachment, ...]
    line: str


def parts_of_item(item: AgendaItem) -> ItemParts:
    """In three statements; who may see the item is asked before."""
    grouped: defaultdict[int | None, list[ItemAttachment]] = defaultdict(list)
    for one in attachments_under([item])[item.pk]:
        grouped[one.message].append(_attachment(one))
    own = tuple(grouped[None])
    told = item.messages.order_by("position", "id")
    return ItemParts(
        messages=tuple(
            ItemMessageShown(
                message=row.pk,
                place=place,
                blocks=msgspec.convert(row.blocks, tuple[Block, ...]),
                attachments=tuple(grouped[row.pk]),
                line=_line(tuple(grouped[row.pk])),
            )
            for place, row in enumerate(told, start=1)
        ),
        attachments=own,
        line=_line(own),
    )


def known_message(message: int, *, item: AgendaItem) -> ItemMessageShown:
    """An announcement of an item that one may know. Raises NotThere."""
    for one in parts_of_item(item).messages:
        if one.message == message:
            return one
    raise NotThere


def _attachment(one: AttachmentUnderItem) -> ItemAttachment:
    return ItemAttachment(
        attachment=one.attachment.pk,
        number=one.number,
        title=one.title,
        file_name=one.attachment.file_name,
        is_recommended=one.is_recommended,
        is_of_case=one.attachment.proposal_id is not None,
    )


def _line(attachments: tuple[ItemAttachment, ...]) -> str:
    return attachments_line(
        count=len(attachments), recommended=sum(one.is_recommended for one in attachments)
    )
