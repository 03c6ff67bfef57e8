"""Everything that stands in a document, whether it is seen or not: for the tests that look for leaks."""

import base64
import io
import re
import zipfile
from collections.abc import Iterator

import pikepdf
import pypdfium2

_PDF = b"%PDF-"
_ZIP = b"PK\x03\x04"
_TAG = re.compile(rb"<[^>]*>")
_CARRIED = re.compile(rb'encoding="base64">([A-Za-z0-9+/=]+)<')
_BROKEN_WORD = re.compile("[-\u00ad\ufffe\u2010]\\s*\n\\s*|\u00ad")


def all_that_is_in(data: bytes) -> bytes:
    """The text as a reader sees it, and every object, stream and file inside; of other bytes themselves."""
    if data.startswith(_PDF):
        return b"\n".join((*_seen(data), *_objects(data)))
    if data.startswith(_ZIP):
        return b"\n".join(_members(data))
    return data


def _seen(data: bytes) -> Iterator[bytes]:
    """The text of each page, words whole that stand on two lines."""
    file = pypdfium2.PdfDocument(data)
    for page in file:
        text = page.get_textpage().get_text_bounded()
        yield text.encode()
        yield _BROKEN_WORD.sub("", text.replace("\r\n", "\n")).encode()
    file.close()


def _objects(data: bytes) -> Iterator[bytes]:
    with pikepdf.open(io.BytesIO(data)) as file:
        for found in file.objects:
            yield from _texts(found)
            if isinstance(found, pikepdf.Stream):
                try:
                    yield found.read_bytes()
                except pikepdf.PdfError:  # a picture in a form of its own
                    yield found.read_raw_bytes()


def _texts(found: pikepdf.Object) -> Iterator[bytes]:
    """The strings and names of an object; what it refers to is an object of its own."""
    if isinstance(found, pikepdf.String | pikepdf.Name):
        yield str(found).encode(errors="replace")
    elif isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
        for key, value in found.items():
            yield key.encode(errors="replace")
            yield from _own_texts(value)
    elif isinstance(found, pikepdf.Array):
        for value in found:
            yield from _own_texts(value)


def _own_texts(value: object) -> Iterator[bytes]:
    if isinstance(value, pikepdf.Object) and not value.is_indirect:
        yield from _texts(value)


def _members(data: bytes) -> Iterator[bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        for name in file.namelist():
            member = file.read(name)
            yield name.encode()
            yield member
            yield _TAG.sub(b"", member)
            yield from (base64.b64decode(found[1]) for found in _CARRIED.finditer(member))
