"""One item of a printed agenda: its rows become title, case number, sections, messages and attachments."""

from collections.abc import Sequence

from msgspec import Struct, structs

from raadhus.core.doubts import doubt
from raadhus.core.record import (
    Access,
    AgendaItem,
    Attachment,
    AttachmentsStated,
    Block,
    Doubt,
    Message,
    Paragraph,
    Section,
)
from raadhus.reading.printed.blocks import blocks_of
from raadhus.reading.printed.groups import is_group
from raadhus.reading.printed.item_parts import Part, Style, absence_of, parts_of, top_of
from raadhus.reading.printed.messages import split_messages
from raadhus.reading.printed.numerals import put_back
from raadhus.reading.printed.rows import Row
from raadhus.reading.printed.starts import Start
from raadhus.reading.recognise.attachments import (
    attachment_of,
    attachments_stated,
    message_number,
    without_list_numbers,
)
from raadhus.reading.recognise.joining import join_lines
from raadhus.reading.recognise.message_titles import may_have_messages
from raadhus.reading.recognise.titles import access_of_group
from raadhus.understanding.vocabulary.headings import section_kind

_NO_SUBHEADINGS = frozenset(
    {"decision", "recommendation", "attachments", "authority", "previous", "attendance", "guests"}
)


_CLOSED_START = frozenset("LlFfTt")


class PrintedItem(Struct, frozen=True):
    item: AgendaItem
    furniture: tuple[str, ...]
    doubts: tuple[Doubt, ...]


def item_of(
    rows: Sequence[Row], *, start: Start, position: int, style: Style, group: str | None
) -> PrintedItem:
    """The item that these rows print; the first row holds its number."""
    # The title may stand below the line of the number.
    rows = rows if start.title else rows[1:]
    top = top_of(rows, number=start.number, first_title=start.title or rows[0].text, style=style)
    has_messages = may_have_messages(top.title)
    builder = _ItemBuilder(
        start.number, has_messages=has_messages, style=style, furniture=[start.label, *top.furniture]
    )
    access = top.access or access_of_group(group)
    # Who works on a closed case and with what documents is nothing to keep.
    kept, left_out = ((), top.rest) if access == "closed" else (top.rest, ())
    builder.leave_out(left_out)
    for part in parts_of((*kept, *rows[top.end :]), style=style, has_messages=has_messages):
        builder.add(part)
    printed = builder.build(
        title=top.title, access=access, case_number=top.case_number, position=position, group=group
    )
    return printed if access == "closed" else _with_doubt_of_access(printed, rows=rows[1:])


def _with_doubt_of_access(printed: PrintedItem, *, rows: Sequence[Row]) -> PrintedItem:
    """What stands below "LUKKET MØDE" inside an item may be a closed item that was not recognised."""
    for row in [row for row in rows if row.text[0] in _CLOSED_START]:
        if "ukke" in row.text.lower() and is_group(row.text):
            line = row.line
            found = doubt(
                "access-unknown",
                item=printed.item.number or None,
                page=line.page,
                line=line.number,
                text=row.text,
            )
            return structs.replace(printed, doubts=(*printed.doubts, found))
    return printed


class _ItemBuilder:
    """Gathers the parts of one item."""

    def __init__(self, number: str, *, has_messages: bool, style: Style, furniture: list[str]) -> None:
        self._number, self._has_messages, self._style = number, has_messages, style
        self._furniture = furniture
        self._sections: list[Section] = []
        self._messages: list[Message] = []
        self._attachments: list[Attachment] = []
        self._stated: AttachmentsStated | None = None

    def add(self, part: Part) -> None:
        """Place the rows of one part."""
        blocks: tuple[Block, ...]
        if part.is_absence:
            absence = absence_of(part.rows, words=self._style.words)
            self._furniture.append(absence.between)
            blocks = (Paragraph(text=absence.names),)
            self._sections.append(Section(heading=absence.label, blocks=blocks, kind="attendance"))
            return
        if not part.heading and not part.rows:
            return
        kind = section_kind(part.heading) or "other"
        rows = put_back(part.rows) if self._style.numerals_are_displaced else part.rows
        if kind == "attachments":
            blocks = self._attachment_blocks(rows)
        elif (
            self._has_messages
            and not self._messages
            and (split := split_messages(rows, item_number=self._number, words=self._style.words))
        ):
            self._messages += split.messages
            self._furniture.append("." * len(split.messages))
            blocks = blocks_of(split.above, subheadings=False, words=self._style.words)
            if not blocks and not part.heading:
                return
        else:
            blocks = blocks_of(
                rows, subheadings=kind not in _NO_SUBHEADINGS and bool(part.heading), words=self._style.words
            )
        self._sections.append(Section(heading=part.heading, blocks=blocks, kind=kind))

    def leave_out(self, rows: Sequence[Row]) -> None:
        """Count the rows as furniture."""
        self._furniture += [row.text for row in rows]

    def _attachment_blocks(self, rows: Sequence[Row]) -> tuple[Block, ...]:
        counts: list[Row] = []
        titles: list[list[Row]] = []
        for row in rows:
            stated = attachments_stated(row.text)
            if stated is not None or row.table is not None:
                self._stated = self._stated or stated
                counts.append(row)
            elif titles and row.goes_on:
                titles[-1].append(row)
            else:
                titles.append([row])
        printed = [join_lines([row.line for row in title], words=self._style.words) for title in titles]
        bare = without_list_numbers(printed)
        self._furniture += [text.removesuffix(title) for text, title in zip(printed, bare, strict=True)]
        for title in bare:
            self._add_attachment(title)
        return blocks_of(counts, subheadings=False, words=self._style.words)

    def _add_attachment(self, title: str) -> None:
        printed = attachment_of(title, item_number=self._number)
        self._furniture.append(printed.mark)
        number = message_number(printed.attachment, messages=[message.number for message in self._messages])
        for index, message in enumerate(self._messages):
            if message.number == number:
                self._messages[index] = _with_attachment(message, printed.attachment)
                return
        self._attachments.append(printed.attachment)

    def build(
        self, *, title: str, access: Access | None, case_number: str | None, position: int, group: str | None
    ) -> PrintedItem:
        """The item; of a closed one the published decision and absence have their own places."""
        sections: tuple[Section, ...] = tuple(self._sections)
        public_text: tuple[Block, ...] = ()
        public_attendance: str | None = None
        doubts: tuple[Doubt, ...] = ()
        if access == "closed":
            sections, public_text, public_attendance = self._closed()
            if sections or self._messages or self._attachments:
                doubts = (doubt("closed-item-has-content", item=self._number),)
        item = AgendaItem(
            number=self._number, position=position, group=group, title=title, access=access, case_number=case_number,
            sections=sections, messages=tuple(self._messages), attachments=tuple(self._attachments),
            attachments_stated=self._stated, public_text=public_text, public_attendance=public_attendance,
        )  # fmt: skip
        return PrintedItem(item, tuple(text for text in self._furniture if text), doubts)

    def _closed(self) -> tuple[tuple[Section, ...], tuple[Block, ...], str | None]:
        kept: list[Section] = []
        public: list[Block] = []
        absence: str | None = None
        # A closed item whose decision is published prints it alone, often without a heading.
        alone = all(
            not section.heading or section.kind in {"decision", "attendance"} for section in self._sections
        )
        for section in self._sections:
            if section.kind == "decision" or (alone and not section.heading):
                self._furniture.append(section.heading)
                public += section.blocks
            elif section.kind == "attendance" and absence is None:
                absence = " ".join([section.heading, *_texts(section.blocks)])
            else:
                kept.append(section)
        return tuple(kept), tuple(public), absence


def _texts(blocks: Sequence[Block]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def _with_attachment(message: Message, attachment: Attachment) -> Message:
    return Message(
        number=message.number, blocks=message.blocks, attachments=(*message.attachments, attachment),
        attachments_stated=message.attachments_stated,
    )  # fmt: skip
