"""Take in files of agendas and minutes: read what is new, then publish it in the order of the meetings.

It may be stopped anywhere: what was published stays, and the same import again does the rest in the same order.
"""

import os
import time
from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import DatabaseError, transaction
from msgspec import Struct

from raadhus.core.actor import Actor
from raadhus.intake.attachment_reading import AttachmentReader
from raadhus.intake.errors import IntakeError
from raadhus.intake.gathering import Gathering, RecordWaiting
from raadhus.intake.incoming import LIMITS, IncomingFile
from raadhus.intake.progress import Progress
from raadhus.intake.publishing import Publishing
from raadhus.intake.reading_task import load_readers, read_for_import
from raadhus.intake.report import ImportReport, Tally
from raadhus.intake.spool import Spool
from raadhus.published.byte_store import ByteStoreError
from raadhus.published.models import Edition
from raadhus.reading.child_process import ChildProcess
from raadhus.reading.in_children import ReadingPool


class ImportOrder(Struct, frozen=True, kw_only=True):
    """How to import: `body` is the municipality of all files when it was said, `jobs` how many are read at once."""

    body: str | None = None
    jobs: int | None = None
    is_dry_run: bool = False


class ImportStopped(Exception):
    """The import could not go on; what was published until then stays, and `report` tells of it."""

    def __init__(self, error: IntakeError, *, report: ImportReport) -> None:
        self.code = error.code
        self.english = error.english
        self.danish = error.danish
        self.report = report
        super().__init__(error.english)


def import_files(
    files: Sequence[IncomingFile],
    *,
    order: ImportOrder,
    actor: Actor,
    clock: Callable[[], datetime],
    progress: Progress,
) -> ImportReport:
    """Read and publish the files, each meeting in a transaction of its own; done twice it changes nothing.

    A dry run does everything and keeps nothing. Raises ImportStopped when the database or the disk cannot go on.
    """
    begin = time.monotonic()
    tally = Tally()
    jobs = min(order.jobs or os.cpu_count() or 1, max(1, len(files)))
    try:
        with Spool() as spool, AttachmentReader(jobs=jobs) as reader:
            records = _gathered(
                files, order=order, jobs=jobs, spool=spool, tally=tally, clock=clock, progress=progress
            )
            publishing = Publishing(
                spool=spool,
                tally=tally,
                reader=reader,
                actor=actor,
                clock=clock,
                writes=not order.is_dry_run,
            )
            progress.begin("publishing", total=len(records))
            _publish_all(records, publishing=publishing, order=order, progress=progress)
    except (DatabaseError, ByteStoreError, IntakeError) as error:
        report = tally.report(is_dry_run=order.is_dry_run, seconds=time.monotonic() - begin)
        raise ImportStopped(_told(error), report=report) from error
    return tally.report(is_dry_run=order.is_dry_run, seconds=time.monotonic() - begin)


def _gathered(
    files: Sequence[IncomingFile],
    *,
    order: ImportOrder,
    jobs: int,
    spool: Spool,
    tally: Tally,
    clock: Callable[[], datetime],
    progress: Progress,
) -> Sequence[RecordWaiting]:
    gathering = Gathering(
        spool=spool,
        tally=tally,
        progress=progress,
        body=order.body,
        known_bodies=frozenset(Edition.objects.values_list("body", flat=True).distinct()),
        notes=not order.is_dry_run,
        clock=clock,
    )
    # The children start before anything is shown: they hold no handle on the terminal.
    started = [
        ChildProcess(task=read_for_import, limits=LIMITS, preparation=load_readers) for _ in range(jobs)
    ]
    with ReadingPool(jobs=jobs, limits=LIMITS, task=read_for_import, started=started) as pool:
        progress.begin("reading", total=len(files))
        return gathering.gather(files, pool=pool)


def _publish_all(
    records: Sequence[RecordWaiting], *, publishing: Publishing, order: ImportOrder, progress: Progress
) -> None:
    if not order.is_dry_run:
        _publish_each(records, publishing=publishing, progress=progress)
        return
    with transaction.atomic():
        _publish_each(records, publishing=publishing, progress=progress)
        transaction.set_rollback(True)


def _publish_each(records: Sequence[RecordWaiting], *, publishing: Publishing, progress: Progress) -> None:
    for record in records:
        publishing.publish(record)
        progress.advance()
    publishing.count_joined()


def _told(error: DatabaseError | ByteStoreError | IntakeError) -> IntakeError:
    if isinstance(error, IntakeError):
        return error
    if isinstance(error, ByteStoreError):
        return IntakeError("files-stopped", values={"reason": error.english})
    reason = (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")
    return IntakeError("database-stopped", values={"reason": reason})
