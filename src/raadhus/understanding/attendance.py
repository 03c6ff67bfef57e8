"""Who was at the meeting, and who was away from which item, as the record's stated text says it."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from raadhus.core.record import AgendaItem, Attendance, AttendanceStatus, Block, List, MeetingRecord, Paragraph, Section
from raadhus.understanding.attendance_statements import listed, statements
from raadhus.understanding.names import name_key
from raadhus.understanding.vocabulary.attendance_words import LIST_STATUS
from raadhus.understanding.vocabulary.headings import section_kind


def meeting_attendance(record: MeetingRecord) -> tuple[Attendance, ...]:
    """Everybody whom the meeting's own lists name, and those whom a text says were away from given items."""
    start = record.meeting.start
    stated = [*record.attendance]
    for section in record.sections:
        stated.extend(_of_section(section, start=start))
    for item in record.items:
        stated.extend(_of_whole_meeting(item, start=start))
    return _merged(stated, members=())


def item_attendance(
    item: AgendaItem, *, members: tuple[Attendance, ...], start: str | None = None
) -> tuple[Attendance, ...]:
    """Who was away from this item, came, left or was replaced; `members` fill in party and title, `start` dates times."""
    stated = [*item.attendance, *_of_item(item, start=start)]
    own = [
        entry if entry.items else replace(entry, items=(item.number,))
        for entry in stated
        if not entry.items or item.number in entry.items
    ]
    return _merged(own, members=members)


_LIST_STATUS: dict[str, AttendanceStatus] = {
    words: status for status, headings in LIST_STATUS.items() for words in headings
}
_SECRETARY = "sekretær"
_STRENGTH: tuple[AttendanceStatus | None, ...] = (
    None, "present", "absent", "apology", "recused", "substitute", "arrived", "left",
)  # fmt: skip
_AWAY = frozenset(("absent", "apology", "recused"))


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, List):
            for entry in block.entries:
                yield from _lines(entry.blocks)


def _folded(heading: str) -> str:
    return heading.strip(" :.").casefold()


def _of_section(section: Section, *, start: str | None) -> Iterator[Attendance]:
    kind = section_kind(section.heading) or section.kind
    heading = _folded(section.heading)
    for text in _lines(section.blocks):
        said = statements(text, start=start)
        if said or kind not in ("attendance", "guests"):
            yield from said
            continue
        for entry in listed(text, status=_LIST_STATUS.get(heading, "present"), start=start):
            if heading == _SECRETARY:
                yield replace(entry, titles=(*entry.titles, _SECRETARY), is_official=True)
            else:
                yield entry


def _of_whole_meeting(item: AgendaItem, *, start: str | None) -> Iterator[Attendance]:
    """What an item says of the meeting: an item that is itself the list of the absent, or numbers of other items."""
    is_list = section_kind(item.title) == "attendance"
    for entry in _of_item(item, start=start):
        if is_list or entry.items:
            yield entry


def _of_item(item: AgendaItem, *, start: str | None) -> Iterator[Attendance]:
    if item.public_attendance is not None:
        yield from statements(item.public_attendance, start=start) or listed(
            item.public_attendance, status="absent", start=start
        )
    for text in _lines(item.public_text):
        yield from statements(text, start=start)
    for section in item.sections:
        kind = section_kind(section.heading) or section.kind
        if kind == "attendance":
            yield from _of_section(section, start=start)
        elif kind == "decision" or section.heading == "":
            for text in _lines(section.blocks):
                yield from statements(text, start=start)


def _merged(stated: Iterable[Attendance], *, members: tuple[Attendance, ...]) -> tuple[Attendance, ...]:
    """One entry for a person and the items it holds for, in the order of first mention."""
    known = {name_key(member.name): member for member in members}
    merged: dict[tuple[str, tuple[str, ...]], Attendance] = {}
    for entry in stated:
        key = (name_key(entry.name), entry.items)
        member = known.get(key[0])
        if member is not None:
            entry = _filled(entry, known=member)
        merged[key] = _stronger(merged[key], entry) if key in merged else entry
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
