"""The numbered announcements of an item "Meddelelser" where the source gives them as a numbered list."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from raadhus.core.record import AgendaItem, Attachment, Block, Entry, List, Message, Paragraph, Section
from raadhus.reading.recognise.attachments import attachment_of, attachments_stated, message_number
from raadhus.reading.recognise.message_titles import may_have_messages

_FEWEST = 2
_NEVER = frozenset({"decision", "recommendation", "attachments", "attendance", "previous", "authority"})


class ItemWithMessages(NamedTuple):
    item: AgendaItem
    furniture: tuple[str, ...]


def with_messages(item: AgendaItem) -> ItemWithMessages:
    """The item with its announcements as messages, and each attachment "1.6.1" with message 6 of item 1."""
    printed = [attachment_of(entry.title, item_number=item.number) for entry in item.attachments]
    attachments = [
        replace(
            entry,
            number=found.attachment.number,
            title=found.attachment.title,
            recommended=found.attachment.recommended,
        )
        for entry, found in zip(item.attachments, printed, strict=True)
    ]
    furniture = tuple(found.mark for found in printed if found.mark)
    sections, messages = item.sections, tuple[Message, ...]()
    if may_have_messages(item.title):
        sections, messages = _taken_out(item.sections)
    own, given = _given(attachments, messages=messages)
    return ItemWithMessages(replace(item, sections=sections, messages=given, attachments=own), furniture)


def _taken_out(sections: tuple[Section, ...]) -> tuple[tuple[Section, ...], tuple[Message, ...]]:
    """The sections without the announcements of the first that has any; one left with nothing goes."""
    for index, section in enumerate(sections):
        above, messages = _split(section)
        if messages:
            rest = (replace(section, blocks=above),) if above or section.heading else ()
            return (*sections[:index], *rest, *sections[index + 1 :]), messages
    return sections, ()


def _split(section: Section) -> tuple[tuple[Block, ...], tuple[Message, ...]]:
    """The blocks above the first announcement, and the announcements, if the section has at least two."""
    if section.kind in _NEVER:
        return section.blocks, ()
    above: list[Block] = []
    texts: list[tuple[str, list[Block]]] = []
    for block in section.blocks:
        entries = block.entries if isinstance(block, List) and block.ordered else ()
        if not any(_is_next(entry, texts) for entry in entries[:1]):
            (texts[-1][1] if texts else above).append(block)
            continue
        for place, entry in enumerate(entries):
            if not _is_next(entry, texts):
                texts[-1][1].append(replace(block, entries=entries[place:]))
                break
            texts.append((entry.label.rstrip(".)"), list(entry.blocks)))
    if len(texts) < _FEWEST:
        return section.blocks, ()
    return tuple(above), tuple(_message(number, blocks) for number, blocks in texts)


def _is_next(entry: Entry, texts: Sequence[tuple[str, list[Block]]]) -> bool:
    label = entry.label.rstrip(".)")
    if not texts:
        return label in {"1", "a"}
    last = texts[-1][0]
    return label == (str(int(last) + 1) if last.isdigit() else chr(ord(last) + 1))


def _message(number: str, blocks: Sequence[Block]) -> Message:
    stated = (attachments_stated(block.text) for block in blocks if isinstance(block, Paragraph))
    return Message(
        number=number, blocks=tuple(blocks), attachments_stated=next((said for said in stated if said), None)
    )


def _given(
    attachments: Sequence[Attachment], *, messages: Sequence[Message]
) -> tuple[tuple[Attachment, ...], tuple[Message, ...]]:
    numbers = [message.number for message in messages]
    homes = [message_number(attachment, messages=numbers) for attachment in attachments]
    own = tuple(entry for entry, home in zip(attachments, homes, strict=True) if home is None)
    given = tuple(
        replace(
            message,
            attachments=tuple(
                entry for entry, home in zip(attachments, homes, strict=True) if home == message.number
            ),
        )
        for message in messages
    )
    return own, given
