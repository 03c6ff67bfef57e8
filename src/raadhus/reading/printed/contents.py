"""The contents list of a printed agenda: its titles, and where they differ from the headings of the items."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from raadhus.core.doubts import doubt
from raadhus.core.record import AgendaItem, Doubt
from raadhus.reading.printed.groups import is_group
from raadhus.reading.printed.head import opens_text
from raadhus.reading.printed.rows import Row
from raadhus.reading.printed.starts import folded_title
from raadhus.reading.recognise.titles import access_mark, title_and_access

_HEADINGS = frozenset({"indholdsfortegnelse", "indhold", "dagsorden", "punkter", "oversigt", "sagsoversigt"})
_PAGE = re.compile(r"(?:\s*\.{2,}\s*|\t\s*|\s{2,}|\s)(?P<page>\d{1,4})$")
_LEADER = re.compile(r"\.{3,}\s*\d{0,4}$")
_NUMBER = re.compile(r"(?:Punkt )?(?P<number>\d{1,4})(?:[.:)]|\.{3,})?\s+")
_LED_TO_PAGE = re.compile(r"\.{3,}\s*\d{1,4}$")
_FEWEST = 2
_WITHIN = 400
"""A contents list begins within so many rows."""


class ContentsRow(NamedTuple):
    title: str
    row: Row
    truncated: bool


class Contents(NamedTuple):
    """The rows of the list, and the indexes of the first and the first following row of its region."""

    entries: tuple[ContentsRow, ...]
    start: int
    end: int


def find_contents(rows: Sequence[Row]) -> Contents | None:
    """The contents list among the rows: rows that end in page numbers or leaders, or that all stand again below."""
    for index, row in enumerate(rows[:_WITHIN]):
        if row.text.casefold().rstrip(":") in _HEADINGS:
            entries, end = _entries(rows, index + 1)
            if len(entries) >= _FEWEST or (entries and row.text.casefold().startswith("indholds")):
                return Contents(tuple(entries), index, end)
    return _with_leaders(rows) or _repeated(rows)


def _with_leaders(rows: Sequence[Row]) -> Contents | None:
    """A list without heading whose rows end in leaders and page numbers."""
    for index, row in enumerate(rows[:_WITHIN]):
        if "..." in row.text and _LED_TO_PAGE.search(row.text):
            start = _start_with_groups(rows, index)
            entries, end = _entries(rows, start)
            return Contents(tuple(entries), start, end) if len(entries) >= _FEWEST else None
    return None


def _repeated(rows: Sequence[Row]) -> Contents | None:
    """A list without page numbers: numbered rows, one below the other, each of which stands again further down."""
    head_end = next((index for index, row in enumerate(rows) if index and opens_text(row.text)), len(rows))
    # Below the first heading of an item the numbers are those of lists, which a decision may repeat.
    firsts = _numbered(rows[: min(_WITHIN, head_end)])
    if len(firsts) < _FEWEST:
        return None
    last = {folded_title(rows[index].text): index for index in _numbered(rows)}
    for first in firsts:
        again = last[folded_title(rows[first].text)]
        if again > first + 1 and (found := _repeated_from(rows, first, below=again, last=last)):
            return found
    return None


def _numbered(rows: Sequence[Row]) -> list[int]:
    return [index for index, row in enumerate(rows) if row.text[0].isdigit() and _NUMBER.match(row.text)]


def _repeated_from(
    rows: Sequence[Row], first: int, *, below: int, last: Mapping[str, int]
) -> Contents | None:
    entries: list[ContentsRow] = []
    end = first
    for index in range(first, below):
        text = rows[index].text
        if last.get(folded_title(text), 0) >= below:
            number = _NUMBER.match(text)
            title = text[number.end() :] if number else text
            entries.append(ContentsRow(title, rows[index], truncated=True))
            end = index + 1
        elif not (is_group(text) or (rows[index].goes_on and index == end)):
            break
        else:
            end = index + 1 if rows[index].goes_on else end
    if len(entries) < _FEWEST:
        return None
    start = _start_with_groups(rows, first)
    if start and rows[start - 1].text.casefold().rstrip(":") in _HEADINGS:
        start -= 1
    return Contents(tuple(entries), start, end)


def _start_with_groups(rows: Sequence[Row], first: int) -> int:
    start = first
    while start and is_group(rows[start - 1].text):
        start -= 1
    return start


def _entries(rows: Sequence[Row], start: int) -> tuple[list[ContentsRow], int]:
    entries: list[ContentsRow] = []
    end, pending = start, ""
    page = rows[start].line.page if start < len(rows) else None
    for index in range(start, len(rows)):
        row = rows[index]
        text = f"{pending} {row.text}".strip()
        if entries and is_group(row.text):
            continue
        found = _PAGE.search(row.text)
        if found is None and _LEADER.search(row.text) is None:
            ends = row.gap if page is None else row.line.page != page
            if pending or (entries and ends):
                break
            pending = "" if is_group(row.text) else text
            continue
        title = _LEADER.sub("", text) if found is None else text[: len(text) - len(found.group())]
        truncated = found is None or ("." not in found.group() and "\t" not in row.text)
        number = _NUMBER.match(title)
        title = title[number.end() :] if number else title
        entries.append(ContentsRow(title.rstrip(" ."), row, truncated))
        end, pending = index + 1, ""
    return entries, _end_with_groups(rows, end, start=start, page=page)


def _end_with_groups(rows: Sequence[Row], end: int, *, start: int, page: int | None) -> int:
    """The end of the list with the headings below it that have nothing under them, such as "Lukket referat"."""
    has_groups = any(is_group(row.text) for row in rows[max(start - 1, 0) : end])
    while end < len(rows) and (is_group(rows[end].text) or access_mark(rows[end].text) is not None):
        row = rows[end]
        is_list = has_groups and access_mark(row.text) == "closed"
        if row.line.page != page or (page is None and row.gap and not is_list):
            break
        end += 1
    return end


def contents_doubts(contents: Contents, items: Sequence[AgendaItem]) -> tuple[Doubt, ...]:
    """A doubt for each item whose title in the contents list says something else, matched by order."""
    if len(contents.entries) != len(items):
        return ()
    doubts = []
    for entry, item in zip(contents.entries, items, strict=True):
        listed, heading = folded_title(title_and_access(entry.title).text), folded_title(item.title)
        if listed == heading or (entry.truncated and heading.startswith(listed)) or item.access == "closed":
            continue
        doubts.append(
            doubt(
                "contents-differ",
                values={"contents": entry.title, "heading": item.title},
                page=entry.row.line.page,
                line=entry.row.line.number,
                item=item.number,
                text=entry.title,
            )
        )
    return tuple(doubts)
