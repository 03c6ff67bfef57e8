"""The files that a command is given: finding them, reading them, and writing output safely."""

import contextlib
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from raadhus.cli.errors import CommandError

STANDARD_STREAM = "-"


class GivenFile(NamedTuple):
    """A file to read: where it is, and the name that its record will carry."""

    path: str
    name: str | None


def given_files(paths: tuple[str, ...], *, output: str | None = None) -> Iterator[GivenFile]:
    """Every file that was named, and all files below every folder that was named, in the order of their names.

    Hidden files, pipes and devices in a folder are left out, and so is the output when it lies there. A path
    that does not exist is given as it is: reading it tells. Raises CommandError when the output itself was named.
    """
    written = Path(output).resolve() if output and output != STANDARD_STREAM else None
    for path in paths:
        if path == STANDARD_STREAM:
            yield GivenFile(path=path, name=None)
        elif Path(path).is_dir():
            yield from _files_below(path, written=written)
        elif Path(path).resolve() == written:
            raise CommandError("same-file", file=path)
        else:
            yield GivenFile(path=path, name=_in_letters(Path(path).name))


def _files_below(folder: str, *, written: Path | None) -> Iterator[GivenFile]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if not name.startswith(".") and not _is_special(path) and path.resolve() != written:
                yield GivenFile(path=str(path), name=_in_letters(path.relative_to(folder).as_posix()))


def _in_letters(name: str) -> str:
    """The name with a sign in place of what is no UTF-8, as in names from before it: it could not be stored."""
    return os.fsencode(name).decode(errors="replace")


def _is_special(path: Path) -> bool:
    """Whether it is a pipe, a socket or a device: who names a folder means none, and reading one may never end."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False  # reading it tells


def read_bytes(path: str, *, largest: int) -> bytes:
    """The bytes of the file or of standard input, never much more than `largest`. Raises CommandError."""
    if path == STANDARD_STREAM:
        return sys.stdin.buffer.read(largest + 1)
    with open_file(path) as file:
        try:
            return file.read(largest + 1)
        except OSError as error:
            raise CommandError("cannot-read", file=path, values={"reason": _reason(error)}) from error


def open_file(path: str) -> BinaryIO:
    """Open a file or a pipe, nothing else. Raises CommandError."""
    try:
        file = Path(path).open("rb")  # noqa: SIM115  the caller closes it
    except FileNotFoundError:
        raise CommandError("file-not-found", file=path) from None
    except IsADirectoryError:
        raise CommandError("not-a-file", file=path) from None
    except (OSError, ValueError) as error:
        raise CommandError("cannot-read", file=path, values={"reason": _reason(error)}) from error
    kind = os.fstat(file.fileno()).st_mode
    if stat.S_ISREG(kind) or stat.S_ISFIFO(kind):
        return file
    file.close()
    raise CommandError("not-a-file", file=path)


@contextlib.contextmanager
def written_safely(path: str, *, is_closed: bool = False) -> Iterator[BinaryIO]:
    """Write a file whole or not at all: beside it first, then in its place in one step.

    A closed one is open to its owner alone, from its first byte. Raises CommandError when that cannot be done.
    """
    if path == STANDARD_STREAM:
        yield sys.stdout.buffer
        return
    target = Path(path).resolve()
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        if target.exists() and not target.is_file():  # a device or a pipe stays what it is
            with target.open("wb") as device:
                yield device
            return
        with open(unfinished, "xb", opener=_closed if is_closed else None) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
        _keep_name(target.parent)
    except OSError as error:
        raise CommandError("cannot-write", file=path, values={"reason": _reason(error)}) from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink()


def _closed(path: str, flags: int) -> int:
    return os.open(path, flags, mode=0o600)


def _keep_name(folder: Path) -> None:
    """Make the new name in the folder last through a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
