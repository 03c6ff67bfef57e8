"""The folder of an index: one generation is current, a new one is built beside it and takes its place in one step.

A pointer file names the current one. Whoever reads keeps what it has opened. Two locks, which end with the process:
the builder's, held while a generation is built, and the writer's, held while the current one is written or replaced.
"""

import fcntl
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from raadhus.text_index.index_errors import IndexUnusable, broken, not_writable

POINTER = "current"
ENGINE = "engine"
LEXICON = "lexicon"
_FINGERPRINT = "fingerprint.json"
_WRITER = "writer.lock"
_BUILDER = "builder.lock"
_PREFIX = "generation-"
_PATIENCE_SECONDS = 1.0
_PATIENCE_OF_BUILDER_SECONDS = 3600.0
"""What was built for long is not given up because something large is just being taken in."""
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
    """Let everyone read this generation from now on; only the holder of both locks may."""
    pointer = generation.parent / POINTER
    fresh = pointer.with_suffix(".new")
    _write_durably(fresh, generation.name.encode())
    fresh.replace(pointer)
    _sync_folder(generation.parent)


def remove_others(root: Path) -> None:
    """Remove every generation but the current one; only the builder may, whose own is one of them."""
    try:
        name = (root / POINTER).read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        name = ""
    for folder in root.glob(f"{_PREFIX}*"):
        if folder.name != name:
            shutil.rmtree(folder, ignore_errors=True)


def remove_what_killed_builders_left(root: Path) -> None:
    """Remove every generation but the current one, unless one is being built."""
    with suppress(IndexUnusable), _held(root / _BUILDER, patience=0.0):
        remove_others(root)


@contextmanager
def sole_builder(root: Path) -> Iterator[None]:
    """Be the only one who builds a generation; raises IndexUnusable after a second."""
    with _held(root / _BUILDER, patience=_PATIENCE_SECONDS):
        yield


@contextmanager
def sole_writer(root: Path) -> Iterator[None]:
    """Be the only one who writes the current generation; raises IndexUnusable after a second."""
    with _held(root / _WRITER, patience=_PATIENCE_SECONDS):
        yield


@contextmanager
def sole_writer_after_others(root: Path) -> Iterator[None]:
    """Wait for whoever writes, an hour at the most, then be the only one; raises IndexUnusable."""
    with _held(root / _WRITER, patience=_PATIENCE_OF_BUILDER_SECONDS):
        yield


@contextmanager
def _held(path: Path, *, patience: float) -> Iterator[None]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise not_writable(error) from error
    try:
        _wait_for(lock, patience=patience)
        yield
    finally:
        os.close(lock)


def _wait_for(lock: int, *, patience: float) -> None:
    deadline = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= deadline:
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
