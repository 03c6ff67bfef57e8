"""The texts of one item of a meeting, as they stand in the store: what is indexed, and what is shown around a hit."""

from collections.abc import Mapping, Sequence
from itertools import chain, repeat

import msgspec
from msgspec import Struct

from raadhus.core.plain_text import plain_text
from raadhus.core.record import Block
from raadhus.finding.index_schema import ATTACHMENTS, DECISION, TEXT, TITLE

_OWN_DECISION = "decision"


class _Attachment(Struct, frozen=True, gc=False):
    title: str


class _Section(Struct, frozen=True, gc=False):
    heading: str
    blocks: tuple[Block, ...] = ()


class _Message(Struct, frozen=True, gc=False):
    blocks: tuple[Block, ...] = ()
    attachments: tuple[_Attachment, ...] = ()


class _Stated(Struct, frozen=True, gc=False):
    title: str
    sections: tuple[_Section, ...] = ()
    messages: tuple[_Message, ...] = ()
    attachments: tuple[_Attachment, ...] = ()
    public_text: tuple[Block, ...] = ()
    public_attendance: str | None = None


class _KindOfSection(Struct, frozen=True, gc=False):
    kind: str | None = None


class _Guest(Struct, frozen=True, gc=False):
    name: str


class _Understood(Struct, frozen=True, gc=False):
    sections: tuple[_KindOfSection, ...] = ()
    guests: tuple[_Guest, ...] = ()


_stated = msgspec.json.Decoder(_Stated).decode
_understood = msgspec.json.Decoder(_Understood).decode


class ItemTexts(Struct, frozen=True, kw_only=True):
    """The decision is that of the meeting itself; what it was told of earlier ones stands in the text."""

    title: str
    decision: str
    text: str
    attachments: tuple[str, ...]
    guests: tuple[str, ...]

    def by_field(self) -> Mapping[str, str]:
        """The texts that have words, by the field of the index that holds them."""
        texts = {
            TITLE: self.title,
            DECISION: self.decision,
            TEXT: self.text,
            ATTACHMENTS: "\n".join(self.attachments),
        }
        return {field: text for field, text in texts.items() if text}


def item_texts(stated: bytes, *, understood: bytes) -> ItemTexts:
    """Give the texts of a stored part. Of a closed item nothing but its public face is stored."""
    item, reading = _stated(stated), _understood(understood)
    decided: list[str] = []
    others: list[str] = []
    kinds = chain((one.kind for one in reading.sections), repeat(None))
    for section, kind in zip(item.sections, kinds, strict=False):
        if kind == _OWN_DECISION:
            decided.append(plain_text(section.blocks))
        else:
            others += [section.heading, plain_text(section.blocks)]
    decided.append(plain_text(item.public_text))
    others += [plain_text(message.blocks) for message in item.messages]
    others.append(item.public_attendance or "")
    attached = [*item.attachments, *(one for message in item.messages for one in message.attachments)]
    return ItemTexts(
        title=item.title,
        decision=_joined(decided),
        text=_joined(others),
        attachments=tuple(dict.fromkeys(one.title for one in attached if one.title)),
        guests=tuple(guest.name for guest in reading.guests),
    )


def _joined(texts: Sequence[str]) -> str:
    return "\n".join(text for text in texts if text)
