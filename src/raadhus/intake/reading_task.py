"""What a child does with a file that is taken in: read it, see what the door will cut, take out its pictures.

Nothing here knows the database: a child has none.
"""

from collections.abc import Iterator

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.public_face import WHOLE_FACE
from raadhus.core.record import Body, Image, MeetingRecord, RecordKind, Value
from raadhus.core.withheld import censored
from raadhus.reading.child_process import Request
from raadhus.reading.errors import ReadError
from raadhus.reading.in_children import record_json


class EnclosedFile(Struct, frozen=True, array_like=True):
    name: str
    media_type: str
    sha256: str
    data: bytes


class RecordIn(Struct, frozen=True, array_like=True):
    """A record as JSON, and what must be known of it before it is decoded again.

    `doubts` are the codes of all its doubts, those of the door too; `closed_items` are the positions of items that
    the door shows less of than was read.
    """

    json: bytes
    kind: RecordKind
    supplement: bool
    date: str
    body: Body
    doubts: tuple[str, ...]
    was_cut: bool
    closed_items: tuple[int, ...]
    pictures: tuple[str, ...]


class FileIn(Struct, frozen=True, array_like=True):
    """What a file holds; one that `hides_text` (comments, deleted or hidden text) is not for everybody as it is."""

    media_type: str
    records: tuple[RecordIn, ...]
    enclosed: tuple[EnclosedFile, ...]
    hides_text: bool = False


def read_for_import(request: Request) -> bytes:
    """Read every meeting in the bytes, for `decoded_file`. Raises ReadError."""
    from raadhus.reading import media, read_all

    data = bytes(request.data)
    records = tuple(_record_in(record) for record in read_all(data, name=request.name, url=request.url))
    media_type = media.media_type_of(data)
    file = FileIn(
        media_type=media_type,
        records=records,
        enclosed=(),
        hides_text=media_type == media.DOCX and _hides_text(data),
    )
    try:
        return msgspec.msgpack.encode(replace(file, enclosed=_enclosed(data)))
    except (ReadError, MemoryError):
        # The meeting has been read; its pictures lie in the source, which is kept.
        return msgspec.msgpack.encode(file)


def decoded_file(result: bytes) -> FileIn:
    return msgspec.msgpack.decode(result, type=FileIn)


def load_readers() -> None:
    """Load what most files need, before the first of them comes."""
    import raadhus.reading.printed
    import raadhus.understanding  # noqa: F401


def _enclosed(data: bytes) -> tuple[EnclosedFile, ...]:
    from raadhus.reading.enclosures import enclosures

    return tuple(EnclosedFile(one.name, one.media_type, one.sha256, one.data) for one in enclosures(data))


def _hides_text(data: bytes) -> bool:
    from raadhus.reading.extract.docx_unseen import hides_text

    return hides_text(data)


def _record_in(record: MeetingRecord) -> RecordIn:
    cut = censored(record, profile=WHOLE_FACE)
    return RecordIn(
        json=record_json(record),
        kind=record.kind,
        supplement=record.supplement,
        date=(record.meeting.start or "")[:10],
        body=record.body,
        doubts=tuple(doubt.code for doubt in cut.record.doubts),
        was_cut=cut.was_cut,
        closed_items=tuple(
            shown.position
            for item, shown in zip(record.items, cut.record.items, strict=True)
            if item.attachments != shown.attachments or item.messages != shown.messages
        ),
        pictures=tuple(dict.fromkeys(_pictures(cut.record))),
    )


def _pictures(value: object) -> Iterator[str]:
    if isinstance(value, Image):
        if value.file:
            yield value.file
    elif isinstance(value, Value):
        for key in value.__struct_fields__:
            yield from _pictures(getattr(value, key))
    elif isinstance(value, tuple):
        for member in value:
            yield from _pictures(member)
