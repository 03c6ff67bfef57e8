"""Reading a whole archive into one file of JSON lines, with a progress bar and a closing table."""

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from raadhus.cli.archive_table import Tally, print_table
from raadhus.cli.errors import CommandError
from raadhus.cli.files import STANDARD_STREAM, GivenFile, read_bytes, written_safely
from raadhus.cli.program import EXIT_REFUSED
from raadhus.cli.progress import Progress
from raadhus.reading.child_process import Limits
from raadhus.reading.in_children import FileRead, FileToRead, ReadingPool, derive_records, read_records

_LIMITS = Limits()


def read_archive(given: Sequence[GivenFile], *, output: str, jobs: int | None, gives_derived: bool) -> int:
    """Read the files, several at once, and write their records in the order of the files.

    What is derived from a record is written after it where that is wanted.

    Raises CommandError when the output cannot be written, or none of the files can be opened.
    """
    gc.enable()  # the program starts without it
    tally = Tally()
    unopened: list[CommandError] = []
    workers = min(jobs or os.cpu_count() or 1, len(given))
    # The children start before the progress bar: they hold no handle on the terminal or the output.
    with (
        ReadingPool(
            jobs=workers, limits=_LIMITS, task=derive_records if gives_derived else read_records
        ) as pool,
        written_safely(output) as lines,
        Progress(total=len(given)) as progress,
    ):
        for place, outcome in _in_order(_outcomes(given, pool=pool)):
            if isinstance(outcome, CommandError):
                unopened.append(outcome)
            _keep(outcome, file=given[place], lines=lines, tally=tally)
            progress.advance()
        if len(unopened) == len(given):
            raise unopened[0]
    print_table(tally, stream=sys.stderr if output == STANDARD_STREAM else sys.stdout)
    return EXIT_REFUSED if tally.refused else 0


def _outcomes(
    given: Sequence[GivenFile], *, pool: ReadingPool
) -> Iterator[tuple[int, FileRead | CommandError]]:
    """What came of each file, under its place in the row, as it comes."""
    unreadable: list[tuple[int, CommandError]] = []

    def files() -> Iterator[FileToRead]:
        for place, file in enumerate(given):
            try:
                data = read_bytes(file.path, largest=_LIMITS.file_bytes)
            except CommandError as error:
                unreadable.append((place, error))
                continue
            yield FileToRead(key=str(place), data=data, name=file.name)

    for read in pool.read(files()):
        yield int(read.key), read
        yield from unreadable
        unreadable.clear()
    yield from unreadable


def _in_order(
    outcomes: Iterator[tuple[int, FileRead | CommandError]],
) -> Iterator[tuple[int, FileRead | CommandError]]:
    """Hold back what comes early, so that the same archive always gives the same file."""
    early: dict[int, FileRead | CommandError] = {}
    expected = 0
    for place, outcome in outcomes:
        early[place] = outcome
        while expected in early:
            yield expected, early.pop(expected)
            expected += 1


def _keep(outcome: FileRead | CommandError, *, file: GivenFile, lines: BinaryIO, tally: Tally) -> None:
    if isinstance(outcome, CommandError):
        tally.add_refusal(outcome.code, sentence=outcome.sentence, file=file.path)
        return
    if outcome.error is not None:
        tally.add_refusal(outcome.error.code, sentence=outcome.error.english, file=file.path)
        return
    lines.writelines(encoded + b"\n" for record in outcome.records for encoded in record.objects)
    tally.add_records(outcome.records, file=file.path)
