"""One item of the FirstAgenda JSON: what its fields hold, and the item it becomes once open or closed is known."""

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlsplit

from msgspec.structs import replace

from raadhus.core.doubts import doubt
from raadhus.core.plain_text import plain_text
from raadhus.core.record import Access, AgendaItem, Attachment, Block, Doubt, Heading, Paragraph, Section
from raadhus.reading.extract.html_blocks import html_blocks, section_blocks
from raadhus.reading.firstagenda_json.implied import ABSENT_FROM_ITEM, DECISION
from raadhus.reading.firstagenda_json.values import Fields, plain
from raadhus.reading.recognise.item_html import ItemText, closed_text, item_text, people_section
from raadhus.reading.recognise.item_messages import with_messages
from raadhus.reading.recognise.numbered_title import without_number
from raadhus.reading.recognise.titles import title_and_access

_QUOTED = 100
_ADDRESSES = ("https://", "http://")
_EARLIER = (" den ", " i ")


class BuiltItem(NamedTuple):
    item: AgendaItem
    furniture: tuple[str, ...]
    doubts: tuple[Doubt, ...]


class Away(NamedTuple):
    """Who the JSON itself says was away from the item, under the word that it gives for it."""

    reason: str
    names: tuple[str, ...]


class RawItem(NamedTuple):
    """An item before it is known whether it is open; `parts` are its texts, each of one field."""

    stated: AgendaItem
    access: Access | None
    is_open: bool | None
    is_decided: bool
    parts: tuple[tuple[Block, ...], ...]
    texts: tuple[ItemText, ...]
    away: tuple[Away, ...]
    kept: tuple[Section, ...]
    furniture: tuple[str, ...]

    def item(self, access: Access | None, *, is_decided: bool) -> BuiltItem:
        """The item as open or closed."""
        if access == "closed":
            return _closed(self, is_decided=is_decided)
        sections = [section for text in self.texts for section in text.sections]
        furniture = [*self.furniture, *(sign for text in self.texts for sign in text.furniture)]
        absent, repeated = _absent_sections(self.away, said=_said(sections))
        sections = _with_absent(sections, absent=absent)
        item, marks = with_messages(replace(self.stated, access=access, sections=(*sections, *self.kept)))
        doubts = tuple(
            doubt("not-understood", item=item.number, text=plain_text(section.blocks)[:_QUOTED])
            for section in self.kept
        )
        return BuiltItem(item, (*furniture, *repeated, *marks), doubts)


def raw_item(fields: Fields, *, position: int, url: str | None) -> RawItem:
    """Read the fields of an item; `url` is the meeting's address, whose host serves the attachments."""
    number = fields.text("punktnummer", "number", "sorting")
    printed = without_number(fields.text("navn", "caption"), number=number)
    title = title_and_access(printed.title)
    again = without_number(title.text, number=number)
    parts = tuple(_parts(fields))
    texts = tuple(item_text(part) for part in parts)
    stated = AgendaItem(
        source_id=fields.id("id", "uid"),
        number=number.rstrip("."),
        position=position,
        group=fields.text("section") or None,
        title=again.title,
        case_number=fields.text("sagsNummer", "caseNumber") or None,
        attachments=_attachments(fields, url=url),
        recordings=_recordings(fields),
    )
    return RawItem(
        stated=stated,
        access=title.access,
        is_open=fields.flag("isOpen"),
        is_decided=bool(fields.one("itemDecision").text("text")) or any(_decides(text) for text in texts),
        parts=parts,
        texts=texts,
        away=_away(fields),
        kept=_kept(fields),
        furniture=tuple(
            filter(None, (printed.number, *title.marks, again.number, "." if number.endswith(".") else ""))
        ),
    )


def _decides(text: ItemText) -> bool:
    """Whether the item holds this meeting's own decision; an earlier body's stands under a heading with its name."""
    return any(
        section.kind == "decision"
        and section.blocks
        and not any(word in section.heading.casefold() for word in _EARLIER)
        for section in text.sections
    )


def _parts(fields: Fields) -> Iterable[tuple[Block, ...]]:
    decision = _html(fields.one("itemDecision"), "text")
    if decision:
        yield _headed(DECISION, decision)
    for field in fields.many("felter"):
        blocks = _html(field, "html") or _html(field, "tekst")
        if blocks:
            yield _headed(field.text("navn"), blocks)
    for presentation in fields.many("presentations"):
        blocks = _html(presentation, "content")
        title = presentation.text("title")
        if blocks or title:
            yield _headed(title, blocks)


def _headed(heading: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return (Heading(level=2, text=heading), *blocks) if heading else blocks


def _html(fields: Fields, name: str) -> tuple[Block, ...]:
    value = fields.values.get(name)
    if isinstance(value, str):
        if name == "tekst":
            return tuple(Paragraph(text=text) for line in value.splitlines() if (text := plain(line)))
        return section_blocks(value) if value.strip() else ()
    text = fields.text(name)
    return (Paragraph(text=text),) if text else ()


def _attachments(fields: Fields, *, url: str | None) -> tuple[Attachment, ...]:
    host = _host(url)
    found: list[tuple[str, Attachment]] = []
    for attachment in fields.many("bilag", "documents"):
        source_id = attachment.id("id", "uuid", "uid")
        title = attachment.text("navn", "title")
        if title:
            address = f"{host}/vis/pdf/bilag/{source_id}" if host and source_id else None
            found.append(
                (attachment.text("order"), Attachment(title=title, source_id=source_id, url=address))
            )
    found.sort(key=lambda entry: int(entry[0]) if entry[0].isdecimal() else 0)
    return tuple(attachment for _, attachment in found)


def _host(url: str | None) -> str | None:
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in {"http", "https"} and parts.netloc else None


def _recordings(fields: Fields) -> tuple[str, ...]:
    return tuple(link for link in _links(fields) if link.startswith(_ADDRESSES))


def _links(fields: Fields) -> tuple[str, ...]:
    listed = (*fields.many("lydfiler"), *fields.many("ressourcer"))
    return tuple(link for entry in listed if (link := entry.text("link", "url")))


def _away(fields: Fields) -> tuple[Away, ...]:
    away: dict[str, list[str]] = {}
    for person in fields.many("externalAgendaItemAttendees"):
        name = person.text("name", "navn")
        if name:
            away.setdefault(person.text("reason") or ABSENT_FROM_ITEM, []).append(name)
    return tuple(Away(reason, tuple(dict.fromkeys(names))) for reason, names in away.items())


def _kept(fields: Fields) -> tuple[Section, ...]:
    levels = (
        fields, *fields.many("felter"), *fields.many("presentations"), *fields.many("bilag", "documents"),
        fields.one("itemDecision"), *fields.many("externalAgendaItemAttendees"), *fields.many("lydfiler"),
        *fields.many("ressourcer"),
    )  # fmt: skip
    strange = (("lydfiler", link) for link in _links(fields) if not link.startswith(_ADDRESSES))
    return tuple(
        Section(heading=name, blocks=blocks)
        for name, text in (*(named for level in levels for named in level.unknown_texts()), *strange)
        if (blocks := html_blocks(text))
    )


def _said(sections: Iterable[Section]) -> str:
    """The text that may already say who was away: the decision and the absence lines under it."""
    return "\n".join(
        plain_text(section.blocks) for section in sections if section.kind in {"decision", "attendance"}
    )


def _absent_sections(away: tuple[Away, ...], *, said: str) -> tuple[list[Section], list[str]]:
    sections: list[Section] = []
    repeated: list[str] = []
    for reason, names in away:
        new = [name for name in names if name not in said]
        repeated += [name for name in names if name in said]
        if new:
            sections.append(people_section(reason, people=(", ".join(new),)))
    return sections, repeated


def _with_absent(sections: list[Section], *, absent: list[Section]) -> list[Section]:
    """Put the absent where the decision ends, as minutes print them."""
    if not absent:
        return sections
    after = 0
    for index, section in enumerate(sections):
        if section.kind in {"decision", "attendance"}:
            after = index + 1
        elif after:
            break
    return [*sections[:after], *absent, *sections[after:]]


def _closed(raw: RawItem, *, is_decided: bool) -> BuiltItem:
    public: list[Block] = []
    lines: list[str] = []
    rest: list[Section] = []
    furniture = [*raw.furniture]
    for part in raw.parts:
        found = closed_text(part, is_decided=is_decided)
        public += found.public_text
        rest += found.rest
        furniture += found.furniture
        lines += [found.public_attendance] if found.public_attendance else []
    said = "\n".join((*lines, plain_text(public)))
    absent, repeated = _absent_sections(raw.away, said=said)
    lines += [f"{section.heading}: {plain_text(section.blocks)}" for section in absent]
    sections = (*rest, *raw.kept)
    item = replace(
        raw.stated,
        access="closed",
        sections=sections,
        public_text=tuple(public),
        public_attendance="\n".join(lines) or None,
    )
    too_much = item.attachments or any(section.blocks for section in sections)
    doubts = (doubt("closed-item-has-content", item=item.number),) if too_much else ()
    return BuiltItem(item, (*furniture, *repeated), doubts)
