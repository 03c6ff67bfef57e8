"""A Word file as the archive it is: its parts, read within limits, and how they point at each other."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from raadhus.reading.errors import ReadError

MOST_ENTRIES = 10_000
MOST_BYTES = 200_000_000
"""All that is unpacked of one file; the largest real minutes with pictures are a tenth of it."""

_LEAST_SUSPECT = 10_000_000
_LARGEST_RATIO = 300
_MAIN = "word/document.xml"
# The strict form of the standard names the same things by other addresses.
_STRICT = b"http://purl.oclc.org/ooxml/"
_USUAL: Mapping[bytes, bytes] = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
    b"http://purl.oclc.org/ooxml/drawingml/main": b"http://schemas.openxmlformats.org/drawingml/2006/main",
}
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Relationship(NamedTuple):
    """What a part points at: another part by its path, or an address outside when `is_outside`."""

    kind: str
    target: str
    is_outside: bool


class Package:
    """The parts of a Word file by their paths; `main` is the path of the document itself."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {name.lstrip("/"): name for name in archive.namelist()}
        self._unpacked = 0
        self._known: dict[str, Mapping[str, Relationship]] = {}
        own = self.relationships("")
        found = (one.target for one in own.values() if one.kind == "officeDocument")
        self.main = next((path for path in found if path in self._names), _MAIN)

    def names(self) -> Iterator[str]:
        return iter(self._names)

    def part(self, path: str) -> bytes | None:
        """The bytes of a part, None when there is none; raises ReadError `damaged` and `too-large-unpacked`."""
        name = self._names.get(path)
        if name is None:
            return None
        try:
            with self._archive.open(name) as opened:
                data = opened.read(MOST_BYTES - self._unpacked + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError) as error:
            raise ReadError("damaged", values={"kind": "Word"}) from error
        except RuntimeError as error:  # what zipfile raises for an entry with a password
            raise ReadError("encrypted") from error
        self._unpacked += len(data)
        if self._unpacked > MOST_BYTES:
            raise _too_large()
        return data

    def xml(self, path: str) -> Element | None:
        """The root of a part, None when there is none; raises ReadError `damaged` for what is no XML."""
        data = self.part(path)
        return None if data is None else parsed_xml(data)

    def relationships(self, path: str) -> Mapping[str, Relationship]:
        """What the part at this path points at, by id."""
        if path not in self._known:
            folder, name = posixpath.split(path)
            root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
            entries = () if root is None else root.iter(_RELATIONSHIPS)
            self._known[path] = {
                entry.get("Id", ""): _relationship(entry, folder=folder) for entry in entries
            }
        return self._known[path]

    def related(self, kind: str) -> Iterator[str]:
        """The paths of the document's parts of a kind: "styles", "header" …"""
        for one in self.relationships(self.main).values():
            if one.kind == kind and not one.is_outside:
                yield one.target


def open_package(data: bytes) -> Package:
    """Open the archive.

    Raises ReadError `damaged`, `encrypted` and `too-large-unpacked`, for what unpacks to far more than it should.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ReadError("damaged", values={"kind": "Word"}) from error
    entries = archive.infolist()
    total = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES or total > MOST_BYTES or any(map(_is_suspect, entries)):
        raise _too_large()
    package = Package(archive)
    if package.main not in set(package.names()):
        raise ReadError("damaged", values={"kind": "Word"})
    return package


def parsed_xml(data: bytes) -> Element:
    """The root element; raises ReadError `damaged`, also for a document type: no Word file has one, and it can harm."""
    if _STRICT in data:
        for strict, usual in _USUAL.items():
            data = data.replace(strict, usual)
    parser = XMLParser(target=_PlainTree())  # noqa: S314 -- _PlainTree refuses what declares entities
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ParseError, LookupError, ValueError) as error:
        raise ReadError("damaged", values={"kind": "Word"}) from error
    return root


class _PlainTree(TreeBuilder):
    def doctype(self, _name: str, _pubid: str | None, _system: str | None) -> None:
        raise ReadError("damaged", values={"kind": "Word"})


def _is_suspect(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > max(_LEAST_SUSPECT, entry.compress_size * _LARGEST_RATIO)


def _too_large() -> ReadError:
    return ReadError("too-large-unpacked", values={"limit": f"{MOST_BYTES // 1_000_000} MB"})


def _relationship(entry: Element, *, folder: str) -> Relationship:
    target = entry.get("Target", "")
    is_outside = entry.get("TargetMode") == "External"
    if not is_outside:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relationship(entry.get("Type", "").rpartition("/")[2], target, is_outside)
