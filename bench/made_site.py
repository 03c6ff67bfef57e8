"""A store of many items from the demo's parts, published through the door, and its text index.

    PYTHONPATH=src python bench/made_site.py [--items 250000] [--folder build/bench/site] [--minutes 45]

It is made once and kept; what is missing of it is added. A council sits for four years, as everywhere.
"""

import argparse
import os
import sys
import time
from collections.abc import Generator, Iterator
from datetime import UTC, datetime
from itertools import islice
from multiprocessing import get_context
from multiprocessing.queues import Queue
from pathlib import Path
from typing import NamedTuple

from measure import ROOT

BODY = "egeborg"
ITEMS = 250_000
YEARS_OF_A_COUNCIL = 4
_AT_ONCE = 50
_AHEAD = 40


class Site(NamedTuple):
    """The folder of an installation, and how many items of how many meetings are in it."""

    folder: Path
    meetings: int
    items: int


def options(description: str) -> argparse.ArgumentParser:
    """The options that say which store a benchmark wants."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--items", type=int, default=ITEMS, help="How many items the store is to hold.")
    parser.add_argument(
        "--folder", type=Path, default=ROOT / "build" / "bench" / "site", help="Where it is kept."
    )
    parser.add_argument(
        "--minutes", type=float, default=float("inf"), help="Stop publishing after so many minutes."
    )
    return parser


def made_site(chosen: argparse.Namespace) -> Site:
    """The store of the options, made as far as it was not there; Django is set up for it afterwards."""
    open_site(chosen.folder)
    from raadhus.demo.synthetic import ITEMS_A_MEETING
    from raadhus.finding.operations.take_in_changes import take_in_changes
    from raadhus.published.models import AgendaItem, Meeting
    from raadhus.upkeep.database import make_tables

    make_tables(public_role=None)
    wanted = -(-chosen.items // ITEMS_A_MEETING)
    there = Meeting.objects.count()
    if there < wanted:
        _publish(there, wanted=wanted, until=time.monotonic() + chosen.minutes * 60)
    take_in_changes()
    return Site(chosen.folder, Meeting.objects.count(), AgendaItem.objects.count())


def open_site(folder: Path, *, role: str = "desk") -> None:
    """Let this process use the installation in the folder."""
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "raadhus.server.settings",
        "RAADHUS_DATA": str(folder.absolute()),
        "RAADHUS_ROLE": role,
    }
    import django

    django.setup()


def _publish(there: int, *, wanted: int, until: float) -> None:
    from django.db import transaction

    begin = time.monotonic()
    records = _made_beside(there, wanted)
    # A commit costs as much as a meeting: they share it.
    while batch := list(islice(records, _AT_ONCE)):
        with transaction.atomic():
            for data in batch:
                publish(data)
        there += len(batch)
        print(f"{there} meetings, {time.monotonic() - begin:.0f} s", file=sys.stderr, flush=True)
        if time.monotonic() > until:
            break
    records.close()


def publish(data: bytes) -> None:
    """Publish the minutes whose JSON this is."""
    from raadhus.core.actor import Actor
    from raadhus.core.record_json import decode_record
    from raadhus.published.operations.publish_edition import publish_edition
    from raadhus.published.submission import GivenFile, Submission

    source = GivenFile(data=data, media_type="application/json", role="source")
    submission = Submission(
        body=BODY, record=decode_record(data), gate="published_elsewhere", files=(source,)
    )
    publish_edition(submission, actor=Actor("bench"), now=datetime.now(UTC))


def _made_beside(first: int, meetings: int) -> Generator[bytes, None, None]:
    """The minutes, made by a process beside this one."""
    context = get_context("spawn")
    queue: Queue[bytes] = context.Queue(maxsize=_AHEAD)
    maker = context.Process(target=_make, args=(queue, first, meetings), daemon=True)
    maker.start()
    try:
        for _ in range(first, meetings):
            yield queue.get()
    finally:
        maker.terminate()


def _make(queue: "Queue[bytes]", first: int, meetings: int) -> None:
    for data in made_minutes(meetings=meetings, first=first):
        queue.put(data)


def made_minutes(*, meetings: int, first: int = 0) -> Iterator[bytes]:
    """The JSON of synthetic minutes, with another council every four years."""
    from raadhus.core.record_json import encode_record
    from raadhus.demo.synthetic import FIRST_YEAR, synthetic_records

    for record in synthetic_records(meetings=meetings, first=first):
        assert record.meeting.start is not None
        council = (int(record.meeting.start[:4]) - FIRST_YEAR) // YEARS_OF_A_COUNCIL
        data = encode_record(record)
        for old, new in _other_names(council):
            data = data.replace(old, new)
        yield data


def _other_names(council: int) -> Iterator[tuple[bytes, bytes]]:
    """The full names of Egeborg's members, and those of the same first name in that council."""
    from raadhus.demo.choosing import chosen
    from raadhus.demo.members import MEMBERS

    for name in MEMBERS if council else ():
        first = name.split()[0]
        surname = chosen(_FRONTS, key=f"{name} {council} 1") + chosen(_BACKS, key=f"{name} {council} 2")
        yield name.encode(), f"{first} {surname}".encode()


_FRONTS = ("Bøge", "Dal", "Eng", "Fjeld", "Gran", "Hede", "Kild", "Lyng", "Ravn", "Sten", "Ulv", "Vind")
_BACKS = ("bak", "dahl", "gaard", "holt", "kjær", "lund", "mark", "skov", "strup", "toft", "vig", "ager")


if __name__ == "__main__":
    site = made_site(options(__doc__ or "").parse_args())
    print(f"{site.items:,} items of {site.meetings:,} meetings in {site.folder}")
