"""Editions of 20 items of 600 words a second through the one door; reading with two jobs against one; the memory.

    PYTHONPATH=src python bench/import_archive.py [EDITIONS]

The store is SQLite in a folder of its own, written as an installation writes it; with
RAADHUS_TEST_DATABASE=postgresql a PostgreSQL server of its own, which is reported only. The rival of publishing is
writing and syncing the same bytes to a file an edition, that of reading is two plain Python loops in the same run.
"""

import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from measure import MADE, ROOT, Figure, report
from two_jobs import loops_speed_up

EDITIONS = 200
WARM_UP = 20
COPIES = 60
LIMIT = 15.0
LIMIT_OF_JOBS = 1.6
LIMIT_OF_MEMORY = 60.0


def set_up(folder: Path) -> None:
    """Make an installation in the folder."""
    os.environ |= {"DJANGO_SETTINGS_MODULE": "raadhus.server.settings", "RAADHUS_DATA": str(folder)}
    if os.environ.pop("RAADHUS_TEST_DATABASE", "") == "postgresql":
        sys.path.append(str(ROOT / "tests"))
        from postgres_server import start_server

        os.environ["RAADHUS_DATABASE"] = start_server()
    import django

    django.setup()
    from raadhus.upkeep.database import make_tables

    make_tables(public_role=None)


class Spent(NamedTuple):
    """What an edition cost: by the clock, and of the processor alone."""

    seconds: float
    cpu: float


def publish_editions(editions: int) -> Iterator[Spent]:
    """Publish them one after the other, each as it is asked for."""
    from datetime import UTC, datetime

    from made_meetings import made_meetings

    from raadhus.core.actor import Actor
    from raadhus.core.record_json import encode_record
    from raadhus.published.operations.publish_edition import publish_edition
    from raadhus.published.submission import GivenFile, Submission

    for record in made_meetings(editions):
        source = GivenFile(data=encode_record(record), media_type="application/json", role="source")
        submission = Submission(body="egeborg", record=record, gate="published_elsewhere", files=(source,))
        begin, cpu = time.perf_counter(), time.process_time()
        publish_edition(submission, actor=Actor("bench"), now=datetime.now(UTC))
        yield Spent(time.perf_counter() - begin, time.process_time() - cpu)


def written_a_second(folder: Path, *, files: int) -> float:
    """Plain files of the size of an edition, each brought to the disk."""
    data = b"x" * 100_000
    begin = time.perf_counter()
    for number in range(files):
        with (folder / f"{number}.rival").open("wb") as file:
            file.write(data)
            os.fsync(file.fileno())
    return files / (time.perf_counter() - begin)


class _Read(Exception):
    """Ends an import where reading ends."""


class _Watch:
    """Stops the time of the reading part, and the import after it."""

    def begin(self, stage: str, *, total: int) -> None:  # noqa: ARG002  Progress's signature
        if stage == "publishing":
            raise _Read
        self.begun = time.perf_counter()

    def advance(self) -> None: ...


def reading_seconds(folder: Path, *, jobs: int) -> float:
    """How long an import reads the files, before it publishes the first."""
    from datetime import UTC, datetime

    from raadhus.cli.incoming_files import incoming_files
    from raadhus.core.actor import Actor
    from raadhus.intake.operations.import_files import ImportOrder, import_files

    watch = _Watch()
    files = incoming_files((str(folder),), attachments=None)
    order = ImportOrder(body="egeborg", jobs=jobs, is_dry_run=True)
    try:
        import_files(
            files, order=order, actor=Actor("bench"), clock=lambda: datetime.now(UTC), progress=watch
        )
    except _Read:
        return time.perf_counter() - watch.begun
    raise AssertionError


def fill(folder: Path) -> Path:
    """Copies of the demo minutes, each with bytes of its own."""
    folder.mkdir()
    for sample in MADE.iterdir():
        if not sample.name.endswith(".expected.json"):
            for number in range(COPIES):
                (folder / f"{number:03}-{sample.name}").write_bytes(
                    sample.read_bytes() + b"\n" * (number + 1)
                )
    return folder


def main() -> int:
    editions = int(sys.argv[1]) if len(sys.argv) > 1 else EDITIONS
    with tempfile.TemporaryDirectory() as temporary:
        set_up(Path(temporary, "data"))
        coming = publish_editions(WARM_UP + editions)
        for _ in range(WARM_UP):
            next(coming)
        before = _most_memory()
        spent = list(coming)
        grown = _most_memory() - before
        rival = written_a_second(Path(temporary), files=200)
        folder = fill(Path(temporary, "archive"))
        pairs = [(reading_seconds(folder, jobs=1), reading_seconds(folder, jobs=2)) for _ in range(3)]
    gain = max(one / two for one, two in pairs)
    loops = max(loops_speed_up() for _ in range(3))
    is_sqlite = "RAADHUS_DATABASE" not in os.environ
    store = "SQLite" if is_sqlite else "PostgreSQL"
    return report(
        [
            Figure(
                what=f"{editions} editions of 20 items of 600 words, {store}",
                measured=_a_second(one.seconds for one in spent),
                unit="editions/s",
                at_least=LIMIT if is_sqlite else None,
                ratio=_a_second(one.seconds for one in spent) / rival,
                rival="a synced file of 100 kB each",
            ),
            Figure(
                what="the same by CPU time",
                measured=_a_second(one.cpu for one in spent),
                unit="editions/CPU s",
            ),
            Figure(
                what="likewise, the last quarter of them",
                measured=_a_second(one.cpu for one in spent[-(len(spent) // 4) :]),
                unit="editions/CPU s",
            ),
            Figure(
                what="memory that they added at the most", measured=grown, unit="MB", at_most=LIMIT_OF_MEMORY
            ),
            Figure(
                what=f"reading part, two jobs against one, {pairs[0][0]:.1f} s with one",
                measured=gain,
                unit="times",
                at_least=LIMIT_OF_JOBS,
                ratio=gain / loops,
                rival=f"two bare loops ({loops:.2f} times)",
            ),
        ]
    )


def _a_second(spent: Iterable[float]) -> float:
    every = tuple(spent)
    return len(every) / sum(every)


def _most_memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


if __name__ == "__main__":
    sys.exit(main())
