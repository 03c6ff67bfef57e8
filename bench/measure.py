"""What the benchmarks share: CPU time of a job, the demo minutes made long, and the table against the limits."""

import os
import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
MADE = ROOT / "samples" / "made"
CORPUS = Path(os.environ.get("RAADHUS_CORPUS") or ROOT.parent / "shared" / "corpus")
START = re.compile(r"^Punkt (\d+)(:?) ", re.MULTILINE)


class Figure(NamedTuple):
    """One measured figure; `rival` says what its ratio compares with, in the same run."""

    what: str
    measured: float
    unit: str
    at_least: float | None = None
    at_most: float | None = None
    ratio: float | None = None
    rival: str = ""

    @property
    def is_kept(self) -> bool:
        enough = self.at_least is None or self.measured >= self.at_least
        return enough and (self.at_most is None or self.measured <= self.at_most)


def report(figures: Sequence[Figure]) -> int:
    """Print the table; 1 when a limit is broken, for the process to end with."""
    rows = [("what", "measured", "limit", "ratio", "")]
    rows += [(f.what, f"{f.measured:.2f} {f.unit}", _limit(f), _ratio(f), _verdict(f)) for f in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return 0 if all(figure.is_kept for figure in figures) else 1


def _limit(figure: Figure) -> str:
    if figure.at_least is not None:
        return f">= {figure.at_least:g}"
    return "" if figure.at_most is None else f"<= {figure.at_most:g}"


def _ratio(figure: Figure) -> str:
    return "" if figure.ratio is None else f"{figure.ratio:.2f} x {figure.rival}"


def _verdict(figure: Figure) -> str:
    return "" if figure.is_kept else "BROKEN"


def cpu_seconds(job: Callable[[], object], *, runs: int = 5) -> float:
    """The median CPU time of the job, after one run that does not count."""
    job()
    return median(cpu_once(job) for _ in range(runs))


def cpu_of_two(
    first: Callable[[], object], second: Callable[[], object], *, runs: int = 5
) -> tuple[float, float]:
    """The best CPU time of each job, run by turns, so that a slow moment meets both."""
    times = [(cpu_once(first), cpu_once(second)) for _ in range(runs)]
    return min(one for one, _ in times), min(other for _, other in times)


def cpu_once(job: Callable[[], object]) -> float:
    begin = time.process_time()
    job()
    return time.process_time() - begin


def repeated(sample: str, *, items: int) -> str:
    """The printed sample with its items repeated until there are so many, numbered on."""
    starts = [found.start() for found in START.finditer(sample)]
    parts = [sample[start:end] for start, end in zip(starts, [*starts[1:], len(sample)], strict=True)]
    head = sample[: starts[0]].partition("Indholdsfortegnelse")[0]
    numbered = (
        START.sub(rf"Punkt {number}\2 ", parts[number % len(parts)].rstrip(), count=1)
        for number in range(1, items + 1)
    )
    return head + "\n\n".join(numbered) + "\n"
