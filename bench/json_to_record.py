"""FirstAgenda JSON to record: megabytes a CPU second.

    PYTHONPATH=src python bench/json_to_record.py

The JSON is the demo minutes of Egeborg with their items repeated to 1 MB, and the corpus's files one after the
other when they are there. The rival in the same run decodes the JSON with msgspec and takes the text of every Html
field with selectolax, the least that any reader of it does.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
from measure import CORPUS, MADE, Figure, cpu_of_two, report
from selectolax.lexbor import LexborHTMLParser

from raadhus.reading import ReadError, read

LIMIT = 5.0
SMALLEST = 1_000_000


def rival(data: bytes) -> int:
    """Decode, and take the text of every Html field."""
    letters = 0
    pending: list[Any] = [msgspec.json.decode(data)]
    while pending:
        value = pending.pop()
        if isinstance(value, list):
            pending.extend(value)
        elif isinstance(value, dict):
            pending.extend(value.values())
            html = value.get("Html")
            if isinstance(html, str):
                letters += len(LexborHTMLParser(html).text())
    return letters


def long_agenda(sample: bytes) -> bytes:
    """The sample with its items repeated under new numbers until it is 1 MB."""
    agenda = msgspec.json.decode(sample)
    items = agenda["Dagsordenpunkter"]
    times = SMALLEST // len(msgspec.json.encode(items)) + 1
    agenda["Dagsordenpunkter"] = [
        {**item, "Number": str(number), "Punktnummer": str(number), "Sorting": number, "Id": f"id-{number}"}
        for number, item in enumerate(items * times, 1)
    ]
    return msgspec.json.encode(agenda)


def rate_of(name: str, files: Sequence[bytes]) -> Figure:
    seconds, rival_seconds = cpu_of_two(
        lambda: [read(data) for data in files], lambda: [rival(data) for data in files]
    )
    megabytes = sum(len(data) for data in files) / 1e6
    return Figure(
        what=f"{name}, {megabytes:.2f} MB",
        measured=megabytes / seconds,
        unit="MB/s",
        at_least=LIMIT,
        ratio=seconds / rival_seconds,
        rival="msgspec and selectolax's time",
    )


def is_read(data: bytes) -> bool:
    try:
        read(data)
    except ReadError:
        return False
    return True


def main() -> int:
    sample: Path = next(MADE.glob("*.first-agenda.json"))
    figures = [rate_of("demo minutes, repeated", [long_agenda(sample.read_bytes())])]
    files = [path.read_bytes() for path in sorted(CORPUS.glob("greve/*.json"))]
    if files:
        figures.append(rate_of(f"{len(files)} files of Greve", [data for data in files if is_read(data)]))
    return report(figures)


if __name__ == "__main__":
    sys.exit(main())
