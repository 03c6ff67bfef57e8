"""What one `raadhus read` of a 33 kB text costs as a whole process: wall time, CPU time, memory.

    PYTHONPATH=src python bench/start.py

The text is the demo minutes of Egeborg with their items repeated to 33 kB, and the 33 kB minutes of the corpus when
they are there. The rivals are a bare Python and one that imports click and rich, started by turns in the same run.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from measure import CORPUS, MADE, Figure, repeated, report

MOST_SECONDS = 0.35
MOST_MEGABYTES = 80.0
RUNS = 15
SIZE = 33_000
PYTHON = (sys.executable, "-c", "pass")
CLICK_AND_RICH = (sys.executable, "-c", "import click, rich")


class Cost(NamedTuple):
    wall: float
    cpu: float


def cost_of(command: Sequence[str]) -> Cost:
    """Run the command once; its CPU time is that of its children too."""
    cpu_before, begin = _children_cpu(), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return Cost(wall=time.perf_counter() - begin, cpu=_children_cpu() - cpu_before)


def _children_cpu() -> float:
    times = os.times()
    return times.children_user + times.children_system


def peak_megabytes(command: Sequence[str]) -> float:
    """The peaks of the process and of its child, added, as Linux's /proc tells while they run."""
    peaks: dict[int, int] = {}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            for pid in (process.pid, *_children_of(process.pid)):
                peaks[pid] = max(peaks.get(pid, 0), _peak_kilobytes(pid))
            time.sleep(0.001)
    assert process.returncode == 0, command
    return sum(peaks.values()) / 1000


def _children_of(pid: int) -> tuple[int, ...]:
    try:
        return tuple(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()))
    except OSError:
        return ()


def _peak_kilobytes(pid: int) -> int:
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    found = status.partition("VmHWM:")[2].split()
    return int(found[0]) if found else 0


def figures_of(name: str, file: Path) -> tuple[Figure, ...]:
    command = (sys.executable, "-m", "raadhus.cli", "read", str(file))
    for each in (command, PYTHON, CLICK_AND_RICH):
        cost_of(each)
    rounds = [tuple(cost_of(each) for each in (command, PYTHON, CLICK_AND_RICH)) for _ in range(RUNS)]
    ours, bare, click = (
        Cost(wall=median(cost.wall for cost in costs), cpu=median(cost.cpu for cost in costs))
        for costs in zip(*rounds, strict=True)
    )
    return (
        Figure(
            what=f"{name}: wall time",
            measured=ours.wall,
            unit="s",
            at_most=MOST_SECONDS,
            ratio=ours.wall / bare.wall,
            rival=f"python -c pass ({bare.wall:.3f} s)",
        ),
        Figure(
            what=f"{name}: CPU time of both processes",
            measured=ours.cpu,
            unit="s",
            ratio=ours.wall / click.wall,
            rival=f"import click, rich ({click.wall:.3f} s), wall",
        ),
        Figure(
            what=f"{name}: peak of both processes, added",
            measured=peak_megabytes(command),
            unit="MB",
            at_most=MOST_MEGABYTES,
        ),
    )


def main() -> int:
    sample = next(MADE.glob("*.numbered.txt")).read_text(encoding="utf-8")
    items = next(count for count in range(1, 1000) if len(repeated(sample, items=count).encode()) >= SIZE)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, "minutes.txt")
        made.write_text(repeated(sample, items=items), encoding="utf-8")
        figures = list(figures_of("demo minutes, repeated", made))
        for path in sorted(CORPUS.glob("ballerup/2023*.txt")):
            figures += figures_of("the corpus's minutes", path)
    return report(figures)


if __name__ == "__main__":
    sys.exit(main())
