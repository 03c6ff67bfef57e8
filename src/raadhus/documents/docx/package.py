"""The package that a Word document is: named parts in a zip whose bytes depend on nothing but them."""

import io
import zipfile
from collections.abc import Sequence

from msgspec import Struct

from raadhus.documents.docx.markup import escaped, xml_file

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MODES = {True: "External", False: "Internal"}
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


class PackagePart(Struct, frozen=True):
    name: str
    data: bytes
    content_type: str


class Relationships:
    """What a part of the package points at, by the ids that its XML uses."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str, bool], str] = {}

    def id_of(self, kind: str, target: str, *, is_external: bool = False) -> str:
        """The id of the relationship, the same one for the same target."""
        return self._ids.setdefault((kind, target, is_external), f"rId{len(self._ids) + 1}")

    def known(self, kind: str, target: str) -> str | None:
        return self._ids.get((kind, target, False))

    def part(self, owner: str) -> PackagePart:
        """The relationships as the part that belongs to the part named `owner`, the package itself when it is ""."""
        rows = "".join(
            f'<Relationship Id="{id_}" Type="{kind}" Target="{escaped(target)}"'
            f' TargetMode="{_MODES[is_external]}"/>'
            for (kind, target, is_external), id_ in self._ids.items()
        )
        folder, _, name = owner.rpartition("/")
        return PackagePart(
            f"{folder}/_rels/{name}.rels".lstrip("/"),
            xml_file(f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'),
            _RELATIONSHIPS_TYPE,
        )


def packed(parts: Sequence[PackagePart]) -> bytes:
    """The zip of the parts; the list of their types stands first, as Word expects."""
    listed = "".join(
        f'<Override PartName="/{escaped(part.name)}" ContentType="{part.content_type}"/>'
        for part in parts
        if part.content_type != _RELATIONSHIPS_TYPE
    )
    default = f'<Default Extension="rels" ContentType="{_RELATIONSHIPS_TYPE}"/>'
    types = xml_file(f'<Types xmlns="{_PACKAGE}/content-types">{default}{listed}</Types>')
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in (("[Content_Types].xml", types), *((part.name, part.data) for part in parts)):
            entry = zipfile.ZipInfo(name, date_time=_EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, data)
    return out.getvalue()
