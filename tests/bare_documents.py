"""Documents as other programs leave them: without what they carried, with something else inside, without tags."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping

import pikepdf

from raadhus.core.record import MeetingRecord
from raadhus.documents.docx import docx_of
from raadhus.documents.manuscript import Manuscript, bound
from raadhus.documents.pdf import pdf_of

_OF_CARRIED = (
    re.compile(rb"<Relationship [^>]*customXml[^>]*/>"),
    re.compile(rb"<Override [^>]*customXml[^>]*/>"),
)


def pdf_made(*records: MeetingRecord, title: str | None = None) -> bytes:
    return pdf_of(bound([Manuscript(record=record) for record in records], title=title)).data


def docx_made(*records: MeetingRecord, title: str | None = None) -> bytes:
    return docx_of(bound([Manuscript(record=record) for record in records], title=title)).data


def bare_pdf(data: bytes) -> bytes:
    """The PDF without its attached files."""
    return carrying_pdf(data, {})


def carrying_pdf(data: bytes, files: Mapping[str, bytes]) -> bytes:
    """The PDF with these files attached instead of its own."""

    def change(pdf: pikepdf.Pdf) -> None:
        for name in list(pdf.attachments):
            del pdf.attachments[name]
        if "/AF" in pdf.Root:
            del pdf.Root.AF
        for name, content in files.items():
            pdf.attachments[name] = content

    return _saved(data, change)


def saved_anew(data: bytes) -> bytes:
    """The PDF as a program saves it that keeps everything and writes it in another way."""
    return _saved(data, lambda _: None)


def without_tags(data: bytes) -> bytes:
    """The PDF without its structure, as a program leaves it that only copies pages and files."""

    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.StructTreeRoot
        del pdf.Root.MarkInfo

    return _saved(data, change)


def bare_docx(data: bytes) -> bytes:
    """The Word file without its custom parts."""
    given = zipfile.ZipFile(io.BytesIO(data))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in given.namelist():
            content = given.read(name)
            for pattern in _OF_CARRIED:
                content = pattern.sub(b"", content) if name.endswith((".rels", "Types].xml")) else content
            if not name.startswith("customXml/"):
                archive.writestr(name, content)
    return out.getvalue()


def _saved(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=True)
    return out.getvalue()
