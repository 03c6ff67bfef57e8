"""Text to record: megabytes a CPU second, and whether 100,000 lines cost ten times 10,000.

    PYTHONPATH=src python bench/text_to_record.py

The texts are the demo minutes of Egeborg, their items repeated under new numbers, and the two founding minutes of
the corpus when it is there. The rival in the same run is
`str.splitlines` with one regular expression a line, the least that any line reader does.
"""

import re
import sys
from functools import partial

from measure import CORPUS, MADE, START, Figure, cpu_seconds, repeated, report

from raadhus.reading import read

LIMIT = 5.0
GROWTH_LIMIT = 1.25
RIVAL = re.compile(r"\s*(?:Punkt (\d+):? (.*)|(\d+)\. (.*)|- (.*)|([A-ZÆØÅ].*))")


def rival(text: str) -> int:
    """Split into lines and match one expression on each."""
    return sum(1 for line in text.splitlines() if RIVAL.match(line))


def rate_of(name: str, text: str) -> Figure:
    data = text.encode()
    seconds, rival_seconds = cpu_seconds(lambda: read(data)), cpu_seconds(lambda: rival(text))
    return Figure(
        what=f"{name}, {len(data) / 1e6:.2f} MB, {text.count(chr(10)):,} lines",
        measured=len(data) / seconds / 1e6,
        unit="MB/s",
        at_least=LIMIT,
        ratio=seconds / rival_seconds,
        rival="the bare line loop's time",
    )


def growth(sample: str) -> Figure:
    """How much more than ten times the time ten times the lines take."""
    per_item = sample.count("\n") / len(START.findall(sample))
    small, large = (repeated(sample, items=int(lines / per_item)) for lines in (10_000, 100_000))
    seconds = [cpu_seconds(partial(read, text.encode()), runs=3) for text in (small, large)]
    return Figure(
        what=f"100,000 lines in {seconds[1]:.2f} s, 10,000 in {seconds[0]:.2f} s",
        measured=seconds[1] / seconds[0] / (large.count("\n") / small.count("\n")),
        unit="of linear",
        at_most=GROWTH_LIMIT,
    )


def main() -> int:
    """Print the table; 1 when a rate is under the limit or the time grows faster than the lines."""
    figures = []
    for pattern in ("*.web-print.txt", "*.numbered.txt"):
        sample = next(MADE.glob(pattern)).read_text(encoding="utf-8")
        items = max(1, len(START.findall(sample)))
        figures.append(rate_of(pattern.split(".")[1], repeated(sample, items=items * 20)))
    figures += [
        rate_of(f"corpus, {file.name[:4]}", file.read_text(encoding="utf-8"))
        for file in sorted(CORPUS.glob("ballerup/*.txt"))
    ]
    figures.append(growth(next(MADE.glob("*.numbered.txt")).read_text(encoding="utf-8")))
    return report(figures)


if __name__ == "__main__":
    sys.exit(main())
