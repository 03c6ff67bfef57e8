"""The files that `raadhus import` is given, as the intake takes them: how to open each, and what lies beside it."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import BinaryIO

from raadhus.cli.errors import CommandError
from raadhus.cli.files import STANDARD_STREAM, GivenFile, given_files, open_file
from raadhus.intake.errors import CannotOpen
from raadhus.intake.incoming import AttachmentFile, IncomingFile

ATTACHMENTS_BESIDE = ".bilag"


def incoming_files(paths: tuple[str, ...], *, attachments: str | None) -> tuple[IncomingFile, ...]:
    """Every file below the paths, without those that lie in a folder of attachments.

    The attachments of `minutes.pdf` lie in `minutes.bilag` beside it or in `minutes` below the folder of
    attachments; for a single file that whole folder is its. Raises CommandError.
    """
    if attachments is not None and not Path(attachments).is_dir():
        raise CommandError("not-a-folder", file=attachments)
    given = [(path, file) for path in paths for file in given_files((path,)) if not _is_attachment(file)]
    if not given:
        raise CommandError("no-files", file=paths[0])
    return tuple(
        _incoming(file, below=path, attachments=attachments, is_alone=len(given) == 1) for path, file in given
    )


def _is_attachment(file: GivenFile) -> bool:
    folders = (file.name or "").split("/")[:-1]
    return any(folder.endswith(ATTACHMENTS_BESIDE) for folder in folders)


def _incoming(file: GivenFile, *, below: str, attachments: str | None, is_alone: bool) -> IncomingFile:
    if file.path == STANDARD_STREAM:
        beside = _attachment_files(Path(attachments)) if attachments else ()
        return IncomingFile(
            path=file.path, name=None, beside=beside, can_be_opened_again=False, open=_standard_input
        )
    path = Path(file.path)
    folders = [path.with_suffix(ATTACHMENTS_BESIDE)]
    if attachments is not None:
        folders.append(Path(attachments) if is_alone else Path(attachments, path.stem))
    return IncomingFile(
        path=file.path,
        name=file.name,
        folders=_folders(path, below=Path(below)),
        beside=tuple(one for folder in folders for one in _attachment_files(folder)),
        open=_opener(file.path),
    )


def _folders(path: Path, *, below: Path) -> tuple[str, ...]:
    """The names that may be those of a municipality: of the folder below the given one, then of the nearest."""
    parent = path.resolve().parent
    names = [parent.name]
    if below.is_dir():
        inside = path.relative_to(below).parts[:-1]
        names = [*inside[:1], parent.name, below.resolve().name]
    return tuple(dict.fromkeys(name for name in names if name))


def _attachment_files(folder: Path) -> tuple[AttachmentFile, ...]:
    if not folder.is_dir():
        return ()
    return tuple(_attachment_file(file) for file in given_files((str(folder),)))


def _attachment_file(file: GivenFile) -> AttachmentFile:
    try:
        facts = Path(file.path).stat()
        stamp = f"{facts.st_size} {facts.st_mtime_ns}"
    except OSError:
        stamp = ""  # opening it tells
    return AttachmentFile(name=file.name or file.path, stamp=stamp, open=_opener(file.path))


def _opener(path: str) -> Callable[[], BinaryIO]:
    return partial(_open, path)


def _open(path: str) -> BinaryIO:
    try:
        return open_file(path)
    except CommandError as error:
        raise CannotOpen(code=error.code, sentence=error.sentence) from error


def _standard_input() -> BinaryIO:
    return sys.stdin.buffer
