"""The files that a command is given: finding them, reading them, and writing output safely."""

import sys
from collections.abc import Iterator
from pathlib import Path

from raadhus.cli.errors import CommandError

STANDARD_INPUT = "-"


def named_file(file: str) -> str | None:
    """The name a record gets for its source: the file's name without folders, none for standard input."""
    return None if file == STANDARD_INPUT else Path(file).name


def read_bytes(file: str) -> bytes:
    """All bytes of the file or of standard input. Raises CommandError."""
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except FileNotFoundError:
        raise CommandError("file-not-found", file=file) from None
    except IsADirectoryError:
        raise CommandError("not-a-file", file=file) from None
    except (OSError, ValueError) as error:
        raise CommandError("cannot-read", file=file, values={"reason": _reason(error)}) from error


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
