"""A municipality's own Word minutes, with styles or without: read by their headings, numbers and vocabulary."""

import re
from collections.abc import Iterator, Sequence
from itertools import count

from msgspec.structs import replace

from raadhus.core.doubts import doubt
from raadhus.core.plain_text import plain_text
from raadhus.core.record import Body, Doubt, Paragraph
from raadhus.reading import media
from raadhus.reading.by_headings.record import reading_of
from raadhus.reading.extract.docx import DocxText, read_docx
from raadhus.reading.extract.line import Line
from raadhus.reading.original import Original, Reading
from raadhus.reading.printed.head import MUNICIPALITY, is_dated
from raadhus.reading.word.contents import without_contents
from raadhus.reading.word.headings import with_headings, with_whole_titles
from raadhus.reading.word.numbers import with_numbered_titles
from raadhus.reading.word.tables import without_item_tables

PROFILE = "word"


def recognises(original: Original) -> bool:
    """Any Word file can be read by its headings."""
    return original.media_type == media.DOCX


def recognise(original: Original) -> tuple[Reading, ...]:
    """The meeting of the file; raises ReadError `no-text` for one without text."""
    text = read_docx(original.data)
    lines = _lines(text)
    reading = _reading(text, original=original)
    if not is_dated(reading.record.meeting.as_printed) and any(map(is_dated, text.heads)):
        # The day stands on every page alone, and with it the rest of what is mostly on the first.
        heads = [Paragraph(text=head) for head in text.heads if _PAGE.match(head) is None]
        shown = text._replace(
            blocks=(*heads, *text.blocks), heads=tuple(head for head in text.heads if _PAGE.match(head))
        )
        reading = _reading(shown, original=original)
    return (replace(reading, lines=lines),)


_PAGE = re.compile(r"(?:side\w*\.?\b|\d+\s*(?:/|af|$))", re.IGNORECASE)


def _reading(text: DocxText, *, original: Original) -> Reading:
    shown = without_contents(text.blocks, is_made=bool(text.unseen))
    parted = without_item_tables(shown.blocks)
    reading = reading_of(
        with_numbered_titles(with_headings(with_whole_titles(parted.blocks))),
        original=original,
        profile=PROFILE,
        furniture=(*text.unseen, *shown.furniture, *parted.furniture),
    )
    body, running = _body(reading.record.body, running=text.running)
    doubts = (*reading.record.doubts, *_doubts(text))
    return replace(
        reading,
        record=replace(reading.record, body=body, doubts=doubts),
        furniture=(*reading.furniture, *running),
        implied=(*text.implied, *parted.implied),
    )


def _lines(text: DocxText) -> tuple[Line, ...]:
    """What the pages show, heads first and feet last: a line a paragraph, list entry or row of a table."""
    shown = (*text.heads, *plain_text(text.blocks).split("\n"), *text.feet)
    return tuple(map(Line, shown, count(1)))


def _body(body: Body, *, running: Sequence[str]) -> tuple[Body, Sequence[str]]:
    """The municipality, by the header of the pages where the text does not name it; and what else stands there."""
    for place, text in enumerate(running):
        found = None if body.name else MUNICIPALITY.search(text)
        if found is not None:
            rest = (text[: found.start()] + text[found.end() :]).strip()
            return replace(body, name=found["name"]), (*running[:place], rest, *running[place + 1 :])
    return body, running


def _doubts(text: DocxText) -> Iterator[Doubt]:
    if text.has_hidden:
        yield doubt("hidden-text")
    if text.has_changes:
        yield doubt("changes-not-accepted")
    if text.has_unknown_signs:
        yield doubt("sign-unknown")
    if text.has_lost_numbers:
        yield doubt("list-numbers-missing")
