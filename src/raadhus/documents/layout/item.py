"""An agenda item: its heading, facts, sections, messages and attachments; of a closed one its face alone."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from raadhus.core import document_words as words
from raadhus.core.edition_proof import EditionProof
from raadhus.core.message_place import around_messages
from raadhus.core.record import (
    AgendaItem,
    Attachment,
    AttachmentsStated,
    Cell,
    Mark,
    Message,
    Paragraph,
    RecordKind,
    Section,
)
from raadhus.documents.layout.parts import Part, fact, heading, table
from raadhus.documents.layout.sections import block_parts, section_parts

_TEXTS: Mapping[str, Callable[[Attachment], str]] = {
    "number": lambda one: one.number or "",
    "title": lambda one: one.title,
    "recommended": lambda one: {True: words.RECOMMENDED, False: words.NOT_RECOMMENDED, None: ""}[one.recommended],
    "access": lambda one: {"open": words.OPEN_FILE, "closed": words.CLOSED_FILE, None: ""}[one.access],
}  # fmt: skip


def item_parts(
    item: AgendaItem, *, kind: RecordKind, level: int, proof: EditionProof | None, others_are_open: bool
) -> Iterator[Part]:
    """An item that does not say whether it is open is marked only where others are said to be."""
    is_withdrawn = _is_withdrawn(item, proof=proof)
    yield heading("item", _title(item, is_withdrawn=is_withdrawn), level=level)
    if item.case_number:
        yield fact(words.CASE_NUMBER, item.case_number)
    if item.access == "closed":
        closed = words.WILL_BE_CLOSED if kind == "agenda" else words.CLOSED
        yield Part("notice", Paragraph(text=closed))
    elif is_withdrawn:
        yield Part("notice", Paragraph(text=words.WITHDRAWN))
    elif item.access is None and others_are_open:
        yield Part("notice", Paragraph(text=words.ACCESS_UNKNOWN))
    if item.closing_reason:
        yield fact(words.CLOSING_REASON, item.closing_reason)
    if item.public_attendance:
        yield fact(words.PUBLIC_ATTENDANCE, item.public_attendance)
    if item.public_text:
        yield heading("section", words.PUBLIC_TEXT, level=level + 1)
        yield from block_parts(item.public_text, below=level + 1)
    sections = [one for one in item.sections if not is_told_by_list(one, item=item)]
    before, after = around_messages(sections)
    yield from section_parts(before, level=level + 1, role="section")
    for message in item.messages:
        yield from _message(message, level=level + 1)
    above = len(before) + len(item.messages)
    yield from section_parts(after, level=level + 1, role="section", above=above)
    yield from _attachments(
        item.attachments,
        stated=item.attachments_stated,
        heading_=f"{words.ATTACHMENTS} {item.number}".strip(),
        level=level + 1,
    )
    for recording in item.recordings:
        yield fact(words.RECORDING, recording, url=recording)


def is_told_by_list(section: Section, *, item: AgendaItem) -> bool:
    """Whether the section is but a heading over the attachments, whose list has a heading of ours."""
    has_list = bool(item.attachments) or item.attachments_stated is not None
    return section.kind == "attachments" and not section.blocks and has_list


def _title(item: AgendaItem, *, is_withdrawn: bool) -> str:
    number = f"{words.ITEM} {item.number}".strip()
    return f"{number}: {item.title.strip() or (words.WITHDRAWN_TITLE if is_withdrawn else words.UNTITLED)}"


def _is_withdrawn(item: AgendaItem, *, proof: EditionProof | None) -> bool:
    leaves = proof.leaves if proof else ()
    return any(leaf.leaf == item.position and leaf.withdrawn_on_ground for leaf in leaves)


def _message(message: Message, *, level: int) -> Iterator[Part]:
    yield heading("section", f"{words.MESSAGE} {message.number}".strip(), level=level)
    yield from block_parts(message.blocks, below=level)
    yield from _attachments(
        message.attachments,
        stated=message.attachments_stated,
        heading_=f"{words.ATTACHMENTS_OF_MESSAGE} {message.number}".strip(),
        level=level + 1,
    )


def _attachments(
    attachments: Sequence[Attachment], *, stated: AttachmentsStated | None, heading_: str, level: int
) -> Iterator[Part]:
    if not attachments and stated is None:
        return
    yield heading("section", heading_, level=level)
    if attachments:
        keys = [key for key, text in _TEXTS.items() if key == "title" or any(map(text, attachments))]
        rows = [[_cell(one, key=key) for key in keys] for one in attachments]
        yield table("attachments", head=[words.ATTACHMENT_COLUMNS[key] for key in keys], rows=rows)
    if stated is not None:
        yield fact(words.ATTACHMENTS_STATED, _stated(stated))


def _cell(attachment: Attachment, *, key: str) -> Cell:
    text = _TEXTS[key](attachment)
    if key == "title" and text and attachment.url:
        return Cell(text=text, marks=(Mark(start=0, end=len(text), kind="link", url=attachment.url),))
    return Cell(text=text)


def _stated(stated: AttachmentsStated) -> str:
    if stated.recommended is None:
        return str(stated.total)
    return f"{stated.total}, {words.ATTACHMENTS_RECOMMENDED} {stated.recommended}"
