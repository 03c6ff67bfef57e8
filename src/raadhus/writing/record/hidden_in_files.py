"""What a file carries that no page of it shows: comments, hidden and deleted text, properties that name somebody."""

import io
import re
import zipfile
from typing import Final

import pypdfium2

from raadhus.reading import media
from raadhus.reading.attachment_text import attachment_text
from raadhus.reading.errors import ReadError
from raadhus.writing.models import KeptFile
from raadhus.writing.stores import desk_files

_NAMING: Final = ("Author", "Subject", "Keywords", "Title")
_IN_WORD: Final = re.compile(
    rb"<(?:dc:creator|cp:lastModifiedBy|dc:subject|dc:description|cp:keywords)>\s*[^<\s]"
)
_PROPERTIES: Final = "docProps/core.xml"


def hidden_in_file(file: KeptFile) -> tuple[str, ...]:
    """In Danish words, for the person who is asked; none for files of other kinds."""
    if file.media_type == media.DOCX:
        return _in_word(desk_files().get(file.pk))
    if file.media_type == media.PDF:
        return _in_pdf(desk_files().get(file.pk))
    return ()


def _in_word(data: bytes) -> tuple[str, ...]:
    found = []
    try:
        if attachment_text(data).unseen.strip():
            found.append("kommentarer eller skjult tekst")
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if _PROPERTIES in package.namelist() and _IN_WORD.search(package.read(_PROPERTIES)):
                found.append("egenskaber som forfatter eller emne")
    except (ReadError, zipfile.BadZipFile):
        return ("noget, der ikke kan læses",)
    return tuple(found)


def _in_pdf(data: bytes) -> tuple[str, ...]:
    try:
        with pypdfium2.PdfDocument(data) as pdf:
            told = pdf.get_metadata_dict()
            has_files = pdf.count_attachments() > 0
    except pypdfium2.PdfiumError:
        return ("noget, der ikke kan læses",)
    found = (
        ["egenskaber som forfatter eller titel"] if any(told.get(key, "").strip() for key in _NAMING) else []
    )
    return (*found, *(("vedlagte filer",) if has_files else ()))
