"""The folder of an index: one generation is current, a new one is built beside it and takes its place in one step.

A pointer file names the current one. Whoever reads keeps what it has opened; old generations are removed by the writer.
"""

import fcntl
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from raadhus.text_index.index_errors import IndexUnusable, broken, not_writable

POINTER = "current"
ENGINE = "engine"
LEXICON = "lexicon"
_FINGERPRINT = "fingerprint.json"
_LOCK = "writer.lock"
_PREFIX = "generation-"
_PATIENCE_SECONDS = 1.0
_PAUSE_SECONDS = 0.05


def current_generation(root: Path, *, fingerprint: str) -> Path:
    """The folder of the generation in use; raises IndexUnusable."""
    try:
        name = (root / POINTER).read_text(encoding="utf-8").strip()
        found = (root / name / _FINGERPRINT).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise IndexUnusable("no-index") from None
    except (OSError, ValueError) as error:
        raise broken(error) from error
    if found != fingerprint:
        raise IndexUnusable("index-of-other-version")
    return root / name


def add_generation(root: Path, *, fingerprint: str, lexicon: bytes) -> Path:
    """Make the folder of a new generation, which nobody reads yet."""
    folder = root / f"{_PREFIX}{secrets.token_hex(8)}"
    (folder / ENGINE).mkdir(parents=True)
    _write_durably(folder / LEXICON, _digest(lexicon) + lexicon)
    _write_durably(folder / _FINGERPRINT, fingerprint.encode())
    return folder


def kept_lexicon(generation: Path) -> bytes:
    """What the generation was made with; raises IndexUnusable when it is not that any more."""
    try:
        kept = (generation / LEXICON).read_bytes()
    except OSError as error:
        raise broken(error) from error
    lexicon = kept[sha256().digest_size :]
    if kept != _digest(lexicon) + lexicon:
        raise IndexUnusable("index-broken", values={"reason": f"{LEXICON} is damaged"})
    return lexicon


def make_current(generation: Path) -> None:
    """Let everyone read this generation from now on, and remove the others."""
    pointer = generation.parent / POINTER
    fresh = pointer.with_suffix(".new")
    _write_durably(fresh, generation.name.encode())
    fresh.replace(pointer)
    _sync_folder(generation.parent)
    remove_others(generation.parent)


def remove_others(root: Path) -> None:
    """Remove every generation but the current one; only the holder of the lock may."""
    try:
        name = (root / POINTER).read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        name = ""
    for folder in root.glob(f"{_PREFIX}*"):
        if folder.name != name:
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def sole_writer(root: Path) -> Iterator[None]:
    """Hold the lock of the index, which ends with the process; raises IndexUnusable after a second."""
    try:
        root.mkdir(parents=True, exist_ok=True)
        lock = os.open(root / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise not_writable(error) from error
    try:
        _wait_for(lock)
        yield
    finally:
        os.close(lock)


def _wait_for(lock: int) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > deadline:
                raise IndexUnusable("index-busy") from None
            time.sleep(_PAUSE_SECONDS)
        else:
            return


def _digest(content: bytes) -> bytes:
    return sha256(content).digest()


def _write_durably(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
