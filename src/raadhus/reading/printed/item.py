"""One item of a printed agenda: its rows become title, case number, sections, messages and attachments."""

import re
from collections.abc import Sequence

from msgspec import Struct

from raadhus.core.doubts import doubt
from raadhus.core.record import Access, AgendaItem, Attachment, AttachmentsStated, Block, Doubt, Message, Paragraph, Section
from raadhus.reading.printed.blocks import blocks_of
from raadhus.reading.printed.case_lines import case_number_of
from raadhus.reading.printed.messages import may_have_messages, split_messages
from raadhus.reading.printed.numerals import put_back
from raadhus.reading.printed.rows import Row
from raadhus.reading.printed.starts import Start
from raadhus.reading.recognise.attachments import attachment_of, attachments_stated, message_number
from raadhus.reading.recognise.joining import Words, join_lines
from raadhus.reading.recognise.titles import access_mark, access_of_group, title_and_access
from raadhus.understanding.vocabulary.headings import LONGEST_HEADING, section_kind

_ABSENCE = re.compile(
    r"(?P<label>Afbud(?: fra)?|Fraværende(?: med afbud)?|Ikke til stede|Fravær)\s*:?\s+"
    r"(?P<names>(?:[A-ZÆØÅ][\w.'’-]*\.? ){1,5}[^.!?]*\(.*|[A-ZÆØÅ][\w.'’-]* [A-ZÆØÅ].*|Ingen\.?)"
)
_ABSENCE_START = frozenset("AFI")
_DECISION_HEADING = re.compile(r"beslutning .*\bden \d|^beslutning i ", re.IGNORECASE)
_SAME_SIZE = 0.3
_SHORTEST_CAPITALS = 8
_NO_SUBHEADINGS = frozenset({"decision", "recommendation", "attachments", "authority", "previous", "attendance", "guests"})


class Style(Struct, frozen=True):
    """What holds for the whole document.

    `heading_size` is the font size of the section headings where they are set stronger than the text, else None.
    """

    heading_size: float | None
    numerals_are_displaced: bool
    paragraphs_are_tight: bool
    words: Words


class _Part(Struct):
    heading: str
    rows: list[Row]


class PrintedItem(Struct, frozen=True):
    item: AgendaItem
    furniture: tuple[str, ...]
    doubts: tuple[Doubt, ...]


def is_heading(row: Row, *, style: Style, above: Row | None) -> bool:
    """Whether the row is the heading of a section: alone on its line, and set or worded as headings are here."""
    text = row.text
    if len(text) > LONGEST_HEADING or text[-1] in ".,;" or not text[0].isupper() or row.goes_on:
        return False
    kind = section_kind(text)
    if style.heading_size is None:
        return kind is not None and (
            row.gap or above is None or above.text[-1] in ".:!?" or section_kind(above.text) is not None
        )
    if row.strong:
        return kind is not None or abs(row.line.size - style.heading_size) < _SAME_SIZE
    if text.isupper():
        return row.gap and len(text) > _SHORTEST_CAPITALS
    return kind is not None and (text[-1] == ":" or _DECISION_HEADING.search(text) is not None) and row.gap


def item_of(rows: Sequence[Row], *, start: Start, position: int, style: Style, group: str | None) -> PrintedItem:
    """The item that these rows print; the first row holds its number."""
    furniture = [start.label]
    title_end = _title_end(rows, style=style)
    first = start.title if title_end == 1 else join_lines([row.line for row in rows[:title_end]], words=style.words)
    printed = first if title_end == 1 else first[first.index(start.title) :] if start.title in first else first
    title = title_and_access(printed)
    furniture += title.marks
    access, case_number, index = title.access, None, title_end
    access, case_number, index = _lines_under_title(rows, title_end, access=access, furniture=furniture)
    has_messages = may_have_messages(title.text)
    parts = _parts(rows[index:], style=style, has_messages=has_messages)
    builder = _ItemBuilder(start.number, has_messages=has_messages, style=style, furniture=furniture)
    for part in parts:
        builder.add(part)
    return builder.build(title=title.text, access=access, case_number=case_number, position=position, group=group)


def _title_end(rows: Sequence[Row], *, style: Style) -> int:
    end = 1
    while end < len(rows) and not rows[end].turned:
        row = rows[end]
        if row.gap or row.strong != rows[0].strong or abs(row.line.size - rows[0].line.size) > 1:
            break
        if case_number_of(row.text) or access_mark(row.text) or is_heading(row, style=style, above=rows[end - 1]):
            break
        if not row.strong and not (row.goes_on or end < 3):
            break
        end += 1
    return end


def _lines_under_title(
    rows: Sequence[Row], index: int, *, access: Access | None, furniture: list[str]
) -> tuple[Access | None, str | None, int]:
    case_number = None
    while index < len(rows):
        text = rows[index].text
        mark, case = access_mark(text), case_number_of(text)
        if mark is not None:
            access = access or mark
            furniture.append(text)
        elif case is not None and case_number is None:
            furniture.append(case[0])
            case_number = case[1]
        else:
            break
        index += 1
    return access, case_number, index


def _parts(rows: Sequence[Row], *, style: Style, has_messages: bool) -> list[_Part]:
    parts = [_Part("", [])]
    above: Row | None = None
    decided = False
    for row in rows:
        if is_heading(row, style=style, above=above):
            kind = section_kind(row.text)
            decided = decided or kind == "decision"
            if not (has_messages and kind == "attachments" and not decided):
                parts.append(_Part(row.text, []))
                above = row
                continue
        if (row.gap or row.strong) and row.text[0] in _ABSENCE_START and _ABSENCE.match(row.text):
            parts.append(_Part(row.text, [row]))
        elif _begins_unnamed(row, parts[-1], style=style):
            parts.append(_Part("", [row]))
        else:
            parts[-1].rows.append(row)
        above = row
    return parts


def _begins_unnamed(row: Row, part: _Part, *, style: Style) -> bool:
    """Whether a text without heading begins: below the names of the absent, or, where paragraphs are set tight,
    below the space that ends a decision.
    """
    if not row.gap or row.turned or not part.rows:
        return False
    if part.heading is part.rows[0].text:
        return True
    return style.paragraphs_are_tight and section_kind(part.heading) == "decision"


class _ItemBuilder:
    """Gathers the parts of one item."""

    def __init__(self, number: str, *, has_messages: bool, style: Style, furniture: list[str]) -> None:
        self._number, self._has_messages, self._style = number, has_messages, style
        self._furniture = furniture
        self._sections: list[Section] = []
        self._messages: list[Message] = []
        self._attachments: list[Attachment] = []
        self._stated: AttachmentsStated | None = None

    def add(self, part: _Part) -> None:
        """Place the rows of one part."""
        if part.rows and part.heading is part.rows[0].text:
            self._add_absence(part.rows)
            return
        if not part.heading and not part.rows:
            return
        kind = section_kind(part.heading) or "other"
        rows = put_back(part.rows) if self._style.numerals_are_displaced else part.rows
        blocks: tuple[Block, ...]
        if kind == "attachments":
            blocks = self._attachment_blocks(rows)
        elif self._has_messages and not self._messages and (split := split_messages(rows, item_number=self._number, words=self._style.words)):
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

    def _add_absence(self, rows: Sequence[Row]) -> None:
        text = join_lines([row.line for row in rows], words=self._style.words)
        found = _ABSENCE.match(text)
        label, names = (found["label"], text[found.start("names") :]) if found else ("", text)
        self._furniture.append(text[len(label) : len(text) - len(names)])
        self._sections.append(Section(heading=label, blocks=(Paragraph(text=names),), kind="attendance"))

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
        for title in titles:
            self._add_attachment(join_lines([row.line for row in title], words=self._style.words))
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
        sections, public_text, public_attendance, doubts = tuple(self._sections), (), None, ()
        access = access or access_of_group(group)
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
        alone = all(not section.heading or section.kind in {"decision", "attendance"} for section in self._sections)
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


