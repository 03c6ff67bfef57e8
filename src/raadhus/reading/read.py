"""Read the bytes of a published agenda or minutes into meeting records."""

import hashlib
from collections.abc import Callable, Iterator
from types import ModuleType

from msgspec import structs

from raadhus.core import MeetingRecord
from raadhus.core.record import AgendaItem, Doubt
from raadhus.reading import media
from raadhus.reading.errors import ReadError
from raadhus.reading.extract.line import Line
from raadhus.reading.original import Original, Reading
from raadhus.reading.places import placed


def read(data: bytes, *, name: str | None = None, url: str | None = None) -> MeetingRecord:
    """Read one meeting; `name` and `url` are kept as its source and never decide what it is.

    Raises ReadError when the bytes cannot be read or hold several meetings.
    """
    records = read_all(data, name=name, url=url)
    if len(records) > 1:
        raise ReadError("several-meetings", values={"count": len(records)})
    return records[0]


def read_with_lines(
    data: bytes, *, name: str | None = None, url: str | None = None
) -> tuple[MeetingRecord, tuple[Line, ...]]:
    """Read one meeting, and give the lines that it was read from, to show beside it; raises ReadError."""
    readings = read_all_with_lines(data, name=name, url=url)
    if len(readings) > 1:
        raise ReadError("several-meetings", values={"count": len(readings)})
    return readings[0]


def read_all_with_lines(
    data: bytes, *, name: str | None = None, url: str | None = None
) -> tuple[tuple[MeetingRecord, tuple[Line, ...]], ...]:
    """Read every meeting that the bytes hold, each with the lines that it was read from; raises ReadError."""
    original = original_of(data, name=name, url=url)
    return tuple((_understood(reading), reading.lines) for reading in recognise(original))


def read_all(data: bytes, *, name: str | None = None, url: str | None = None) -> tuple[MeetingRecord, ...]:
    """Read every meeting that the bytes hold, at least one.

    Raises ReadError when the bytes cannot be read.
    """
    original = original_of(data, name=name, url=url)
    return tuple(_understood(reading) for reading in recognise(original))


def original_of(data: bytes, *, name: str | None = None, url: str | None = None) -> Original:
    """The bytes with what their content says of their kind; raises ReadError for no known kind."""
    media_type = media.media_type_of(data)
    return Original(
        data=data, media_type=media_type, sha256=hashlib.sha256(data).hexdigest(), name=name, url=url
    )


def recognise(original: Original) -> tuple[Reading, ...]:
    """Let the first source family that knows the original recognise it, stated part only."""
    for family in _FAMILIES[original.media_type]():
        if family.recognises(original):
            readings: tuple[Reading, ...] = family.recognise(original)
            return readings
    raise ReadError("no-text")


def _understood(reading: Reading) -> MeetingRecord:
    if reading.is_understood:
        return reading.record
    # Imported here, because its vocabulary takes longest to load and the parent of a child never needs it.
    from raadhus.understanding import understand

    understood = understand(reading.record)
    doubts = placed(understood.doubts, reading=reading)
    return structs.replace(understood, doubts=_in_order(doubts, items=understood.items))


def _in_order(doubts: tuple[Doubt, ...], *, items: tuple[AgendaItem, ...]) -> tuple[Doubt, ...]:
    """Those on the whole meeting first, then as the reader comes to them."""
    positions = {item.number: item.position for item in items}
    return tuple(
        sorted(
            doubts, key=lambda doubt: (positions.get(doubt.item or "", 0), doubt.page or 0, doubt.line or 0)
        )
    )


# Families are imported when a file of their kind comes, so that reading a text does not load pdfium.
def _pdf_families() -> Iterator[ModuleType]:
    from raadhus.reading import case_list, printed, raadhus_document

    yield raadhus_document
    yield case_list
    yield printed


def _word_families() -> Iterator[ModuleType]:
    from raadhus.reading import raadhus_document, word

    yield raadhus_document
    yield word


def _html_families() -> Iterator[ModuleType]:
    from raadhus.reading import firstagenda_page

    yield firstagenda_page
    from raadhus.reading import generic_html

    yield generic_html


def _json_families() -> Iterator[ModuleType]:
    from raadhus.reading import firstagenda_json, raadhus_json

    yield raadhus_json
    yield firstagenda_json


def _text_families() -> Iterator[ModuleType]:
    from raadhus.reading import printed

    yield printed


_FAMILIES: dict[str, Callable[[], Iterator[ModuleType]]] = {
    media.PDF: _pdf_families,
    media.DOCX: _word_families,
    media.HTML: _html_families,
    media.JSON: _json_families,
    media.TEXT: _text_families,
}
