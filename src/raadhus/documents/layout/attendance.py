"""Who was there, as tables: the officials in one of their own."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from raadhus.core import document_words as words
from raadhus.core.danish_format import danish_time
from raadhus.core.plain_text import plain_text
from raadhus.core.record import Attendance, Cell, Section
from raadhus.documents.layout.parts import Part, heading, table

_TEXTS: Mapping[str, Callable[[Attendance], str]] = {
    "name": lambda one: one.name,
    "party": lambda one: one.party or "",
    "titles": lambda one: "; ".join(one.titles),
    "status": lambda one: words.STATUSES[one.status] if one.status else "",
    "items": lambda one: "; ".join(one.items),
    "from_at": lambda one: danish_time(one.from_at or ""),
    "until_at": lambda one: danish_time(one.until_at or ""),
    "substitute_for": lambda one: one.substitute_for or "",
    "reason": lambda one: one.reason or "",
}


def attendance_parts(people: Sequence[Attendance], *, level: int) -> Iterator[Part]:
    """A table for each group; a column that is empty for all of them is left out."""
    if not people:
        return
    yield heading("heading", words.ATTENDANCE, level=level)
    officials = [one for one in people if one.is_official is True]
    others = [one for one in people if one.is_official is not True]
    for name, group in ((words.PARTICIPANTS, others), (words.OFFICIALS, officials)):
        if group:
            yield heading("section", name, level=level + 1)
            yield _table(group)


def is_told_by_table(section: Section, *, people: Sequence[Attendance]) -> bool:
    """Whether the table says all that a printed list of those present says."""
    if section.kind != "attendance" or not people:
        return False
    left = plain_text(section.blocks)
    for one in sorted(people, key=lambda one: len(one.as_printed), reverse=True):
        left = left.replace(one.as_printed, "", 1)
    return not any(sign.isalnum() for sign in left)


def _table(people: Sequence[Attendance]) -> Part:
    columns = [key for key, text in _TEXTS.items() if key == "name" or any(map(text, people))]
    return table(
        "people",
        head=[words.PERSON_COLUMNS[key] for key in columns],
        rows=[[Cell(text=_TEXTS[key](one)) for key in columns] for one in people],
    )
