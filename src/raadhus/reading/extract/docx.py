"""A Word file (DOCX) to the record's blocks, and the files that a document of Raadhus carries inside."""

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable, Mapping
from html import unescape
from typing import NamedTuple
from xml.etree.ElementTree import Element

from raadhus.core.record import Block
from raadhus.reading.extract.docx_body import Body
from raadhus.reading.extract.docx_names import W
from raadhus.reading.extract.docx_numbering import Numbering
from raadhus.reading.extract.docx_package import Package, open_package, parsed_xml
from raadhus.reading.extract.docx_styles import Styles
from raadhus.reading.extract.html_blocks import converted_blocks

CARRIED = "{https://raadhus.example/carried/1}carried"

_TAG = re.compile(r"<[^>]*>")
_CUSTOM_PART = re.compile(r"customXml/[^/]+\.xml")


class DocxText(NamedTuple):
    """What a Word file says.

    `heads` and `feet` are the texts of its headers and footers, parted at tabs, `unseen` what stands in the body and is
    not shown as its text (contents list, hidden text, prompts), `implied` what Word says by its fields: the numbers of
    lists and notes, the descriptions of pictures.
    """

    blocks: tuple[Block, ...]
    heads: tuple[str, ...]
    feet: tuple[str, ...]
    unseen: tuple[str, ...]
    implied: tuple[str, ...]
    has_hidden: bool
    has_changes: bool
    has_unknown_signs: bool
    has_lost_numbers: bool

    @property
    def running(self) -> tuple[str, ...]:
        """Heads and feet, each text once."""
        return tuple(dict.fromkeys((*self.heads, *self.feet)))


def docx_blocks(data: bytes) -> tuple[Block, ...]:
    """The text of a Word file as blocks: headings by their styles, lists with labels, tables, pictures by SHA-256.

    Changes are read as accepted; comments are no text. Raises ReadError.
    """
    return read_docx(data).blocks


def read_docx(data: bytes) -> DocxText:
    """The text of a Word file and what stands around it; raises ReadError."""
    package = open_package(data)
    root = package.xml(package.main)
    styles = Styles(_part(package, "styles"))
    numbering = Numbering(_part(package, "numbering"), styles=styles)
    body = Body(package, styles=styles, numbering=numbering, path=package.main)
    container = None if root is None else root.find(f"{W}body")
    html = "" if container is None else body.html(container)
    hashes = {path: _sha256(package, path) for path in body.runs.pictures}
    return DocxText(
        blocks=converted_blocks(html, pictures={path: sha256 for path, sha256 in hashes.items() if sha256}),
        heads=_running(package, kind="header", styles=styles),
        feet=_running(package, kind="footer", styles=styles),
        unseen=_plain(body.runs.unseen),
        implied=(*body.labels, *body.runs.descriptions),
        has_hidden=body.runs.has_hidden,
        has_changes=body.runs.has_changes,
        has_unknown_signs=body.runs.has_unknown_signs,
        has_lost_numbers=numbering.has_unknown,
    )


def docx_carried(data: bytes) -> Mapping[str, bytes]:
    """The files that a document of Raadhus carries, by their names; none in any other. Raises ReadError."""
    package = open_package(data)
    carried: dict[str, bytes] = {}
    for path in sorted(filter(_CUSTOM_PART.fullmatch, package.names())):
        part = package.part(path)
        if part is None or b"raadhus" not in part:
            continue
        root = parsed_xml(part)
        if root.tag != CARRIED or root.get("encoding") != "base64":
            continue
        try:
            content = base64.b64decode("".join((root.text or "").split()), validate=True)
        except (binascii.Error, ValueError):
            continue
        carried[root.get("name", "")] = content
    return carried


def _part(package: Package, kind: str) -> Element | None:
    path = next(package.related(kind), None)
    return None if path is None else package.xml(path)


def _sha256(package: Package, path: str) -> str | None:
    data = package.part(path)
    return None if data is None else hashlib.sha256(data).hexdigest()


def _running(package: Package, *, kind: str, styles: Styles) -> tuple[str, ...]:
    """The texts of headers or footers, each once."""
    texts: dict[str, None] = {}
    for path in package.related(kind):
        root = package.xml(path)
        if root is None:
            continue
        body = Body(package, styles=styles, numbering=Numbering(None, styles=styles), path=path)
        body.runs.tab = "<br>"
        texts |= dict.fromkeys(_plain([*_BLOCK_END.split(body.html(root)), *body.runs.unseen]))
    return tuple(texts)


_BLOCK_END = re.compile(r"</(?:p|h\d|li|td|th)>|<br>")


def _plain(pieces: Iterable[str]) -> tuple[str, ...]:
    """The texts of pieces of HTML, without those that show nothing."""
    texts = (" ".join(unescape(_TAG.sub("", piece)).split()) for piece in pieces)
    return tuple(text for text in texts if text)
