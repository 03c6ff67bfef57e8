"""Lists of cases on their way or done: tables of case, department and political treatment, in a PDF."""

import re

from raadhus import __version__
from raadhus.core import MeetingRecord
from raadhus.core.record import Meeting, Source
from raadhus.reading import media
from raadhus.reading.case_list.sections import list_parts
from raadhus.reading.extract.pdf import extract_pdf, first_page_text
from raadhus.reading.original import Original, Reading

_TITLE = re.compile(
    r"\bsager\s+(?:på|pa|til)\s+vej\b|\bsager\s+undervejs\b|\bkommende\s+sager\b|\bsags(?:liste|oversigt)\b|"
    r"\b(?:oversigt|liste)\s+over\s+(?:\w+\s+){0,4}sager\b",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:dagsorden|referat|beslutningsprotokol|indkaldelse)\b|^p(?:un)?kt\.?\s*\d", re.IGNORECASE
)
_CASE_COLUMN = re.compile(r"(?:sag|sager|sagstitel|emne|titel)\b", re.IGNORECASE)
_OTHER_COLUMN = re.compile(
    r"\b(?:afd\.?|afdeling|forvaltning|center|ansvarlig|enhed|udvalg|politisk|behandling|fremsend\w*|vedtaget|status|"
    r"forvent\w*|dato|møde\w*)\b",
    re.IGNORECASE,
)
_HEAD_LINES = 6
_HEADER_LINES = 5


def recognises(original: Original) -> bool:
    """Whether the first page has the title of a list of cases and the columns of its table."""
    if original.media_type != media.PDF:
        return False
    lines = [line.strip() for line in first_page_text(original.data).splitlines() if line.strip()]
    head = lines[:_HEAD_LINES]
    if not any(map(_TITLE.search, head)) or any(map(_MEETING.search, head)):
        return False
    return any(
        _CASE_COLUMN.match(line) and _OTHER_COLUMN.search(" ".join(lines[at : at + _HEADER_LINES]))
        for at, line in enumerate(lines)
    )


def recognise(original: Original) -> tuple[Reading, ...]:
    """Read the list: a section a table, with the rows that go on over a page's end put together."""
    sheets = extract_pdf(original.data)
    parts = list_parts(sheets)
    record = MeetingRecord(
        kind="list",
        title=parts.title,
        meeting=Meeting(as_printed=parts.title or ""),
        sections=parts.sections,
        source=Source(
            media_type=original.media_type,
            sha256=original.sha256,
            name=original.name,
            url=original.url,
            profile="case-list",
            reader_version=__version__,
            pages=sheets.pages,
        ),
    )
    return (Reading(record=record, furniture=parts.furniture, lines=sheets.lines),)


__all__ = ["recognise", "recognises"]
