"""Text to record: megabytes a CPU second against the limit of 5, and whether 100,000 lines cost ten times 10,000.

    python bench/text_to_record.py

The text is the demo minutes of Egeborg, their items repeated under new numbers. The rival in the same run is
`str.splitlines` with one regular expression a line, the least that any line reader does.
"""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from raadhus.reading import read

LIMIT = 5.0
MADE = Path(__file__).parents[1] / "samples" / "made"
START = re.compile(r"^Punkt (\d+)(:?) ", re.MULTILINE)
RIVAL = re.compile(r"\s*(?:Punkt (\d+):? (.*)|(\d+)\. (.*)|- (.*)|([A-ZÆØÅ].*))")
RUNS = 5


def cpu_seconds(job: Callable[[], object]) -> float:
    """The median CPU time of the job over RUNS runs, after one that does not count."""
    job()
    times = []
    for _ in range(RUNS):
        begin = time.process_time()
        job()
        times.append(time.process_time() - begin)
    return median(times)


def repeated(sample: str, *, items: int) -> str:
    """The sample with its items repeated until there are so many, numbered on."""
    starts = [found.start() for found in START.finditer(sample)]
    parts = [sample[start:end] for start, end in zip(starts, [*starts[1:], len(sample)], strict=True)]
    head = sample[: starts[0]].partition("Indholdsfortegnelse")[0]
    numbered = (START.sub(rf"Punkt {number}\2 ", parts[number % len(parts)].rstrip(), count=1) for number in range(1, items + 1))
    return head + "\n\n".join(numbered) + "\n"


def rival(text: str) -> int:
    """Split into lines and match one expression on each."""
    return sum(1 for line in text.splitlines() if RIVAL.match(line))


def rate_of(name: str, text: str) -> float:
    data = text.encode()
    seconds, rival_seconds = cpu_seconds(lambda: read(data)), cpu_seconds(lambda: rival(text))
    rate = len(data) / seconds / 1e6
    print(
        f"{name:14} {len(data) / 1e6:6.2f} MB {text.count(chr(10)):7} lines {seconds * 1e3:9.1f} ms "
        f"{rate:6.2f} MB/s  x{rate / LIMIT:.2f} of the limit  {seconds / rival_seconds:5.1f} x the bare line loop"
    )
    return rate


def main() -> int:
    """Print the table; 1 when a rate is under the limit or the time grows faster than the lines."""
    ok = True
    for pattern in ("*.web-print.txt", "*.numbered.txt"):
        sample = next(MADE.glob(pattern)).read_text()
        items = max(1, len(START.findall(sample)))
        text = repeated(sample, items=items * 20)
        ok &= rate_of(pattern.split(".")[1], text) >= LIMIT
    sample = next(MADE.glob("*.numbered.txt")).read_text()
    per_item = sample.count("\n") / len(START.findall(sample))
    small, large = (repeated(sample, items=int(lines / per_item)) for lines in (10_000, 100_000))
    seconds = [cpu_seconds(lambda text=text: read(text.encode())) for text in (small, large)]
    growth = seconds[1] / seconds[0] / (large.count("\n") / small.count("\n"))
    print(f"10,000 lines {seconds[0]:.2f} s, 100,000 lines {seconds[1]:.2f} s: {growth:.2f} x linear")
    return 0 if ok and growth <= 1.25 else 1


if __name__ == "__main__":
    sys.exit(main())
