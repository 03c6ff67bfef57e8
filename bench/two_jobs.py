"""How much faster `raadhus read --jsonl` is with two jobs than with one, on a batch that takes 20 s with one.

    PYTHONPATH=src python bench/two_jobs.py

The batch is many copies of the demo minutes in all their formats. The median of five pairs counts; it needs two free
cores. The rival is the speed-up that two plain Python loops reach in the same run: what the machine can give.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from measure import MADE, Figure, report

LIMIT = 1.6
SHORTEST_SECONDS = 20.0
PAIRS = 5
FIRST_COPIES = 20
LOOP = (sys.executable, "-c", "for number in range(30_000_000): number * number")


def seconds_of(folder: Path, *, jobs: int) -> float:
    begin = time.perf_counter()
    subprocess.run(_command(folder, jobs=jobs), check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def _command(folder: Path, *, jobs: int) -> tuple[str, ...]:
    output = str(folder.with_name("records.jsonl"))
    command = (sys.executable, "-m", "raadhus.cli", "read", str(folder))
    return (*command, "--jsonl", output, "--jobs", str(jobs))


def loops_speed_up() -> float:
    """How much two bare loops side by side gain over one after the other."""
    begin = time.perf_counter()
    for _ in range(2):
        subprocess.run(LOOP, check=True)
    middle = time.perf_counter()
    together = [subprocess.Popen(LOOP) for _ in range(2)]
    for process in together:
        process.wait()
    return (middle - begin) / (time.perf_counter() - middle)


def fill(folder: Path, *, samples: Sequence[Path], copies: int) -> None:
    """Put so many copies of every sample into the folder."""
    for sample in samples:
        for number in range(copies):
            copy = folder / f"{number:05}-{sample.name}"
            if not copy.exists():
                copy.write_bytes(sample.read_bytes())


def main() -> int:
    samples = [path for path in sorted(MADE.iterdir()) if not path.name.endswith(".expected.json")]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "archive")
        folder.mkdir()
        copies, seconds = FIRST_COPIES, 0.0
        while seconds < SHORTEST_SECONDS:
            # A tenth more than the last measurement asks for, so that one more round is enough.
            copies = int(copies * SHORTEST_SECONDS / seconds * 1.1) + 1 if seconds else copies
            fill(folder, samples=samples, copies=copies)
            seconds = seconds_of(folder, jobs=1)
        pairs = [(seconds_of(folder, jobs=1), seconds_of(folder, jobs=2)) for _ in range(PAIRS)]
    loops = median(loops_speed_up() for _ in range(PAIRS))
    one = median(one for one, _ in pairs)
    gain = median(one / two for one, two in pairs)
    return report(
        [
            Figure(
                what=f"two jobs against one, {copies * len(samples):,} files, {one:.1f} s with one",
                measured=gain,
                unit="times",
                at_least=LIMIT,
                ratio=gain / loops,
                rival=f"two bare loops ({loops:.2f} times)",
            )
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
