"""Our tables of those present, read back: each row is exactly what we know of a person."""

from collections.abc import Mapping, Sequence

from raadhus.core import document_words as words
from raadhus.core.local_time import local_moment
from raadhus.core.record import Attendance, AttendanceStatus, Date, Heading, Moment, Section, Table
from raadhus.reading.raadhus_document.shown import Shown
from raadhus.understanding.names import is_political_office

_KEYS: Mapping[str, str] = {name: key for key, name in words.PERSON_COLUMNS.items()}
_STATUSES: Mapping[str, AttendanceStatus] = {name: status for status, name in words.STATUSES.items()}
_GROUPS = (words.PARTICIPANTS, words.OFFICIALS)


def taken_people(
    shown: Shown, *, level: int, day: Date | None
) -> tuple[tuple[Attendance, ...], Section | None]:
    """Take the tables under «Fremmøde»: the people, and the tables as the section that states them."""
    if not _has_people(shown, level=level):
        return (), None
    title = shown.take()
    heading = title.text if isinstance(title, Heading) else ""
    people: list[Attendance] = []
    blocks: list[Heading | Table] = []
    while (group := shown.heading()) and group.level == level + 1 and group.text in _GROUPS:
        table = shown.table(_KEYS, ahead=1)
        if table is None:
            break
        shown.take()
        shown.take_table(table)
        blocks += (Heading(level=1, text=group.text), table)
        people += _people(table, is_official=group.text == words.OFFICIALS, day=day)
    return tuple(people), Section(heading=heading, kind="attendance", blocks=tuple(blocks))


def _has_people(shown: Shown, *, level: int) -> bool:
    title, group = shown.heading(), shown.heading(ahead=1)
    return (
        title is not None
        and title.level == level
        and title.text == words.ATTENDANCE
        and group is not None
        and group.text in _GROUPS
        and shown.table(_KEYS, ahead=2) is not None
    )


def _people(table: Table, *, is_official: bool, day: Date | None) -> list[Attendance]:
    keys = [_KEYS[cell.text] for cell in table.rows[0]]
    rows = ([cell.text for cell in row] for row in table.rows[1:])
    return [
        _person(dict(zip(keys, row, strict=False)), row, is_official=is_official, day=day) for row in rows
    ]


def _person(
    told: Mapping[str, str], row: Sequence[str], *, is_official: bool, day: Date | None
) -> Attendance:
    titles = _parts(told.get("titles"))
    is_politician = bool(told.get("party")) or any(map(is_political_office, titles))
    return Attendance(
        as_printed=", ".join(text for text in row if text),
        name=told.get("name", ""),
        party=told.get("party") or None,
        titles=titles,
        is_official=True if is_official else False if is_politician else None,
        status=_STATUSES.get(told.get("status", "")),
        items=_parts(told.get("items")),
        from_at=_moment(told.get("from_at"), day=day),
        until_at=_moment(told.get("until_at"), day=day),
        substitute_for=told.get("substitute_for") or None,
        reason=told.get("reason") or None,
    )


def _parts(text: str | None) -> tuple[str, ...]:
    return tuple(text.split("; ")) if text else ()


def _moment(time: str | None, *, day: Date | None) -> Moment | None:
    if not time or day is None or len(day) != len("2020-01-14"):
        return None
    try:
        return local_moment(day, time.replace(".", ":"))
    except ValueError:
        return None
