"""Documents that Raadhus made, PDF and Word: the record that they carry, or what they show, read by our own words."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from raadhus import __version__
from raadhus.core import MeetingRecord
from raadhus.core.doubts import doubt
from raadhus.core.record import Doubt, Source
from raadhus.reading import media
from raadhus.reading.coverage import block_texts, stated_texts
from raadhus.reading.original import Original, Reading
from raadhus.reading.raadhus_document.agreement import agrees
from raadhus.reading.raadhus_document.carried import UnreadableRecord, carried_files, carried_records
from raadhus.reading.raadhus_document.papers import Paper, begins_document, papers_of
from raadhus.reading.raadhus_document.visible import Visible, may_be_ours, visible
from raadhus.reading.recognise.record_lines import record_lines

PROFILE = "raadhus-document"
_NUMBER = re.compile(r"\d+")


def recognises(original: Original) -> bool:
    """Whether a record is carried inside, or the first page begins as ours do; raises ReadError."""
    if carried_files(original):
        return True
    shown = visible(original, pages=1) if may_be_ours(original) else None
    return shown is not None and begins_document(shown.blocks)


def recognise(original: Original) -> tuple[Reading, ...]:
    """The carried records when the document shows what they state, else what it shows; raises ReadError."""
    shown = visible(original)
    files = carried_files(original)
    if not files:
        return _seen(original, shown, doubts=())
    try:
        records = carried_records(files)
    except UnreadableRecord as error:
        return _seen(original, shown, doubts=(doubt("carried-record-unreadable", text=str(error)),))
    if not _agrees(records, original=original, shown=shown):
        return _seen(original, shown, doubts=(doubt("carried-record-differs"),))
    return _carried(records, shown=shown)


def _agrees(records: Sequence[MeetingRecord], *, original: Original, shown: Visible | None) -> bool:
    if shown is None:
        return agrees(records, shown=_printed_lines(original), has_only_ours=False)
    return agrees(records, shown=block_texts(shown.blocks), has_only_ours=True)


def _printed_lines(original: Original) -> list[str]:
    """The lines of a PDF that has lost its tags, without those that come back on most pages."""
    from raadhus.reading.extract.pdf import extract_pdf

    sheets = extract_pdf(original.data)
    count = Counter(_NUMBER.sub("", line.text) for line in sheets.lines)
    most = max(2, sheets.pages // 2)
    return [line.text for line in sheets.lines if count[_NUMBER.sub("", line.text)] < most]


def _carried(records: Sequence[MeetingRecord], *, shown: Visible | None) -> tuple[Reading, ...]:
    """The records as they were written; what else the document shows are our own words, as was seen."""
    visible_texts = (*block_texts(shown.blocks), *shown.around) if shown else ()
    stated = (text for record in records for text in stated_texts(record))
    rest = tuple((_words(visible_texts) - _words(stated)).elements())
    lines = shown.lines if shown else ()
    return tuple(
        Reading(
            record=record,
            furniture=() if number else rest,
            lines=lines or record_lines(record),
            is_understood=True,
        )
        for number, record in enumerate(records)
    )


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in text.split())


def _seen(original: Original, shown: Visible | None, *, doubts: tuple[Doubt, ...]) -> tuple[Reading, ...]:
    """What the document shows: by our own words, or as any other of its kind when it does not begin as ours do."""
    if shown is None or not begins_document(shown.blocks):
        return tuple(
            replace(reading, record=replace(reading.record, doubts=(*doubts, *reading.record.doubts)))
            for reading in _as_any_other(original)
        )
    papers = papers_of(shown.blocks)
    return tuple(
        _reading(
            paper, original=original, shown=shown, doubts=doubts, furniture=() if number else shown.around
        )
        for number, paper in enumerate(papers)
    )


def _as_any_other(original: Original) -> tuple[Reading, ...]:
    from raadhus.reading import printed, word

    if original.media_type == media.PDF:
        return printed.recognise(original)
    return word.recognise(original)


def _reading(
    paper: Paper,
    *,
    original: Original,
    shown: Visible,
    doubts: tuple[Doubt, ...],
    furniture: tuple[str, ...],
) -> Reading:
    record = MeetingRecord(
        kind=paper.kind,
        supplement=paper.supplement,
        body=paper.body,
        organizations=paper.organizations,
        title=paper.title,
        meeting=paper.meeting,
        sections=paper.sections,
        items=paper.items,
        attendance=paper.attendance,
        source=Source(
            media_type=original.media_type,
            sha256=original.sha256,
            name=original.name,
            url=original.url,
            profile=PROFILE,
            reader_version=__version__,
            pages=shown.pages,
        ),
        doubts=doubts,
    )
    lines = shown.lines or record_lines(record)
    return Reading(record=record, furniture=(*furniture, *paper.labels), lines=lines)
