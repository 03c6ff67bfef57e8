"""The files that the document carries as custom XML, which Word keeps when it saves."""

import base64
from collections.abc import Iterable, Iterator
from hashlib import sha256
from uuid import UUID

from raadhus.documents.docx.markup import escaped, xml_file
from raadhus.documents.docx.package import OFFICE, PackagePart, Relationships

CARRIED = "https://raadhus.example/carried/1"
"""The namespace of what is carried."""
_DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def carried_parts(files: Iterable[tuple[str, bytes]], *, owner: Relationships) -> Iterator[PackagePart]:
    """Each file as an item with its properties, pointed at by the document that owns it."""
    for number, (name, data) in enumerate(files, 1):
        item, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
        owner.id_of(f"{OFFICE}/customXml", f"../{item}")
        yield PackagePart(item, _item(name, data), "application/xml")
        yield PackagePart(
            properties,
            _properties(name, data),
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        )
        points = Relationships()
        points.id_of(f"{OFFICE}/customXmlProps", f"itemProps{number}.xml")
        yield points.part(item)


def _item(name: str, data: bytes) -> bytes:
    text = base64.b64encode(data).decode()
    return xml_file(f'<carried xmlns="{CARRIED}" name="{escaped(name)}" encoding="base64">{text}</carried>')


def _properties(name: str, data: bytes) -> bytes:
    id_ = UUID(bytes=sha256(name.encode() + b"\0" + data).digest()[:16], version=4)
    return xml_file(
        f'<ds:datastoreItem ds:itemID="{{{str(id_).upper()}}}" xmlns:ds="{_DATA_STORE}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{CARRIED}"/></ds:schemaRefs></ds:datastoreItem>'
    )
