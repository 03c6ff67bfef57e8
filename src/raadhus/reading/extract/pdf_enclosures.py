"""The files attached to a PDF and the pictures on its pages, as files of their own."""

import ctypes
import io
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from raadhus.reading import media
from raadhus.reading.errors import ReadError
from raadhus.reading.extract.enclosure import Enclosure, enclosure
from raadhus.reading.extract.pdf_file import open_pdf

MOST_ENCLOSURES = 500
MOST_BYTES = 100_000_000
MOST_PIXELS = 30_000_000
"""A larger picture is not unpacked: it may be made to fill the memory."""

_LEAST_PIXELS = 64
_DEEPEST_FORM = 3
_OWN_FILES = {"DCTDecode": ("image/jpeg", "jpg"), "JPXDecode": ("image/jp2", "jp2")}


def read_enclosures(data: bytes) -> tuple[Enclosure, ...]:
    """Give attached files first, then pictures page by page, each content once; raises ReadError.

    No more than MOST_ENCLOSURES files and MOST_BYTES are given.
    """
    found: dict[str, Enclosure] = {}
    total = 0
    with open_pdf(data) as document:
        for one in _attached_and_pictures(document):
            if one.sha256 in found:
                continue
            total += len(one.data)
            if total > MOST_BYTES or len(found) >= MOST_ENCLOSURES:
                break
            found[one.sha256] = one
    return tuple(found.values())


def _attached_and_pictures(document: pypdfium2.PdfDocument) -> Iterator[Enclosure]:
    yield from _attached(document)
    for index in range(len(document)):
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            continue
        try:
            yield from _pictures(page, name=f"side-{index + 1}-billede")
        finally:
            page.close()


def _pictures(page: pypdfium2.PdfPage, *, name: str) -> Iterator[Enclosure]:
    pictures = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=_DEEPEST_FORM)
    for number, picture in enumerate(pictures, 1):
        made = _picture(picture, name=f"{name}-{number}")
        if made is not None:
            yield made


def _attached(document: pypdfium2.PdfDocument) -> Iterator[Enclosure]:
    for index in range(min(document.count_attachments(), MOST_ENCLOSURES)):
        try:
            attachment = document.get_attachment(index)
            content = bytes(attachment.get_data())
        except pypdfium2.PdfiumError:
            continue
        if content:
            yield enclosure(
                attachment.get_name() or f"bilag-{index + 1}", media_type=_media_type(content), data=content
            )


def _media_type(content: bytes) -> str:
    try:
        return media.media_type_of(content)
    except ReadError:
        return "application/octet-stream"


def _picture(picture: Any, *, name: str) -> Enclosure | None:
    width, height = ctypes.c_uint(), ctypes.c_uint()
    if not pdfium.FPDFImageObj_GetImagePixelSize(picture.raw, width, height):
        return None
    if not _LEAST_PIXELS <= width.value * height.value <= MOST_PIXELS:
        return None
    try:
        filters = picture.get_filters()
        own = _OWN_FILES.get(filters[0]) if len(filters) == 1 else None
        if own is not None:
            return enclosure(f"{name}.{own[1]}", media_type=own[0], data=bytes(picture.get_data()))
        content = io.BytesIO()
        picture.get_bitmap().to_pil().save(content, format="PNG")
    except (pypdfium2.PdfiumError, ValueError, OSError):
        return None
    return enclosure(f"{name}.png", media_type="image/png", data=content.getvalue())
