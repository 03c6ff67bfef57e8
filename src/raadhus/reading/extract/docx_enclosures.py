"""The pictures in a Word file and the files that a document of Raadhus carries, as files of their own."""

import posixpath
from collections.abc import Iterator

from raadhus.reading.extract.docx import docx_carried
from raadhus.reading.extract.docx_package import open_package
from raadhus.reading.extract.enclosure import Enclosure, enclosure
from raadhus.reading.file_kind import file_kind


def read_enclosures(data: bytes) -> tuple[Enclosure, ...]:
    """Give carried files first, then the pictures in the order of the file, each content once; raises ReadError."""
    found: dict[str, Enclosure] = {}
    for one in _carried_and_pictures(data):
        found.setdefault(one.sha256, one)
    return tuple(found.values())


def _carried_and_pictures(data: bytes) -> Iterator[Enclosure]:
    for name, content in docx_carried(data).items():
        yield enclosure(name, media_type=file_kind(content), data=content)
    package = open_package(data)
    for path in package.related("image"):
        picture = package.part(path)
        if picture:
            yield enclosure(posixpath.basename(path), media_type=file_kind(picture), data=picture)
