"""Tables of those present: a row a person, under heads that say what stands below them."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from raadhus.core.record import Attendance, AttendanceStatus, Block, Table
from raadhus.understanding.attendance_statements import listed
from raadhus.understanding.vocabulary.attendance_words import LIST_STATUS, NO_TICKS, PEOPLE_COLUMNS, TICKS

_KEYS: Mapping[str, str] = {head: key for key, heads in PEOPLE_COLUMNS.items() for head in heads}
_STATUSES: Mapping[str, AttendanceStatus] = {
    words: status for status, headings in LIST_STATUS.items() for words in headings
}


def is_people_table(block: Block) -> bool:
    """Whether the first row has a head for names and one for presence or absence."""
    if not isinstance(block, Table) or len(block.rows) < 2:
        return False
    heads = [_folded(cell.text) for cell in block.rows[0]]
    names = [head for head in heads if _KEYS.get(head) == "name"]
    return len(names) == 1 and any(head in _STATUSES and _KEYS.get(head) != "name" for head in heads)


def people_of_tables(blocks: Sequence[Block], *, start: str | None) -> tuple[Attendance, ...]:
    """Everybody in the tables of those present; a person whose row is not marked has no status."""
    tables = (block for block in blocks if isinstance(block, Table) and is_people_table(block))
    return tuple(
        entry
        for table in tables
        for row in table.rows[1:]
        for entry in _people([cell.text.strip() for cell in row], table=table, start=start)
    )


def _people(row: Sequence[str], *, table: Table, start: str | None) -> tuple[Attendance, ...]:
    told: dict[str, str] = {}
    status: AttendanceStatus | None = None
    reason: str | None = None
    for head, text in zip((_folded(cell.text) for cell in table.rows[0]), row, strict=False):
        key = _KEYS.get(head)
        if key is not None:
            told.setdefault(key, text)
        elif text and head in _STATUSES and status is None and _folded(text) not in NO_TICKS:
            own = _STATUSES.get(_folded(text))
            status = own or _STATUSES[head]
            reason = text if own is None and status != "present" and _folded(text) not in TICKS else None
    name = told.get("name", "")
    party, title = told.get("party"), told.get("title")
    text = f"{name}{f' ({party})' if party else ''}{f', {title}' if title else ''}"
    printed = ", ".join(cell for cell in row if cell)
    return tuple(
        replace(entry, as_printed=printed, reason=entry.reason or reason)
        for entry in listed(text, status=status, start=start)
    )


def _folded(text: str) -> str:
    return " ".join(text.split()).strip(" :.").casefold()
