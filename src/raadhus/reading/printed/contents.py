"""The contents list of a printed agenda: its titles, and where they differ from the headings of the items."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from raadhus.core.doubts import doubt
from raadhus.core.record import AgendaItem, Doubt
from raadhus.reading.printed.rows import Row
from raadhus.reading.printed.starts import folded_title
from raadhus.reading.recognise.titles import access_mark, title_and_access

_HEADINGS = frozenset({"indholdsfortegnelse", "indhold:", "indhold", "dagsorden", "punkter", "oversigt"})
_PAGE = re.compile(r"(?:\s*\.{2,}\s*|\t\s*|\s{2,}|\s)(?P<page>\d{1,4})$")
_LEADER = re.compile(r"\.{3,}\s*\d{0,4}$")
_NUMBER = re.compile(r"(?:Punkt )?(?P<number>\d{1,4})(?:[.:)]|\.{3,})?\s+")
_FEWEST = 2


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
    """The contents list among the rows: a heading with rows below that end in page numbers or leaders."""
    for index, row in enumerate(rows[:400]):
        if row.text.casefold().rstrip(":") in _HEADINGS:
            entries, end = _entries(rows, index + 1)
            if len(entries) >= _FEWEST or (entries and row.text.casefold().startswith("indholds")):
                return Contents(tuple(entries), index, end)
    return None


def _entries(rows: Sequence[Row], start: int) -> tuple[list[ContentsRow], int]:
    entries: list[ContentsRow] = []
    end, pending = start, ""
    page = rows[start].line.page if start < len(rows) else None
    for index in range(start, len(rows)):
        row = rows[index]
        text = f"{pending} {row.text}".strip()
        found = _PAGE.search(row.text)
        if found is None and _LEADER.search(row.text) is None:
            ends = row.gap if page is None else row.line.page != page
            if pending or (entries and ends):
                break
            pending = text
            continue
        title = _LEADER.sub("", text) if found is None else text[: len(text) - len(found.group())]
        truncated = found is None or ("." not in found.group() and "\t" not in row.text)
        number = _NUMBER.match(title)
        title = title[number.end() :] if number else title
        entries.append(ContentsRow(title.rstrip(" ."), row, truncated))
        end, pending = index + 1, ""
    while end < len(rows) and access_mark(rows[end].text) is not None:
        end += 1
    return entries, end


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
