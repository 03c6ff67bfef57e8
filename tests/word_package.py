"""A Word file taken apart: its XML parts, and the documents that the tests write."""

import io
import zipfile
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from msgspec.structs import replace

from egeborg_minutes import egeborg_minutes
from raadhus.core.record import Block, MeetingRecord, Section
from raadhus.documents.docx import docx_of
from raadhus.documents.manuscript import Manuscript, bound

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def minutes_with(*blocks: Block) -> MeetingRecord:
    """Minutes of one open item with these blocks and nothing else of their own."""
    minutes = egeborg_minutes()
    item = replace(minutes.items[0], messages=(), sections=(Section(heading="Sag", blocks=blocks),))
    return replace(minutes, items=(item,), attendance=(), sections=())


def word_file(*blocks: Block) -> bytes:
    return docx_of(bound([Manuscript(record=minutes_with(*blocks))])).data


def files_in(data: bytes) -> Mapping[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml_of(data: bytes) -> ET.Element:
    return ET.fromstring(data)  # noqa: S314  we wrote it


def xml_in(data: bytes, name: str = "word/document.xml") -> ET.Element:
    return xml_of(files_in(data)[name])


def text_of(element: ET.Element) -> str:
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    return "".join(one.text or "" if one.tag == f"{W}t" else signs.get(one.tag, "") for one in element.iter())


def paragraphs_in(data: bytes) -> list[tuple[str, str]]:
    """The style and the text of each paragraph of the body, those of tables too."""
    found = []
    for paragraph in xml_in(data).iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        found.append(("" if style is None else style.get(f"{W}val", ""), text_of(paragraph)))
    return found
