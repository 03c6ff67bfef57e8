"""Finds what contradicts itself inside a record: totals, figures, counts, numbers, names and attendance."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from raadhus.core.doubts import doubt
from raadhus.core.record import AgendaItem, Attachment, Doubt, MeetingRecord, Table
from raadhus.understanding.attendance_disagreements import attendance_disagreements
from raadhus.understanding.figures_twice import figures_given_twice
from raadhus.understanding.sections import ItemText, SectionText
from raadhus.understanding.shares import shares_that_differ
from raadhus.understanding.spellings import (
    PrintedName,
    names_of,
    names_with_party,
    spelled_two_ways,
    spelled_two_ways_between,
)
from raadhus.understanding.sums import sums_that_differ
from raadhus.understanding.sums_in_tables import tables_that_differ


def contradictions(record: MeetingRecord, *, texts: Iterable[ItemText]) -> tuple[Doubt, ...]:
    """The doubts that one understood record gives, with the texts of its items; nothing of a closed item is quoted."""
    found: list[Doubt] = list(_number_gaps(record.items))
    names: list[PrintedName] = list(names_of(record.attendance, item=None))
    for item, text in zip(record.items, texts, strict=True):
        if item.access == "closed":
            continue
        sections = _printed(text)
        found.extend(_in_item(item, sections=sections))
        names.extend(names_of(item.attendance, item=item.number))
        for section in sections:
            if "(" in section.text:
                names.extend(names_with_party(section.text, item=item.number))
    found.extend(attendance_disagreements(record))
    found.extend(spelled_two_ways(names))
    return tuple(found)


def names_spelled_two_ways(records: Iterable[MeetingRecord]) -> tuple[Doubt, ...]:
    """The people whose name differs by one letter between understood records."""
    return tuple(spelled_two_ways_between(names_of(record.attendance, item=None) for record in records))


def _printed(text: ItemText) -> tuple[SectionText, ...]:
    """The sections and the messages: what a closed item lets be known stands between them."""
    if not text.item.public_text:
        return text.everything
    return (*text.sections, *text.everything[len(text.sections) + 1 :])


def _in_item(item: AgendaItem, *, sections: tuple[SectionText, ...]) -> Iterator[Doubt]:
    yield from _attachment_counts(item)
    lines = tuple([line for section in sections for line in section.lines])
    yield from sums_that_differ(lines, item=item.number)
    yield from shares_that_differ(lines, item=item.number)
    yield from figures_given_twice(lines, item=item.number)
    tables = [block for section in item.sections for block in section.blocks if type(block) is Table]
    if tables:
        yield from tables_that_differ(tables, item=item.number)


def _attachment_counts(item: AgendaItem) -> Iterator[Doubt]:
    """Only a list can differ from a count: a count without any list is all that the source gives."""
    of_messages: dict[str, int] = {}
    own = 0
    for attachment in item.attachments:
        number = _message_number(attachment, item=item)
        if number is None:
            own += 1
        else:
            of_messages[number] = of_messages.get(number, 0) + 1
    listed = [
        (message, len(message.attachments) + of_messages.get(message.number, 0)) for message in item.messages
    ]
    if any(count for _, count in listed):
        for message, count in listed:
            if message.attachments_stated is not None and message.attachments_stated.total != count:
                yield _count_doubt(message.attachments_stated.total, count, item=item)
    if item.attachments_stated is not None and own and item.attachments_stated.total != own:
        yield _count_doubt(item.attachments_stated.total, own, item=item)


def _message_number(attachment: Attachment, *, item: AgendaItem) -> str | None:
    """The message that "1.6.2" belongs to: item 1, message 6."""
    parts = (attachment.number or "").split(".")
    numbers = {message.number for message in item.messages}
    return parts[1] if len(parts) > 1 and parts[0] == item.number and parts[1] in numbers else None


def _count_doubt(stated: int, listed: int, *, item: AgendaItem) -> Doubt:
    return doubt(
        "attachment-count-differs",
        values={"stated": stated, "listed": listed},
        item=item.number,
        text=f"{stated} bilag",
    )


_MOST_GAPS = 5


def _number_gaps(items: tuple[AgendaItem, ...]) -> Iterator[Doubt]:
    """Gaps in numbers that run by one; numbers that jump about are no running numbers."""
    if len(items) < 2 or not all(item.number.isdecimal() for item in items):
        return
    numbers = [int(item.number) for item in items]
    steps = [later - earlier for earlier, later in pairwise(numbers)]
    gaps = sum(step > 1 for step in steps)
    if min(steps) < 1 or gaps > _MOST_GAPS or 2 * gaps > len(steps):
        return
    for (before, after), item in zip(pairwise(numbers), items[1:], strict=True):
        if after - before > 1:
            missing = str(before + 1) if after - before == 2 else f"{before + 1}-{after - 1}"
            yield doubt(
                "number-gap", values={"missing": missing, "before": before, "after": after}, item=item.number
            )
