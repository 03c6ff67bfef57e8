"""The items of an unknown document: where they begin, by number or by heading level, and what each holds."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from raadhus.core.doubts import doubt
from raadhus.core.record import (
    Access,
    AgendaItem,
    Attachment,
    AttachmentsStated,
    Block,
    Doubt,
    Heading,
    List,
    Paragraph,
    Section,
)  # fmt: skip
from raadhus.reading.by_headings.fact_tables import with_facts
from raadhus.reading.printed.case_lines import case_number_of
from raadhus.reading.printed.head_labels import names_document
from raadhus.reading.printed.layouts import LAYOUTS, Layout
from raadhus.reading.printed.starts import STANDING
from raadhus.reading.recognise.attachments import attachment_of, attachments_stated
from raadhus.reading.recognise.item_html import closed_text, item_text
from raadhus.reading.recognise.item_messages import with_messages
from raadhus.reading.recognise.titles import access_mark, access_of_group, is_group_mark, title_and_access
from raadhus.understanding.vocabulary.headings import section_kind

_LONGEST_TITLE = 300
_LARGEST_STEP = 40
_LOOK_AHEAD = 6
_LINES_UNDER_TITLE = 4


class ItemStart(NamedTuple):
    """The block that begins an item; `group_place` is that of the group heading above it, or its own."""

    place: int
    group_place: int
    group: str | None
    number: str
    title: str
    label: str


class GenericItem(NamedTuple):
    item: AgendaItem
    furniture: tuple[str, ...]
    doubts: tuple[Doubt, ...]


def find_starts(blocks: Sequence[Block]) -> tuple[ItemStart, ...]:
    """Where the items begin: numbers that run on, else headings of one level with known headings under them."""
    best: list[ItemStart] = []
    for layout in LAYOUTS:
        chain = _chain(_numbered(blocks, layout))
        if len(chain) > len(best):
            best = chain
    best = _with_standing(best, blocks=blocks) if best else _by_level(blocks)
    return tuple(_with_groups(best, blocks=blocks))


def _numbered(blocks: Sequence[Block], layout: Layout) -> list[ItemStart]:
    found: list[ItemStart] = []
    for index, block in enumerate(blocks):
        if not isinstance(block, Heading | Paragraph) or not block.text or len(block.text) > _LONGEST_TITLE:
            continue
        match = layout.start.match(block.text)
        if match is None or not match["title"]:
            continue
        may_begin = isinstance(block, Heading) or _is_bold(block)
        if layout.is_sure or (may_begin and _opens_item(blocks, index)):
            label = match["label"] + match["colon"]
            found.append(ItemStart(index, index, None, match["number"], match["title"], label))
    return found


def _is_bold(block: Paragraph) -> bool:
    return any(mark.kind == "strong" and mark.end - mark.start > len(block.text) / 2 for mark in block.marks)


def _opens_item(blocks: Sequence[Block], index: int) -> bool:
    """Whether a known heading, a case number or a mark follows soon, or text under a heading."""
    first = blocks[index]
    for block in blocks[index + 1 : index + 1 + _LOOK_AHEAD]:
        if isinstance(block, Heading | Paragraph) and block.text:
            text = block.text
            if section_kind(text) is not None or case_number_of(text) or access_mark(text):
                return True
    return isinstance(first, Heading)


def _chain(candidates: Sequence[ItemStart]) -> list[ItemStart]:
    chain: list[ItemStart] = []
    for start in candidates:
        step = int(start.number) - int(chain[-1].number) if chain else 1
        if not chain or 1 <= step <= _LARGEST_STEP:
            chain.append(start)
    return chain


def _with_standing(chain: Sequence[ItemStart], *, blocks: Sequence[Block]) -> list[ItemStart]:
    """The numbered items and, of their level, the headings that everywhere stand for an item and have no number."""
    levels = {block.level for start in chain if isinstance(block := blocks[start.place], Heading)}
    standing = [
        ItemStart(index, index, None, "", block.text, "")
        for index, block in enumerate(blocks)
        if index > chain[0].place
        and isinstance(block, Heading)
        and block.level in levels
        and STANDING.match(block.text)
    ]
    return sorted([*chain, *standing])


def _by_level(blocks: Sequence[Block]) -> list[ItemStart]:
    """Headings without number: those of the level that most often has known headings below it."""
    above: dict[int, list[int]] = {}
    last: tuple[int, int] | None = None
    for index, block in enumerate(blocks):
        if not isinstance(block, Heading) or not block.text:
            continue
        kind = section_kind(block.text)
        if kind is None:
            last = (block.level, index)
        elif kind != "attendance" and last is not None and block.level >= last[0]:
            places = above.setdefault(last[0], [])
            if not places or places[-1] != last[1]:
                places.append(last[1])
    if not above:
        return []
    level = max(above, key=lambda entry: (len(above[entry]), -entry))
    # Items without any known heading under them are found by their level, from the first sure one on.
    first = above[level][0]
    places = [
        index
        for index, block in enumerate(blocks)
        if index >= first
        and isinstance(block, Heading)
        and block.level == level
        and block.text
        and section_kind(block.text) is None
    ]
    return [ItemStart(index, index, None, "", _text(blocks[index]), "") for index in places]


def _text(block: Block) -> str:
    return block.text if isinstance(block, Heading | Paragraph) else ""


def _with_groups(starts: Sequence[ItemStart], *, blocks: Sequence[Block]) -> list[ItemStart]:
    """Give every item the heading of its group: a mark or a higher heading right above the first of them."""
    grouped: list[ItemStart] = []
    group: str | None = None
    for place, start in enumerate(starts):
        before = blocks[start.place - 1] if start.place else None
        above = "" if before is None else _text(before)
        is_mark = is_group_mark(above) and not (place == 0 and names_document(above))
        if is_mark or (place and _is_higher(before, blocks[start.place])):
            group = above
            grouped.append(start._replace(group=group, group_place=start.place - 1))
        else:
            grouped.append(start._replace(group=group))
    return grouped


def _is_higher(above: Block | None, own: Block) -> bool:
    return (
        isinstance(above, Heading)
        and isinstance(own, Heading)
        and above.text != ""
        and above.level < own.level
    )


def item_of(blocks: Sequence[Block], *, start: ItemStart, position: int) -> GenericItem:
    """The item whose first block is its title."""
    title = title_and_access(start.title)
    furniture = [start.label, *title.marks]
    access, case_number, rest = _lines_under_title(
        with_facts(blocks[1:]), access=title.access, furniture=furniture
    )
    access = access or access_of_group(start.group)
    text = item_text(rest)
    sections, attachments, stated = _without_attachments(
        text.sections, number=start.number, furniture=furniture
    )
    item = AgendaItem(
        number=start.number, position=position, group=start.group, title=title.text, access=access,
        case_number=case_number, sections=sections, attachments=attachments, attachments_stated=stated,
    )  # fmt: skip
    doubts: tuple[Doubt, ...] = ()
    if access == "closed":
        closed = closed_text(rest, is_decided=text.has_decision)
        item = replace(
            item,
            sections=closed.rest,
            public_text=closed.public_text,
            public_attendance=closed.public_attendance,
            attachments=(),
        )
        furniture += closed.furniture
        if any(section.blocks and section.kind != "authority" for section in closed.rest):
            doubts = (doubt("closed-item-has-content", item=start.number or None),)
    else:
        item, marks = with_messages(item)
        furniture += (*text.furniture, *marks, "." * len(item.messages))
    return GenericItem(item, tuple(sign for sign in furniture if sign), doubts)


def _lines_under_title(
    blocks: Sequence[Block], *, access: Access | None, furniture: list[str]
) -> tuple[Access | None, str | None, Sequence[Block]]:
    case_number = None
    index = 0
    while index < min(len(blocks), _LINES_UNDER_TITLE):
        text = _text(blocks[index])
        mark = access_mark(text) if text else None
        case = case_number_of(text) if text else None
        if mark is not None:
            access = access or mark
            furniture.append(text)
        elif case is not None and case_number is None:
            furniture.append(case[0])
            case_number = case[1]
        elif text or not isinstance(blocks[index], Heading):
            break
        index += 1
    return access, case_number, blocks[index:]


def _without_attachments(
    sections: Sequence[Section], *, number: str, furniture: list[str]
) -> tuple[tuple[Section, ...], tuple[Attachment, ...], AttachmentsStated | None]:
    """Make the titles under "Bilag" attachments; a count stays text and says how many there are."""
    kept: list[Section] = []
    attachments: list[Attachment] = []
    stated: AttachmentsStated | None = None
    for section in sections:
        if section.kind != "attachments":
            kept.append(section)
            continue
        left: list[Block] = []
        for block in section.blocks:
            count = attachments_stated(_text(block)) if _text(block) else None
            titles = _titles(block)
            if count is not None or not titles:
                stated = stated or count
                left.append(block)
            else:
                furniture += [label for label, _ in titles]
                attachments += [_attachment(title, number=number, furniture=furniture) for _, title in titles]
        kept.append(replace(section, blocks=tuple(left)))
    return tuple(kept), tuple(attachments), stated


def _titles(block: Block) -> list[tuple[str, Paragraph]]:
    """The titles that a block lists, with their labels; none when it holds anything else."""
    if isinstance(block, Paragraph):
        return [("", block)]
    if not isinstance(block, List):
        return []
    listed = [(entry.label, inner) for entry in block.entries for inner in entry.blocks]
    titles = [(label, inner) for label, inner in listed if isinstance(inner, Paragraph)]
    return titles if len(titles) == len(listed) else []


def _attachment(title: Paragraph, *, number: str, furniture: list[str]) -> Attachment:
    printed = attachment_of(title.text, item_number=number)
    furniture.append(printed.mark)
    address = next((mark.url for mark in title.marks if mark.kind == "link"), None)
    return replace(printed.attachment, url=address)
