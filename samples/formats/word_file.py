"""A Word file by python-docx with what it has no words for: numbered headings and lists, the same bytes each time."""

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

_MOMENT = datetime(2024, 1, 1)  # noqa: DTZ001 -- python-docx writes it as it is
_PARTED = (1980, 1, 1, 0, 0, 0)
_HEADINGS, _NUMBERS, _BULLETS = 90, 91, 92
_KINDS = {
    _HEADINGS: ("decimal", "%1.", '<w:pStyle w:val="Heading1"/>'),
    _NUMBERS: ("decimal", "%1.", ""),
    _BULLETS: ("bullet", "\uf0b7", ""),
}


def new_document() -> Document:
    """An empty document with a kind of numbering for headings, for numbers and for bullets."""
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = _MOMENT
    numbering = document.part.numbering_part.element
    first = numbering.find(".//{*}num")
    for kind, (form, text, style) in _KINDS.items():
        first.addprevious(
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{kind}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
                f'<w:numFmt w:val="{form}"/>{style}<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
            )
        )
    return document


def number_headings(document: Document) -> None:
    """Let Word number the headings of the first level."""
    style = document.styles["Heading 1"].element.get_or_add_pPr()
    style.append(_numbered(_new_list(document, kind=_HEADINGS)))


def add_list(document: Document, texts: tuple[str, ...], *, ordered: bool) -> None:
    """A list of its own, which begins with 1 where it counts."""
    number = _new_list(document, kind=_NUMBERS if ordered else _BULLETS)
    for text in texts:
        paragraph = document.add_paragraph(text, style="List Paragraph")
        paragraph.paragraph_format.element.get_or_add_pPr().append(_numbered(number))


def add_table(document: Document, rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))
    for texts in rows:
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text


def bytes_of(document: Document) -> bytes:
    """The file with one moment for all its parts, so that the same source gives the same bytes."""
    written, stored = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(stored, "w") as target:
        for name in source.namelist():
            if name != "docProps/thumbnail.jpeg":
                target.writestr(zipfile.ZipInfo(name, _PARTED), source.read(name), zipfile.ZIP_DEFLATED)
    return stored.getvalue()


def _new_list(document: Document, *, kind: int) -> int:
    numbering = document.part.numbering_part.element
    number = max(int(one.numId) for one in numbering.num_lst) + 1
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{kind}"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    )
    return number


def _numbered(number: int) -> BaseOxmlElement:
    return parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')
