"""The parts of a Word document, taken out of a zip that a stranger may have made to do harm."""

import base64
import binascii
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from xml.parsers import expat

from raadhus.documents.checking.checked import CannotCheck

_MOST_PARTS = 5000
_MOST_BYTES = 150_000_000
_ITEM = re.compile(r"customXml/item\d+\.xml")
_KNOWN = re.compile(
    r"\[Content_Types\]\.xml|(?:.+/)?_rels/[^/]*\.rels|docProps/(?:core|app|custom)\.xml|docProps/thumbnail\.\w+"
    r"|word/(?:document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|footnotes|endnotes)\.xml"
    r"|word/(?:footer|header)\d+\.xml|word/theme/theme\d+\.xml|word/media/[^/]+|customXml/item(?:Props)?\d+\.xml"
)  # fmt: skip
_BLIP = "http://schemas.openxmlformats.org/drawingml/2006/main blip"
_EMBED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships embed"
_CARRIED = "https://raadhus.example/carried/1 carried"
_HARMLESS_LINKS = frozenset({"hyperlink"})


class DocxPackage:
    """A package that is open; raises CannotCheck when the bytes are none, or larger than any document."""

    def __init__(self, data: bytes) -> None:
        try:
            self._parts = _unpacked(data)
        except (CannotCheck, MemoryError):
            raise
        except Exception as error:
            raise CannotCheck("document-damaged") from error
        if "word/document.xml" not in self._parts:
            raise CannotCheck("no-document")

    def part(self, name: str) -> bytes:
        return self._parts.get(name, b"")

    def names(self) -> Iterator[str]:
        yield from self._parts

    def pictures_of(self, name: str) -> Iterator[bytes]:
        """The pictures that a part shows, in their order."""
        folder, _, file = name.rpartition("/")
        targets: dict[str, str] = {}
        shown: list[str] = []

        def link(_: str, attributes: dict[str, str]) -> None:
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

        def picture(tag: str, attributes: dict[str, str]) -> None:
            if tag == _BLIP:
                shown.append(attributes.get(_EMBED, ""))

        for part, start in ((f"{folder}/_rels/{file}.rels", link), (name, picture)):
            if part in self._parts:
                parse_xml(self._parts[part], start=start)
        return (self.part(f"{folder}/{targets.get(one, '')}") for one in shown)

    def parts_like(self, pattern: str) -> Iterator[bytes]:
        return (data for name, data in sorted(self._parts.items()) if re.fullmatch(pattern, name))

    def strangers(self) -> Iterator[str]:
        """The names of parts that no document of ours has, and what is fetched from elsewhere when it is opened."""
        yield from (name for name in self._parts if not name.endswith("/") and not _KNOWN.fullmatch(name))
        for name in self._parts:
            if name.endswith(".rels"):
                for kind, target in self._outward(name):
                    if kind not in _HARMLESS_LINKS:
                        yield f"{kind}: {target}"

    def links(self) -> Iterator[str]:
        """Where links lead out of the document."""
        for name in self._parts:
            if name.endswith(".rels"):
                yield from (target for kind, target in self._outward(name) if kind in _HARMLESS_LINKS)

    def files(self) -> Mapping[str, bytes]:
        """The carried files by their names; of two with one name the second has a name of its own."""
        found: dict[str, bytes] = {}
        for name, data in sorted(self._parts.items()):
            carried = _carried(data) if _ITEM.fullmatch(name) else None
            if carried is not None:
                found.setdefault(
                    carried[0] if carried[0] not in found else f"{carried[0]} ({name})", carried[1]
                )
        return found

    def _outward(self, name: str) -> Iterator[tuple[str, str]]:
        found: list[dict[str, str]] = []

        def start(tag: str, attributes: dict[str, str]) -> None:
            if tag.endswith(" Relationship") and attributes.get("TargetMode") == "External":
                found.append(attributes)

        parse_xml(self._parts[name], start=start)
        for one in found:
            yield one.get("Type", "").rpartition("/")[2], one.get("Target", "")


def _unpacked(data: bytes) -> Mapping[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        if any(entry.flag_bits & 1 for entry in entries):
            raise CannotCheck("document-locked")
        size = sum(entry.file_size for entry in entries)
        # Of two parts with one name one program shows the first and another the second.
        names = {entry.filename for entry in entries}
        if len(names) != len(entries) or len(entries) > _MOST_PARTS or size > _MOST_BYTES:
            raise CannotCheck("document-damaged")
        return {entry.filename: archive.read(entry) for entry in entries}


def parse_xml(
    data: bytes,
    *,
    start: Callable[[str, dict[str, str]], None] | None = None,
    end: Callable[[str], object] | None = None,
    text: Callable[[str], object] | None = None,
) -> None:
    """Go through XML by its names «namespace name»; raises CannotCheck for what is no XML, or declares entities."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    if start is not None:
        parser.StartElementHandler = start
    if end is not None:
        parser.EndElementHandler = end
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError) as error:
        raise CannotCheck("document-damaged") from error


def _refuse_doctype(*_: object) -> None:
    # Word writes none; entities that multiply each other are declared there.
    raise CannotCheck("document-damaged")


def _carried(data: bytes) -> tuple[str, bytes] | None:
    """The name and the bytes of a carried file; None for custom XML of others."""
    names: list[str] = []
    texts: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == _CARRIED:
            names.append(attributes.get("name", ""))

    parse_xml(data, start=start, text=texts.append)
    if len(names) != 1:
        return None
    try:
        return names[0], base64.b64decode("".join("".join(texts).split()), validate=True)
    except (binascii.Error, ValueError):
        return names[0], b""
