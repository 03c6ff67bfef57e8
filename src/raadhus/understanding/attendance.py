"""Who was at the meeting, and who was away from which item, as the record's stated text says it."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec.structs import replace

from raadhus.core.body_names import is_same_body
from raadhus.core.record import (
    AgendaItem,
    Attendance,
    AttendanceStatus,
    Block,
    List,
    MeetingRecord,
    Paragraph,
    Section,
)
from raadhus.understanding.attendance_statements import listed, may_state, statements
from raadhus.understanding.attendance_tables import people_of_tables
from raadhus.understanding.names import is_status_alone, name_key
from raadhus.understanding.printed_parties import with_parties
from raadhus.understanding.sections import ItemText, SectionText, kind_by_heading, kind_of
from raadhus.understanding.treatments import treatment_in_line
from raadhus.understanding.unit_names import with_lost_commas
from raadhus.understanding.vocabulary.attendance_words import LIST_STATUS
from raadhus.understanding.vocabulary.bodies import BODY_PATTERN
from raadhus.understanding.vocabulary.headings import LONGEST_HEADING, section_kind


def meeting_attendance(
    record: MeetingRecord, *, texts: tuple[ItemText, ...], said: tuple[tuple[Attendance, ...], ...]
) -> tuple[Attendance, ...]:
    """Everybody whom the meeting's own lists name, and those whom a text says were away from items it numbers.

    `said` is what each item says of attendance.
    """
    start = record.meeting.start
    stated = [*record.attendance, *statements(record.meeting.as_printed, start=start)]
    for section in record.sections:
        stated.extend(_of_section(section, start=start))
        if not record.attendance:
            stated.extend(people_of_tables(section.blocks, start=start))
    for text, entries in zip(texts, said, strict=True):
        # An item that is itself the list of the absent holds for the meeting, and so does what numbers items.
        is_list = section_kind(text.item.title) == "attendance"
        stated.extend([entry for entry in entries if is_list or entry.items])
    return with_parties(with_lost_commas(_merged(stated, members=()), texts=texts), texts=texts)


def said_in_item(
    text: ItemText, *, start: str | None = None, own_bodies: tuple[str, ...] = ()
) -> tuple[Attendance, ...]:
    """Everything that an item says of attendance.

    `start` dates times of day and, with `own_bodies`, tells this meeting's decision from those of other
    meetings on the same page.
    """
    return tuple(_of_item(text, start=start, own_bodies=own_bodies))


def item_attendance(
    item: AgendaItem, *, said: tuple[Attendance, ...], members: tuple[Attendance, ...]
) -> tuple[Attendance, ...]:
    """Who was away from this item, came, left or was replaced; `members` fill in party and title."""
    stated = (*item.attendance, *said)
    own = [
        entry if entry.items else replace(entry, items=(item.number,))
        for entry in stated
        if not entry.items or item.number in entry.items
    ]
    return _merged(own, members=members) if own else ()


def own_bodies_of(record: MeetingRecord) -> tuple[str, ...]:
    """The names of the bodies that met."""
    return tuple(organization.name for organization in record.organizations)


def list_status(heading: str) -> AttendanceStatus | None:
    """What a heading over names says of everybody under it; None when it says nothing."""
    return _list_status(heading) if len(heading) <= LONGEST_HEADING else None


@lru_cache(maxsize=1024)
def _list_status(heading: str) -> AttendanceStatus | None:
    return _LIST_STATUS.get(_folded(heading))


_LIST_STATUS: dict[str, AttendanceStatus] = {
    words: status for status, headings in LIST_STATUS.items() for words in headings
}
_SECRETARY = "sekretær"
_OFFICIALS = re.compile(r".*\bfra (?:forvaltningen|administrationen)(?: deltog)?")
_STRENGTH: tuple[AttendanceStatus | None, ...] = (
    None, "present", "absent", "apology", "recused", "substitute", "arrived", "left",
)  # fmt: skip
_SPACES = re.compile(r"\s+")


def people_texts(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The texts of a list of people, a person broken over two blocks put together again."""
    texts: list[str] = []
    for text in _texts(blocks):
        is_open = (
            bool(texts) and len(texts[-1]) <= _LONGEST_LINE and texts[-1].count("(") > texts[-1].count(")")
        )
        if is_open:
            texts[-1] = f"{texts[-1]} {text}"
        elif texts and len(text) <= _LONGEST_LINE and is_status_alone(text):
            texts[-1] = f"{texts[-1]}, {text}"
        else:
            texts.append(text)
    return tuple(texts)


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, List):
            for entry in block.entries:
                yield from _texts(entry.blocks)


def _folded(heading: str) -> str:
    return _SPACES.sub(" ", heading).strip(" :.").casefold()


def _of_section(section: Section | SectionText, *, start: str | None) -> Iterator[Attendance]:
    kind = kind_of(section.heading) if section.heading else section.kind
    if kind not in ("attendance", "guests"):
        for text in _texts(section.blocks):
            yield from statements(text, start=start)
        return
    status = list_status(section.heading) or "present"
    for text in people_texts(section.blocks):
        entries = statements(text, start=start) or listed(text, status=status, start=start)
        if _folded(section.heading) == _SECRETARY:
            entries = tuple(
                replace(entry, titles=(*entry.titles, _SECRETARY), is_official=True) for entry in entries
            )
        elif _OFFICIALS.fullmatch(_folded(section.heading)):
            entries = tuple(replace(entry, is_official=True) for entry in entries)
        yield from entries


def _of_item(text: ItemText, *, start: str | None, own_bodies: tuple[str, ...]) -> Iterator[Attendance]:
    item = text.item
    if item.public_attendance is not None:
        yield from statements(item.public_attendance, start=start) or listed(
            item.public_attendance, status="absent", start=start
        )
    for printed in _texts(item.public_text):
        yield from statements(printed, start=start)
    default = list_status(item.title)
    for section in text.sections:
        kind = kind_by_heading(section)
        if kind == "attendance":
            yield from _of_section(section, start=start)
        elif kind == "decision" and _is_own(section.heading, start=start, own_bodies=own_bodies):
            if default is not None or may_state(section.text):
                yield from _of_decision(section.blocks, default=default, start=start)
        elif not section.heading and may_state(section.text):
            for printed in _texts(section.blocks):
                yield from statements(printed, start=start)


def _of_decision(
    blocks: tuple[Block, ...], *, default: AttendanceStatus | None, start: str | None
) -> Iterator[Attendance]:
    for text in _texts(blocks):
        if _begins_other_treatment(text, start=start):
            return
        said = statements(text, start=start)
        yield from said
        if not said and default is not None:
            yield from listed(text, status=default, start=start)


def _begins_other_treatment(text: str, *, start: str | None) -> bool:
    """Some pages print earlier bodies' decisions below the meeting's own, each under a line with body and date."""
    if start is None or len(text) > _LONGEST_LINE:
        return False
    treatment = treatment_in_line(text)
    return treatment is not None and treatment.date is not None and treatment.date != start[:10]


_LONGEST_LINE = 400


@lru_cache(maxsize=256)
def _is_own(heading: str, *, start: str | None, own_bodies: tuple[str, ...]) -> bool:
    """Whether the heading over a decision names no other day and no other body than the meeting's."""
    if " " not in heading:
        return True
    treatment = treatment_in_line(heading.removeprefix("Beslutning").strip().removeprefix("i ").strip())
    if treatment is not None and treatment.date is not None and start is not None:
        return treatment.date == start[:10]
    body = BODY_PATTERN.search(heading)
    return body is None or not own_bodies or any(is_same_body(body["body"], own) for own in own_bodies)


def _merged(stated: Iterable[Attendance], *, members: tuple[Attendance, ...]) -> tuple[Attendance, ...]:
    """One entry for a person and the items it holds for, in the order of first mention."""
    known = {name_key(member.name): member for member in reversed(members)}
    merged: dict[tuple[str, tuple[str, ...]], Attendance] = {}
    for entry in stated:
        name = name_key(entry.name)
        key = (name, entry.items)
        full = _filled(entry, known=known[name]) if name in known else entry
        merged[key] = _stronger(merged[key], full) if key in merged else full
    return tuple(merged.values())


def _filled(entry: Attendance, *, known: Attendance) -> Attendance:
    return replace(
        entry,
        party=entry.party or known.party,
        titles=entry.titles or known.titles,
        is_official=known.is_official if entry.is_official is None else entry.is_official,
    )


def _stronger(first: Attendance, second: Attendance) -> Attendance:
    """Two mentions of one person as one: the one that says more, completed from the other."""
    if _STRENGTH.index(second.status) > _STRENGTH.index(first.status):
        first, second = second, first
    return replace(
        _filled(first, known=second),
        reason=first.reason or second.reason,
        substitute_for=first.substitute_for or second.substitute_for,
        from_at=first.from_at or second.from_at,
        until_at=first.until_at or second.until_at,
    )
