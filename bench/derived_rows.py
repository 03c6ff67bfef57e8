"""What deriving adds to reading: CPU time of `derive` against that of `read` over the corpus, by kind of file.

    PYTHONPATH=src python bench/derived_rows.py [--shares]

`--shares` prints what each kind of row takes of it. Without the corpus, the demo minutes of Egeborg are read.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from measure import CORPUS, MADE, Figure, cpu_of_two, report

from raadhus.core.record import MeetingRecord
from raadhus.reading import ReadError, read_all
from raadhus.understanding.derived import derive
from raadhus.understanding.derived.figures import figures
from raadhus.understanding.derived.money import frames, money
from raadhus.understanding.derived.organisation import changes
from raadhus.understanding.derived.passages import passages_of
from raadhus.understanding.derived.plans import tasks
from raadhus.understanding.derived.promises import promises
from raadhus.understanding.derived.rules import rules

MOST = 0.30
KINDS = {"text": (".txt",), "JSON": (".json",), "PDF": (".pdf",)}
OF_RECORD = (promises, money, frames, figures, tasks)
OF_PASSAGES = (changes, rules)


def main() -> int:
    """Print the table; 1 when deriving adds more than it may."""
    shares = "--shares" in sys.argv[1:]
    measured: list[Figure] = []
    for kind, endings in KINDS.items():
        files = [(data, records) for data, records in _read(endings) if records]
        measured += _figures(kind, files=files, shares=shares) if files else []
    return report(measured)


def _read(endings: Sequence[str]) -> Iterator[tuple[bytes, tuple[MeetingRecord, ...]]]:
    for file in sorted((CORPUS if CORPUS.is_dir() else MADE).rglob("*")):
        if file.suffix in endings and not file.name.endswith(".expected.json"):
            data = Path(file).read_bytes()
            yield data, _records(data)


def _records(data: bytes) -> tuple[MeetingRecord, ...]:
    try:
        return read_all(data)
    except ReadError:
        return ()


def _figures(
    kind: str, *, files: Sequence[tuple[bytes, tuple[MeetingRecord, ...]]], shares: bool
) -> Iterator[Figure]:
    records = [record for _, several in files for record in several]

    def reads() -> None:
        for data, _ in files:
            read_all(data)

    def derives() -> None:
        for record in records:
            derive(record)

    reading, deriving = cpu_of_two(reads, derives)
    size = sum(len(data) for data, _ in files) / 1e6
    what = f"{kind}, {size:.1f} MB in {len(files)} files, read in {reading:.2f} s: deriving adds"
    yield Figure(what, deriving / reading, "of reading", at_most=MOST)
    if shares:
        for name, part in _parts(records):
            yield Figure(f"  {name}", cpu_of_two(part, _nothing)[0] / reading, "of reading")


def _parts(records: Sequence[MeetingRecord]) -> Iterator[tuple[str, Callable[[], None]]]:
    passages = [passages_of(record) for record in records]

    def passes() -> None:
        for record in records:
            passages_of(record)

    def of_record(extractor: Callable[..., object]) -> None:
        for record, found in zip(records, passages, strict=True):
            extractor(found, record=record)

    def of_passages(extractor: Callable[..., object]) -> None:
        for found in passages:
            extractor(found)

    yield "passages", passes
    for extractor in OF_RECORD:
        yield extractor.__name__, partial(of_record, extractor)
    for reader in OF_PASSAGES:
        yield reader.__name__, partial(of_passages, reader)


def _nothing() -> None:
    pass


if __name__ == "__main__":
    sys.exit(main())
