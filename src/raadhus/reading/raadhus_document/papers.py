"""The papers of a document of ours, recognised by the words that we write on every document."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from raadhus.core import document_words as words
from raadhus.core.danish_dates import find_dates
from raadhus.core.record import (
    Access,
    AgendaItem,
    Attendance,
    Block,
    Body,
    Date,
    Heading,
    Meeting,
    OrganizationName,
    Paragraph,
    RecordKind,
    Section,
)
from raadhus.reading.raadhus_document.items import is_item, taken_heading, taken_item
from raadhus.reading.raadhus_document.people import taken_people
from raadhus.reading.raadhus_document.shown import Shown, fact_value
from raadhus.reading.recognise.record_kind import record_kind

_KINDS: dict[str, str] = {name.lower(): kind for kind, name in words.KINDS.items()}
_RECORD_KINDS: dict[str, RecordKind] = {
    "agenda": "agenda", "supplement": "agenda", "minutes": "minutes", "list": "list", "other": "other",
}  # fmt: skip
_TITLE = re.compile(
    rf"(?:{words.EXCERPT} af )?(?P<kind>{'|'.join(words.KINDS.values())})(?:: (?P<rest>.+))?",
    re.IGNORECASE | re.DOTALL,
)
FACTS = (words.MUNICIPALITY, words.COMMITTEE, words.HEADING_OF_SOURCE, words.MEETING, words.PLACE)
_LEVEL, _LEVEL_OF_SEVERAL = 2, 3


class Paper(NamedTuple):
    """One meeting as the document shows it; `labels` are the words of ours on it."""

    kind: RecordKind
    supplement: bool
    body: Body
    organizations: tuple[OrganizationName, ...]
    title: str | None
    meeting: Meeting
    sections: tuple[Section, ...]
    items: tuple[AgendaItem, ...]
    attendance: tuple[Attendance, ...]
    labels: tuple[str, ...]


def begins_document(blocks: Sequence[Block]) -> bool:
    """Whether the blocks, of a document or its first page, begin as ours do.

    Below the title stand the facts of a meeting, its first item, or the heading of the first paper.
    """
    title = blocks[0] if blocks else None
    if not isinstance(title, Heading) or title.level != 1:
        return False
    below = [one for one in blocks[1:3] if not _is_contents(one)]
    if not below and len(blocks) > 1:
        # The contents of a bound document fill its first page.
        return True
    if below and _is_paper(below[0]):
        return len(blocks) < 4 or any(_is_fact(one) for one in blocks[2:5])
    if not below or _TITLE.fullmatch(title.text) is None:
        return False
    return _is_fact(below[0]) or (isinstance(below[0], Heading) and is_item(below[0], level=_LEVEL))


def papers_of(blocks: Sequence[Block]) -> tuple[Paper, ...]:
    """Every paper of a document that begins as ours do, in order."""
    shown = Shown(blocks)
    title = _text(shown.block())
    shown.take()
    _pass_contents(shown)
    if not _is_paper(shown.block()):
        return (_paper(shown, title=title, level=_LEVEL),)
    papers: list[Paper] = []
    shown.labels.append(title)
    while _is_paper(shown.block()):
        title = _text(shown.take())
        papers.append(_paper(shown, title=title, level=_LEVEL_OF_SEVERAL))
    return tuple(papers)


def _text(block: Block | None) -> str:
    return block.text if isinstance(block, Heading) else ""


def _is_contents(block: Block | None) -> bool:
    return isinstance(block, Heading | Paragraph) and block.text == words.CONTENTS


def _is_paper(block: Block | None) -> bool:
    return isinstance(block, Heading) and block.level == _LEVEL and _TITLE.fullmatch(block.text) is not None


def _is_fact(block: Block) -> bool:
    return any(fact_value(block, label=label) is not None for label in FACTS)


def _pass_contents(shown: Shown) -> None:
    if _is_contents(shown.block()):
        shown.pass_label()


def _paper(shown: Shown, *, title: str, level: int) -> Paper:
    shown.labels, labels = [title], shown.labels
    found = _TITLE.fullmatch(title)
    kind = _KINDS[found["kind"].lower()] if found else None
    body = Body(name=shown.fact(words.MUNICIPALITY))
    names: list[str] = []
    while name := shown.fact(words.COMMITTEE):
        names.append(name)
    heading = shown.fact(words.HEADING_OF_SOURCE)
    meeting = _meeting(shown, title=title)
    is_open = shown.passed_line(words.OTHERS_ARE_OPEN)
    _pass_contents(shown)
    people, stated = taken_people(shown, level=level, day=_day(meeting))
    before, items, after = _below(shown, level=level, access="open" if is_open else None)
    named = tuple(text for text in (body.name, heading, *names) if text and text in meeting.as_printed)
    passed = (*labels, *shown.labels, *named)
    shown.labels = []
    return Paper(
        kind=_RECORD_KINDS[kind] if kind else record_kind(None, items),
        supplement=kind == "supplement",
        body=body,
        organizations=tuple(OrganizationName(name=name) for name in names),
        title=heading,
        meeting=meeting,
        sections=(*((stated,) if stated else ()), *before, *after),
        items=items,
        attendance=people,
        labels=passed,
    )


def _meeting(shown: Shown, *, title: str) -> Meeting:
    printed = shown.fact(words.MEETING) or ""
    place = shown.fact(words.PLACE)
    if place is not None:
        # Where it is stated too: as a fact alone it is no part of what the head says.
        printed = f"{printed}\n{words.PLACE}: {place}".strip()
        shown.labels.remove(f"{words.PLACE}:")
    approved = shown.fact(words.APPROVAL)
    if approved is not None:
        shown.labels.append(approved)
    extraordinary = shown.passed_line(words.EXTRAORDINARY)
    cancelled = shown.passed_line(words.CANCELLED)
    return Meeting(
        as_printed=printed,
        place=place,
        start=None if _date(printed) else _date(title),
        extraordinary=extraordinary,
        cancelled=cancelled,
    )


def _day(meeting: Meeting) -> Date | None:
    return _date(meeting.as_printed) or meeting.start


def _date(text: str) -> Date | None:
    return next((found.date for found in find_dates(text) if len(found.date) == len("2020-01-14")), None)


def _below(
    shown: Shown, *, level: int, access: Access | None
) -> tuple[tuple[Section, ...], tuple[AgendaItem, ...], tuple[Section, ...]]:
    """What stands under the head: sections, the items with their groups, sections."""
    before: list[Section] = []
    after: list[Section] = []
    items: list[AgendaItem] = []
    first = shown.until(lambda _: True)
    if first:
        before.append(Section(heading="", blocks=first))
    group: str | None = None
    while (heading := shown.heading()) is not None and heading.level >= level:
        if _begins_proof(shown, level=level):
            shown.pass_rest(level=level)
        elif is_item(heading, level=level):
            group = None
            items.append(taken_item(shown, position=len(items) + 1, group=None, access=access))
        elif group is not None and is_item(heading, level=level + 1):
            items.append(taken_item(shown, position=len(items) + 1, group=group, access=access))
        elif heading.level == level and is_item(shown.heading(ahead=1), level=level + 1):
            group = heading.text
            shown.take()
        else:
            text = taken_heading(shown)
            blocks = shown.until(lambda one: one.level <= level)
            section = Section(heading=text, blocks=blocks, kind="trailer" if items else "other")
            (after if items else before).append(section)
    return tuple(before), tuple(items), tuple(after)


def _begins_proof(shown: Shown, *, level: int) -> bool:
    """Whether the pages begin that tell who approved and what proves the document."""
    heading = shown.heading()
    if heading is None or heading.level != level:
        return False
    below = shown.block(ahead=1)
    return (heading.text == words.APPROVAL and fact_value(below, label=words.APPROVAL) is not None) or (
        heading.text == words.ABOUT and fact_value(below, label=words.PUBLISHED) is not None
    )
