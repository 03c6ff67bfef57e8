"""The file that a backup is: a tar of compressed tables and plain files, the same for SQLite and PostgreSQL.

`raadhus.json` comes first and says what it is, then rows in pieces, then files by their hash, `manifest.json` last.
"""

import gzip
import hashlib
import io
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import BinaryIO, Final

import msgspec
from msgspec import Struct

from raadhus.upkeep.errors import UpkeepError
from raadhus.upkeep.kept_files import StoreName

FORMAT: Final = "raadhus.backup/1"
_STORES: Final[Mapping[str, StoreName]] = {"public": "public", "withheld": "withheld", "desk": "desk"}
Migration = tuple[str, str]
_PIECE_BYTES = 2 << 20
_CHUNK = 1 << 20


class Head(Struct, frozen=True, kw_only=True):
    """What the archive holds; `migrations` say which version its tables have."""

    format: str
    raadhus: str
    taken_at: str
    database: str
    with_files: bool
    migrations: tuple[Migration, ...]
    columns: dict[str, tuple[str, ...]]


class Piece(Struct, frozen=True, kw_only=True):
    name: str
    sha256: str
    rows: int


class Manifest(Struct, frozen=True, kw_only=True):
    """What must be there; every file goes by its own hash. `missing` are files that the store had lost."""

    head: str
    pieces: tuple[Piece, ...]
    files: int
    missing: tuple[str, ...]

    @property
    def rows(self) -> int:
        return sum(piece.rows for piece in self.pieces)


class Rows(Struct, frozen=True):
    """Some rows of a table, in the order of the head's columns."""

    table: str
    rows: tuple[tuple[object, ...], ...]


class StoredBytes(Struct, frozen=True):
    """A file of one of the stores, to be read before going on."""

    store: StoreName
    sha256: str
    content: BinaryIO


class ArchiveWriter:
    """Writes an archive from its beginning to its end, never holding more than one piece."""

    def __init__(self, target: BinaryIO, *, head: Head) -> None:
        self._tar = tarfile.open(fileobj=target, mode="w|", format=tarfile.PAX_FORMAT)  # noqa: SIM115  closed by close()
        self._head = self._add("raadhus.json", msgspec.json.encode(head))
        self._pieces: list[Piece] = []
        self._files = 0

    def add_rows(self, table: str, rows: Iterable[tuple[object, ...]]) -> None:
        lines: list[bytes] = []
        size = 0
        for row in rows:
            lines.append(msgspec.json.encode(row))
            size += len(lines[-1])
            if size >= _PIECE_BYTES:
                self._add_piece(table, lines)
                lines, size = [], 0
        if lines:
            self._add_piece(table, lines)

    def add_file(self, store: StoreName, *, sha256: str, content: BinaryIO) -> None:
        member = tarfile.TarInfo(f"files/{store}/{sha256}")
        member.mode = 0o600
        member.size = content.seek(0, io.SEEK_END)
        content.seek(0)
        self._tar.addfile(member, content)
        self._files += 1

    def close(self, *, missing: tuple[str, ...]) -> Manifest:
        """Write the manifest, without which an archive is cut off."""
        manifest = Manifest(head=self._head, pieces=tuple(self._pieces), files=self._files, missing=missing)
        self._add("manifest.json", msgspec.json.encode(manifest))
        self._tar.close()
        return manifest

    def _add_piece(self, table: str, lines: list[bytes]) -> None:
        name = f"tables/{table}/{len(self._pieces):06}.jsonl.gz"
        sha256 = self._add(name, gzip.compress(b"\n".join(lines), compresslevel=3, mtime=0))
        self._pieces.append(Piece(name=name, sha256=sha256, rows=len(lines)))

    def _add(self, name: str, content: bytes) -> str:
        member = tarfile.TarInfo(name)
        member.mode = 0o600
        member.size = len(content)
        self._tar.addfile(member, io.BytesIO(content))
        return hashlib.sha256(content).hexdigest()


def read_head(source: BinaryIO) -> Head:
    """What the archive says it is; `source` is left at its beginning. Raises UpkeepError."""
    with _damage_told():
        member, content = next(_members(source))
        head = msgspec.json.decode(content.read(), type=Head) if member == "raadhus.json" else None
    source.seek(0)
    if head is None or head.format != FORMAT:
        raise UpkeepError("not-a-backup")
    return head


def check_archive(source: BinaryIO) -> Manifest:
    """See that the archive is whole, every byte of it; `source` is left at its beginning. Raises UpkeepError."""
    found: dict[str, str] = {}
    files = 0
    manifest: Manifest | None = None
    with _damage_told():
        for name, content in _members(source):
            if name == "manifest.json":
                manifest = msgspec.json.decode(content.read(), type=Manifest)
            elif name.startswith("files/"):
                files += 1
                _refuse_other(name.rpartition("/")[2], _hash(content), name=name)
            else:
                found[name] = _hash(content)
    if manifest is None:
        raise UpkeepError("backup-damaged", values={"reason": "it is cut off"})
    expected = {"raadhus.json": manifest.head} | {piece.name: piece.sha256 for piece in manifest.pieces}
    for name in sorted(expected.keys() | found.keys()):
        _refuse_other(expected.get(name), found.get(name), name=name)
    if files != manifest.files:
        reason = f"{manifest.files} files are listed and {files} are there"
        raise UpkeepError("backup-damaged", values={"reason": reason})
    source.seek(0)
    return manifest


def contents(source: BinaryIO) -> Iterator[Rows | StoredBytes]:
    """The rows and files of an archive that has been checked, in its order. Raises UpkeepError."""
    with _damage_told():
        for name, content in _members(source):
            kind, _, rest = name.partition("/")
            part, _, last = rest.partition("/")
            if kind == "tables":
                lines = gzip.decompress(content.read()).split(b"\n")
                yield Rows(part, tuple(msgspec.json.decode(line, type=tuple[object, ...]) for line in lines))
            elif kind == "files":
                yield StoredBytes(_STORES[part], last, content)


def _members(source: BinaryIO) -> Iterator[tuple[str, BinaryIO]]:
    with tarfile.open(fileobj=source, mode="r|") as tar:
        for member in tar:
            content = tar.extractfile(member)
            if content is None:
                raise tarfile.ReadError(f"{member.name} is no file")
            yield member.name, content  # type: ignore[misc]  # tarfile's reader has what is used of a BinaryIO


def _hash(content: BinaryIO) -> str:
    digest = hashlib.sha256()
    while chunk := content.read(_CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


def _refuse_other(expected: str | None, found: str | None, *, name: str) -> None:
    if expected != found:
        raise UpkeepError("backup-damaged", values={"reason": f"{name} is not what it was"})


@contextmanager
def _damage_told() -> Iterator[None]:
    try:
        yield
    except (
        tarfile.TarError,
        EOFError,
        gzip.BadGzipFile,
        StopIteration,
        KeyError,
        msgspec.DecodeError,
    ) as error:
        raise UpkeepError("backup-damaged", values={"reason": "it is cut off or no backup"}) from error
