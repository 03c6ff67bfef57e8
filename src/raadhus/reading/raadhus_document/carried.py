"""The files that a document carries inside, looked for without reading the document."""

from collections.abc import Mapping

import msgspec

from raadhus.core import MeetingRecord
from raadhus.core.carried_document import DOCUMENT_NAME, record_name
from raadhus.core.record_json import InvalidRecord, decode_record
from raadhus.reading import media
from raadhus.reading.errors import ReadError
from raadhus.reading.original import Original

_MOST_RECORDS = 500
_FIRST = record_name(1)


class UnreadableRecord(ValueError):
    """A carried record is none, breaks a rule, or is of a schema that this Raadhus does not know."""


def carried_files(original: Original) -> Mapping[str, bytes]:
    """The carried files by name; none when the document carries no record. Raises ReadError."""
    if original.media_type == media.PDF:
        return _in_pdf(original.data)
    from raadhus.reading.extract.docx import docx_carried

    carried = docx_carried(original.data)
    return carried if _FIRST in carried else {}


def carried_records(files: Mapping[str, bytes]) -> tuple[MeetingRecord, ...]:
    """The records in their order; raises UnreadableRecord."""
    records: list[MeetingRecord] = []
    for number in range(1, _MOST_RECORDS):
        data = files.get(record_name(number))
        if data is None:
            break
        try:
            records.append(decode_record(data))
        except InvalidRecord as error:
            raise UnreadableRecord(str(error)) from error
    if len(records) != _stated_number(files, found=len(records)):
        raise UnreadableRecord("a record is missing")
    return tuple(records)


class _Parts(msgspec.Struct):
    parts: tuple[msgspec.Raw, ...]


def _stated_number(files: Mapping[str, bytes], *, found: int) -> int:
    """How many records there are to be; a saved document may have lost the file that tells it."""
    data = files.get(DOCUMENT_NAME)
    if data is None:
        return found
    try:
        return len(msgspec.json.decode(data, type=_Parts).parts)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return found


def _in_pdf(data: bytes) -> Mapping[str, bytes]:
    """Names first: of another document no attachment is unpacked."""
    import pypdfium2

    from raadhus.reading.extract.pdf_file import open_pdf

    with open_pdf(data) as document:
        count = min(document.count_attachments(), _MOST_RECORDS)
        attached = [document.get_attachment(index) for index in range(count)]
        names = [one.get_name() for one in attached]
        if _FIRST not in names:
            return {}
        files: dict[str, bytes] = {}
        for name, one in zip(names, attached, strict=True):
            if name.startswith("raadhus-"):
                try:
                    files.setdefault(name, bytes(one.get_data()))
                except pypdfium2.PdfiumError as error:
                    raise ReadError("damaged", values={"kind": "PDF"}) from error
        return files
