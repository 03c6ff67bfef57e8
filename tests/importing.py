"""Importing records and texts that lie nowhere, for tests of the intake."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from raadhus.core.actor import Actor
from raadhus.core.record import MeetingRecord
from raadhus.core.record_json import encode_record
from raadhus.intake.incoming import AttachmentFile, IncomingFile
from raadhus.intake.operations.import_files import ImportOrder, import_files
from raadhus.intake.progress import Stage
from raadhus.intake.report import ImportReport

BODY = "egeborg"
ASTA = Actor("Asta Holm")
NOW = datetime(2025, 3, 6, 9, 0, tzinfo=UTC)


class Silence:
    """Shows nothing of how far an import has come."""

    def begin(self, stage: Stage, *, total: int) -> None: ...

    def advance(self) -> None: ...


def incoming(
    content: MeetingRecord | bytes,
    *,
    name: str = "moede.json",
    folders: tuple[str, ...] = (),
    beside: tuple[AttachmentFile, ...] = (),
) -> IncomingFile:
    """A file with this content."""
    data = encode_record(content) if isinstance(content, MeetingRecord) else content
    return IncomingFile(path=name, name=name, folders=folders, beside=beside, open=lambda: io.BytesIO(data))


def attachment(name: str, text: str = "Bilagets tekst.") -> AttachmentFile:
    data = text.encode()

    def opened() -> BinaryIO:
        return io.BytesIO(data)

    return AttachmentFile(name=name, stamp=str(len(data)), open=opened)


def run_import(
    *files: IncomingFile, body: str | None = BODY, is_dry_run: bool = False, jobs: int = 1
) -> ImportReport:
    order = ImportOrder(body=body, jobs=jobs, is_dry_run=is_dry_run)
    return import_files(files, order=order, actor=ASTA, clock=lambda: NOW, progress=Silence())


def write_records(folder: Path, records: Sequence[MeetingRecord]) -> Path:
    """Write each record into a file of its own below a folder of Egeborg, and give the folder above it."""
    inside = folder / "archive" / "egeborg"
    inside.mkdir(parents=True)
    for number, record in enumerate(records):
        (inside / f"{number:03}.json").write_bytes(encode_record(record))
    return folder / "archive"
