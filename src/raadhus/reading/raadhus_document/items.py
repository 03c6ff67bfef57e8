"""An agenda item of a document of ours: its number and title, its facts, sections, messages and attachments."""

import re

from raadhus.core import document_words as words
from raadhus.core.record import (
    Access,
    AgendaItem,
    Attachment,
    AttachmentsStated,
    Block,
    Cell,
    Heading,
    Message,
    Section,
)
from raadhus.reading.raadhus_document.shown import Shown, fact_value

_TITLE = re.compile(rf"{words.ITEM}(?: (?P<number>[^:\n]{{1,60}}))?: (?P<title>.+)", re.DOTALL)
_MESSAGE = re.compile(rf"{words.MESSAGE}(?: (?P<number>\S{{1,12}}))?")
_STATED = re.compile(
    rf"(?P<total>\d{{1,9}})(?:, {words.ATTACHMENTS_RECOMMENDED} (?P<recommended>\d{{1,9}}))?"
)
_KEYS = {name: key for key, name in words.ATTACHMENT_COLUMNS.items()}
_ACCESS: dict[str, Access] = {words.OPEN_FILE: "open", words.CLOSED_FILE: "closed"}
_RECOMMENDED = {words.RECOMMENDED: True, words.NOT_RECOMMENDED: False}


def is_item(heading: Heading | None, *, level: int) -> bool:
    """Whether the heading begins an item."""
    return heading is not None and heading.level == level and _TITLE.fullmatch(heading.text) is not None


def taken_item(shown: Shown, *, position: int, group: str | None, access: Access | None) -> AgendaItem:
    """Take an item whose heading is the next block; `access` is that of items which say nothing of it."""
    title = shown.heading()
    found = _TITLE.fullmatch(title.text) if title else None
    if title is None or found is None:
        raise ValueError("no item begins here")
    shown.take()
    shown.labels.append(f"{words.ITEM}:")
    parts = _Parts(shown, level=title.level, number=found["number"] or "")
    case_number = shown.fact(words.CASE_NUMBER)
    if shown.passed_line(words.CLOSED, words.WILL_BE_CLOSED):
        access = "closed"
    elif shown.passed_line(words.ACCESS_UNKNOWN):
        access = None
    else:
        shown.passed_line(words.WITHDRAWN)
    closing_reason = shown.fact(words.CLOSING_REASON)
    public_attendance = shown.fact(words.PUBLIC_ATTENDANCE)
    parts.take()
    is_untitled = found["title"] in {words.UNTITLED, words.WITHDRAWN_TITLE}
    if is_untitled:
        shown.labels.append(found["title"])
    return AgendaItem(
        number=parts.number,
        position=position,
        group=group,
        title="" if is_untitled else found["title"],
        access=access,
        case_number=case_number,
        closing_reason=closing_reason,
        public_attendance=public_attendance,
        sections=tuple(parts.sections),
        messages=tuple(parts.messages),
        attachments=parts.attachments,
        attachments_stated=parts.stated,
        recordings=parts.recordings,
        public_text=parts.public_text,
    )


class _Parts:
    """What stands below the facts of an item."""

    def __init__(self, shown: Shown, *, level: int, number: str) -> None:
        self.number = number
        self.sections: list[Section] = []
        self.messages: list[Message] = []
        self.attachments: tuple[Attachment, ...] = ()
        self.stated: AttachmentsStated | None = None
        self.recordings: tuple[str, ...] = ()
        self.public_text: tuple[Block, ...] = ()
        self._shown = shown
        self._level = level + 1

    def take(self) -> None:
        first = self._blocks()
        if first:
            self.sections.append(Section(heading="", blocks=first))
        while (heading := self._shown.heading()) and heading.level == self._level:
            self._take_part(heading)

    def _take_part(self, heading: Heading) -> None:
        shown, message = self._shown, _MESSAGE.fullmatch(heading.text)
        if heading.text == words.PUBLIC_TEXT:
            shown.pass_label()
            self.public_text = self._blocks()
        elif _is_list(shown, label=words.ATTACHMENTS, number=self.number):
            self.attachments, self.stated = _taken_list(shown)
            self._add_section("", self._blocks())
        elif message is not None:
            self._take_message(message["number"] or "")
        else:
            self._add_section(taken_heading(shown), self._blocks(), is_headed=True)

    def _take_message(self, number: str) -> None:
        shown = self._shown
        shown.take()
        shown.labels.append(words.MESSAGE)
        label = words.ATTACHMENTS_OF_MESSAGE
        blocks = shown.until(
            lambda one: one.level <= self._level or _is_list(shown, label=label, number=number)
        )
        attachments: tuple[Attachment, ...] = ()
        stated = None
        if _is_list(shown, label=label, number=number):
            attachments, stated = _taken_list(shown)
        blocks += self._blocks()
        self.messages.append(
            Message(
                number=number,
                blocks=self._without_recordings(blocks),
                attachments=attachments,
                attachments_stated=stated,
            )
        )

    def _add_section(self, heading: str, blocks: tuple[Block, ...], *, is_headed: bool = False) -> None:
        if blocks or is_headed:
            self.sections.append(Section(heading=heading, blocks=blocks))

    def _blocks(self) -> tuple[Block, ...]:
        return self._without_recordings(self._shown.until(lambda one: one.level <= self._level))

    def _without_recordings(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The recordings stand last in an item, one a line."""
        links: list[str] = []
        while blocks and (link := fact_value(blocks[-1], label=words.RECORDING)) and " " not in link:
            links.insert(0, link)
            blocks = blocks[:-1]
        if links:
            self.recordings = tuple(links)
            self._shown.labels += [f"{words.RECORDING}:"] * len(links)
        return blocks


def taken_heading(shown: Shown) -> str:
    """Take the heading of a section; one that we wrote stands for none."""
    heading = shown.take()
    text = heading.text if isinstance(heading, Heading) else ""
    if text == words.WITHOUT_HEADING:
        shown.labels.append(text)
        return ""
    return text


def _is_list(shown: Shown, *, label: str, number: str) -> bool:
    """Whether the next heading is ours over a list of attachments or over how many there are."""
    heading, below = shown.heading(), shown.block(ahead=1)
    if heading is None or heading.text != f"{label} {number}".strip():
        return False
    is_counted = fact_value(below, label=words.ATTACHMENTS_STATED) is not None
    return is_counted or shown.table(_KEYS, ahead=1) is not None


def _taken_list(shown: Shown) -> tuple[tuple[Attachment, ...], AttachmentsStated | None]:
    shown.pass_label()
    attachments: tuple[Attachment, ...] = ()
    table = shown.table(_KEYS)
    if table is not None:
        shown.take_table(table)
        keys = [_KEYS[cell.text] for cell in table.rows[0]]
        shown.labels += [cell.text for cell in table.rows[0]]
        attachments = tuple(_attachment(keys, row, labels=shown.labels) for row in table.rows[1:])
    stated = shown.fact(words.ATTACHMENTS_STATED)
    count = _STATED.fullmatch(stated) if stated else None
    if stated:
        shown.labels.append(stated)
    if count is None:
        return attachments, None
    recommended = count["recommended"]
    return attachments, AttachmentsStated(
        total=int(count["total"]), recommended=int(recommended) if recommended else None
    )


def _attachment(keys: list[str], row: tuple[Cell, ...], *, labels: list[str]) -> Attachment:
    told = dict(zip(keys, row, strict=False))
    title = told.get("title")
    marks = title.marks if title else ()
    words_of_ours = [told[key].text for key in ("recommended", "access") if key in told]
    labels += words_of_ours
    return Attachment(
        number=told["number"].text or None if "number" in told else None,
        title=title.text if title else "",
        recommended=_RECOMMENDED.get(told["recommended"].text) if "recommended" in told else None,
        access=_ACCESS.get(told["access"].text) if "access" in told else None,
        url=next((mark.url for mark in marks if mark.kind == "link"), None),
    )
