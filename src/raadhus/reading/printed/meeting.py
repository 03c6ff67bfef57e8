"""The parts of a printed meeting put together: head, contents list, items and what stands outside them."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import structs

from raadhus import __version__
from raadhus.core import MeetingRecord
from raadhus.core.doubts import doubt
from raadhus.core.record import AgendaItem, Doubt, Meeting, OrganizationName, Section, Source
from raadhus.reading.original import Original, Reading
from raadhus.reading.printed.blocks import blocks_of, paragraph
from raadhus.reading.printed.bookmarks import bookmark_doubts, bookmarked_titles
from raadhus.reading.printed.contents import Contents, contents_doubts, find_contents
from raadhus.reading.printed.groups import first_row_of_group
from raadhus.reading.printed.head import head_of, opens_text
from raadhus.reading.printed.head_people import split_people
from raadhus.reading.printed.item import PrintedItem, item_of
from raadhus.reading.printed.item_parts import Style, is_heading
from raadhus.reading.printed.numerals import has_displaced_numerals
from raadhus.reading.printed.pages import PrintedPages
from raadhus.reading.printed.rows import Row, has_marker
from raadhus.reading.printed.starts import Starts, find_starts, folded_title
from raadhus.reading.recognise.joining import Words
from raadhus.reading.recognise.record_kind import record_kind
from raadhus.understanding.vocabulary.headings import section_kind

_TRAILER = re.compile(r"(?P<label>Source URL|Kilde|URL)\s*:\s*(?P<address>\S+)$")
_FEWEST_STRONG = 2
_LONGEST_HEAD = 12


def meeting_of(original: Original, *, pages: PrintedPages) -> Reading:
    """Recognise the pages, of which there is at least one row."""
    rows, trailer, label = _without_trailer(pages.rows)
    contents = find_contents(rows)
    marked = bookmarked_titles(pages.bookmarks)
    titles = [entry.title for entry in contents.entries] if contents else []
    known = frozenset(folded_title(title) for title in (*titles, *marked.values()))
    starts = find_starts(rows, titles=known, after=contents.end if contents else 0)
    head = head_of(_head_rows(rows, contents=contents, starts=starts))
    style = _style(rows, words=Words(pages.lines))
    items = _items(rows, starts=starts, style=style, after=contents.end if contents else 0)
    found = _with_open_access([entry.item for entry in items])
    record = MeetingRecord(
        kind=record_kind(head.kind, found),
        supplement=head.supplement,
        body=head.body,
        organizations=(OrganizationName(name=head.organization),) if head.organization else (),
        meeting=Meeting(as_printed=head.as_printed, cancelled=head.cancelled),
        sections=(
            *head.sections,
            *_text_outside(rows, contents=contents, starts=starts, style=style),
            *_groups_without_items(rows, starts=starts),
            *trailer,
        ),
        items=found,
        source=Source(
            media_type=original.media_type, sha256=original.sha256, name=original.name, url=original.url,
            profile=starts.layout.profile if starts else "generic", reader_version=__version__, pages=pages.count,
        ),
        doubts=(
            *head.doubts,
            *(doubt("page-unreadable", values={"page": page}, page=page) for page in pages.unreadable),
            *_doubts(items, contents=contents, starts=starts, bookmarked=marked, cancelled=head.cancelled),
        ),
    )  # fmt: skip
    listed = [row.text for row in rows[contents.start : contents.end]] if contents else []
    left_out = (
        *pages.furniture,
        *head.furniture,
        *listed,
        *label,
        *(text for entry in items for text in entry.furniture),
    )
    return Reading(record=record, furniture=left_out, lines=pages.lines)


def _without_trailer(rows: Sequence[Row]) -> tuple[Sequence[Row], tuple[Section, ...], tuple[str, ...]]:
    found = _TRAILER.match(rows[-1].text)
    if found is None or len(rows) == 1:
        return rows, (), ()
    section = Section(heading=found["label"], blocks=(paragraph(found["address"]),), kind="trailer")
    return rows[:-1], (section,), (":",)


def _head_rows(rows: Sequence[Row], *, contents: Contents | None, starts: Starts | None) -> Sequence[Row]:
    first = len(rows)
    if starts is not None:
        first = first_row_of_group(rows, starts.items[0].row, after=contents.end if contents else 0)
    if contents is not None:
        first = min(first, contents.start)
    if starts is None:
        heading = next((index for index, row in enumerate(rows) if index and opens_text(row.text)), len(rows))
        table = next((index for index, row in enumerate(rows) if row.table is not None), len(rows))
        first = min(first, heading, table, _LONGEST_HEAD)
    return rows[:first]


def _items(rows: Sequence[Row], *, starts: Starts | None, style: Style, after: int) -> list[PrintedItem]:
    if starts is None:
        return []
    ends = [start.row for start in starts.items[1:]] + [len(rows)]
    items: list[PrintedItem] = []
    first = starts.items[0].row
    group = _heading(rows[first_row_of_group(rows, first, after=after) : first])
    for position, (start, end) in enumerate(zip(starts.items, ends, strict=True), 1):
        own_end = first_row_of_group(rows, end, after=start.row + 1)
        items.append(
            item_of(rows[start.row : own_end], start=start, position=position, style=style, group=group)
        )
        group = _heading(rows[own_end:end]) or group
    return items


def _groups_without_items(rows: Sequence[Row], *, starts: Starts | None) -> tuple[Section, ...]:
    """Headings at the end, such as "Lukkede punkter", whose items are not published."""
    if starts is None:
        return ()
    first = first_row_of_group(rows, len(rows), after=starts.items[-1].row + 1)
    return tuple(Section(heading=row.text, blocks=(), kind="other") for row in rows[first:])


def _heading(rows: Sequence[Row]) -> str | None:
    return " ".join(row.text for row in rows) or None


def _with_open_access(items: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Where some items are marked as closed, the unmarked ones are open; where none is, nothing is said."""
    if not any(item.access == "closed" for item in items):
        return tuple(items)
    return tuple(structs.replace(item, access="open") if item.access is None else item for item in items)


def _style(rows: Sequence[Row], *, words: Words) -> Style:
    if rows[0].line.page is None:
        return Style(
            heading_size=None,
            numerals_are_displaced=has_displaced_numerals(rows),
            paragraphs_are_tight=False,
            words=words,
        )
    sizes = Counter(
        round(row.line.size, 1) for row in rows if row.strong and section_kind(row.text) is not None
    )
    # Below a heading and between the entries of a list the space says nothing of paragraphs.
    breaks = [
        row
        for above, row in pairwise(rows)
        if not (row.goes_on or row.strong or row.turned or above.strong or has_marker(row.text))
    ]
    return Style(
        heading_size=sizes.most_common(1)[0][0] if sizes.total() >= _FEWEST_STRONG else None,
        numerals_are_displaced=False,
        paragraphs_are_tight=sum(row.gap for row in breaks) * 2 < len(breaks),
        words=words,
    )


def _text_outside(
    rows: Sequence[Row], *, contents: Contents | None, starts: Starts | None, style: Style
) -> tuple[Section, ...]:
    """Text between the contents list and the first item, or the whole text when there are no items."""
    if starts is not None:
        if contents is None:
            return ()
        first = first_row_of_group(rows, starts.items[0].row, after=contents.end)
        people = split_people(rows[contents.end : first])
        text = blocks_of(people.facts, subheadings=False, words=style.words)
        return (*people.sections, *((Section(heading="", blocks=text),) if text else ()))
    head_end = len(_head_rows(rows, contents=contents, starts=None))
    sections: list[tuple[str, list[Row]]] = [("", [])]
    start = contents.end if contents is not None else head_end
    above: Row | None = None
    for row in rows[start:]:
        below_heading = above is not None and bool(sections[-1][0]) and not sections[-1][1]
        if is_heading(row, style=style, above=above, below_heading=below_heading) or (
            row.strong and not row.goes_on and len(row.text) < 100
        ):
            sections.append((row.text, []))
        else:
            sections[-1][1].append(row)
        above = row
    return tuple(
        Section(heading=heading, blocks=blocks_of(body, subheadings=True, words=style.words))
        for heading, body in sections
        if heading or body
    )


def _doubts(
    items: Sequence[PrintedItem],
    *,
    contents: Contents | None,
    starts: Starts | None,
    bookmarked: Mapping[str, str],
    cancelled: bool,
) -> tuple[Doubt, ...]:
    doubts = [found for entry in items for found in entry.doubts]
    if not items:
        return () if cancelled else (doubt("no-items"),)
    if starts is not None and not starts.layout.is_sure:
        doubts.append(doubt("generic-reading"))
    if contents is not None:
        doubts += contents_doubts(contents, [entry.item for entry in items])
    doubts += bookmark_doubts(bookmarked, [entry.item for entry in items])
    return tuple(doubts)
