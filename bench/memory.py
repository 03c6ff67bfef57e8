"""Memory of a store that grows to 10,000 editions of one municipality: publishing, verifying and rebuilding, on SQLite.

    PYTHONPATH=src python bench/memory.py

Publishing is one process that goes on; verifying and rebuilding are commands of their own at each size.
"""

import logging
import os
import resource
import sys
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

from made_meetings import made_meetings
from measure import Figure, report
from start import peak_megabytes

if TYPE_CHECKING:
    from raadhus.core.record import MeetingRecord

SIZES = (1_000, 5_000, 10_000)
ITEMS, WORDS = 3, 30
MOST_GROWTH = 20.0
FIRST_NAMES = ("Asta", "Bo", "Cilje", "Egon", "Frida", "Gert", "Hanne")
SURNAMES = (
    "Holm",
    "Lind",
    "Rask",
    "Friis",
    "Juhl",
    "Bech",
    "Krogh",
    "Dam",
    "Skov",
    "Toft",
    "Vad",
    "Kær",
    "Eng",
)
COMMANDS = ("verify", "rebuild")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RAADHUS_DATA"] = folder
        os.environ.pop("RAADHUS_DATABASE", None)
        os.environ["DJANGO_SETTINGS_MODULE"] = "raadhus.server.settings"
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        logging.disable(logging.WARNING)
        return report(figures())


def figures() -> tuple[Figure, ...]:
    """The peaks at each size, and how much of the last was not there at the first."""
    meetings = map(of_its_council, made_meetings(SIZES[-1], items=ITEMS, words=WORDS))
    peaks: dict[str, list[float]] = {what: [] for what in ("publish", *COMMANDS)}
    published = 0
    for size in SIZES:
        publish(islice(meetings, size - published))
        published = size
        peaks["publish"].append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)
        for command in COMMANDS:
            peaks[command].append(peak_megabytes((sys.executable, "-m", "raadhus.cli", command)))
    return tuple(
        figure
        for what, found in peaks.items()
        for figure in (
            *(
                Figure(f"{what}, {size:,} editions", peak, "MB")
                for size, peak in zip(SIZES, found, strict=True)
            ),
            Figure(f"{what}, growth", found[-1] - found[0], "MB", at_most=MOST_GROWTH),
        )
    )


def of_its_council(record: "MeetingRecord") -> "MeetingRecord":
    """The record with other people every four years, as after an election."""
    from msgspec.structs import replace

    council = int((record.meeting.start or "0")[:4]) // 4 % len(SURNAMES)
    people = tuple(
        replace(one, name=f"{first} {SURNAMES[(number + council) % len(SURNAMES)]}")
        for number, (one, first) in enumerate(zip(record.attendance, FIRST_NAMES, strict=True))
    )
    return replace(record, attendance=people)


def publish(meetings: "Iterable[MeetingRecord]") -> None:
    from raadhus.core.actor import Actor
    from raadhus.published.operations.publish_edition import publish_edition
    from raadhus.published.submission import Submission

    for record in meetings:
        submission = Submission(body="egeborg", record=record, gate="published_elsewhere")
        publish_edition(submission, actor=Actor("Asta Holm"), now=datetime(2025, 1, 1, tzinfo=UTC))


if __name__ == "__main__":
    sys.exit(main())
