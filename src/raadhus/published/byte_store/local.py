"""Bytes kept in a folder: written beside, brought to the disk, then named, so that a name never means half a file."""

import hashlib
import logging
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from raadhus.published.byte_store.errors import ByteStoreError, system_errors_told
from raadhus.published.byte_store.store import checked, hash_of, is_hash, pieces_of, place_of

INCOMING = "incoming"
"""The folder of files that have no name yet; beside those that have, so that a rename brings them over."""

_DAY = 24 * 60 * 60.0
_FAN = re.compile("[0-9a-f]{2}")
_log = logging.getLogger(__name__)


class LocalByteStore:
    """A store in one folder; any number of processes may use it at once."""

    def __init__(self, folder: Path, *, is_closed: bool = False) -> None:
        """Use the folder, which is made with the first bytes; a closed one is open to its owner alone."""
        self._folder = folder
        self._folder_mode, self._file_mode = (0o700, 0o600) if is_closed else (0o750, 0o640)
        self._made: set[Path] = set()

    @property
    def folder(self) -> Path:
        return self._folder

    def put(self, source: bytes | Path) -> str:
        """Keep the bytes; damaged ones of the same name are replaced, and the log says so."""
        sha256 = hash_of(source)
        with system_errors_told(sha256=sha256):
            if self._holds(sha256):
                folder = self._path(sha256).parent
                self._make_folder(folder)
            else:
                sha256, folder = self._write(source)
            # Also where the bytes were found: another writer may have named them a moment ago.
            _to_disk(folder)
        return sha256

    def get(self, sha256: str) -> bytes:
        with self.open(sha256) as file:
            return file.read()

    def open(self, sha256: str) -> BinaryIO:
        path = self._path(sha256)
        with system_errors_told(sha256=sha256):
            try:
                file = path.open("rb")
            except FileNotFoundError:
                raise ByteStoreError("bytes-missing", sha256=sha256) from None
            return checked(file, sha256=sha256)

    def has(self, sha256: str) -> bool:
        path = self._path(sha256)
        with system_errors_told(sha256=sha256):
            return path.is_file()

    def kept_at(self, sha256: str) -> float | None:
        path = self._path(sha256)
        with system_errors_told(sha256=sha256):
            try:
                return path.stat().st_mtime
            except FileNotFoundError:
                return None

    def remove(self, sha256: str) -> bool:
        path = self._path(sha256)
        with system_errors_told(sha256=sha256):
            try:
                path.unlink()
            except FileNotFoundError:
                return False
            _to_disk(path.parent)
        return True

    def all_hashes(self) -> Iterator[str]:
        with system_errors_told():
            for upper in _folders_in(self._folder):
                for lower in _folders_in(upper):
                    yield from filter(is_hash, (path.name for path in lower.iterdir()))

    def sweep(self, *, now: float, older_than_seconds: float = _DAY) -> int:
        """Delete what killed writers left behind and give the number of files; what is younger may be in writing.

        `now` is in seconds since 1970, as files tell their age.
        """
        limit = now - older_than_seconds
        swept = 0
        with system_errors_told(), suppress(FileNotFoundError):
            for path in (self._folder / INCOMING).iterdir():
                with suppress(FileNotFoundError):  # its writer, or another sweeper, was quicker
                    if path.stat().st_mtime < limit:
                        path.unlink()
                        swept += 1
        return swept

    def _path(self, sha256: str) -> Path:
        return self._folder / place_of(sha256)

    def _holds(self, sha256: str) -> bool:
        try:
            held = hash_of(self._path(sha256))
        except FileNotFoundError:
            return False
        if held != sha256:
            _log.warning("kept bytes were damaged and are written anew", extra={"sha256": sha256})
        return held == sha256

    def _write(self, source: bytes | Path) -> tuple[str, Path]:
        """Write the bytes and name them, or leave nothing; give their SHA-256 and the folder they are in."""
        incoming = self._folder / INCOMING
        self._make_folder(incoming)
        descriptor, name = tempfile.mkstemp(dir=incoming)
        try:
            with os.fdopen(descriptor, "wb") as file:
                # A file may have changed since it was looked at: what is written now counts.
                sha256 = _copy(source, into=file)
                os.fchmod(descriptor, self._file_mode)
                file.flush()
                os.fsync(descriptor)
            path = self._path(sha256)
            self._make_folder(path.parent)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        return sha256, path.parent

    def _make_folder(self, folder: Path) -> None:
        """Make the folder and those above it up to the store's own, and bring their names to the disk, once."""
        # A restored backup may have taken the place of what was made.
        if folder in self._made and folder.is_dir():
            return
        if folder == self._folder:
            folder.mkdir(mode=self._folder_mode, parents=True, exist_ok=True)
            if folder.stat().st_mode & 0o777 & ~self._folder_mode:
                folder.chmod(self._folder_mode)
        else:
            self._make_folder(folder.parent)
            folder.mkdir(mode=self._folder_mode, exist_ok=True)
        _to_disk(folder.parent)
        self._made.add(folder)


def _copy(source: bytes | Path, *, into: BinaryIO) -> str:
    """Copy the bytes and give the SHA-256 of what was copied."""
    if isinstance(source, bytes):
        into.write(source)
        return hash_of(source)
    digest = hashlib.sha256()
    with source.open("rb") as file:
        for piece in pieces_of(file):
            digest.update(piece)
            into.write(piece)
    return digest.hexdigest()


def _folders_in(folder: Path) -> Iterator[Path]:
    with suppress(FileNotFoundError):
        yield from (path for path in folder.iterdir() if _FAN.fullmatch(path.name))


def _to_disk(folder: Path) -> None:
    """Bring the names in the folder to the disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
