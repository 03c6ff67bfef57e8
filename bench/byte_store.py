"""Bytes into the local store and out again, against a bare loop that writes files and brings each to the disk.

    PYTHONPATH=src python bench/byte_store.py [FOLDER]

The folder should lie on the disk that is to be measured; a temporary one is made in it. Wall time, because the disk is
what is waited for; store and loop take turns, best of several.
"""

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from measure import Figure, report

from raadhus.published.byte_store import LocalByteStore

SIZES = ((30_000, 300), (300_000, 100), (5_000_000, 10))
TURNS = 5
LOOP = "write and fsync"


def some_files(size: int, *, number: int, turn: int) -> tuple[bytes, ...]:
    """Files of this size that no other turn has."""
    piece = os.urandom(size - 8)
    return tuple((turn << 32 | at).to_bytes(8, "big") + piece for at in range(number))


def write_bare(files: Sequence[bytes], *, folder: Path) -> None:
    """Write each file under its number and bring it to the disk."""
    for number, data in enumerate(files):
        with (folder / f"{number:06}").open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())


def seconds(job: Callable[[], object]) -> float:
    begin = time.perf_counter()
    job()
    return time.perf_counter() - begin


def one_turn(files: Sequence[bytes], *, folder: Path, store: LocalByteStore) -> tuple[float, ...]:
    """Seconds of writing bare, putting, putting once more, reading bare and getting."""
    names = [hashlib.sha256(data).hexdigest() for data in files]
    return (
        seconds(lambda: write_bare(files, folder=folder)),
        seconds(lambda: [store.put(data) for data in files]),
        seconds(lambda: [store.put(data) for data in files]),
        seconds(lambda: [path.read_bytes() for path in folder.iterdir()]),
        seconds(lambda: [store.get(name) for name in names]),
    )


def figures_of(size: int, *, number: int, place: Path) -> tuple[Figure, ...]:
    store = LocalByteStore(place / f"store-{size}")
    times: list[tuple[float, ...]] = []
    for turn in range(TURNS):
        folder = place / f"{size}-{turn}"
        folder.mkdir()
        times.append(one_turn(some_files(size, number=number, turn=turn), folder=folder, store=store))
    bare, put, again, read, get = (min(each) for each in zip(*times, strict=True))
    megabytes = size * number / 1e6
    what = f"{number} files of {size / 1000:,.0f} kB"
    rates = (("put", put, bare, LOOP), ("put again", again, bare, LOOP), ("get", get, read, "read alone"))
    return tuple(
        Figure(f"{what}: {verb}", megabytes / own, "MB/s", ratio=own / rival, rival=name)
        for verb, own, rival, name in rates
    )


def main() -> int:
    where = sys.argv[1] if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory(dir=where) as folder:
        figures = [
            figure for size, number in SIZES for figure in figures_of(size, number=number, place=Path(folder))
        ]
    return report(figures)


if __name__ == "__main__":
    sys.exit(main())
