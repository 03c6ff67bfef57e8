"""How long it takes to join what one edition of 20 items of 600 words promises with 50 of each committee.

    PYTHONPATH=src python bench/projection_of_promises.py

The rival is reading the same edition from the store and deriving its rows, which goes before it.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles

from made_meetings import made_meetings
from measure import Figure, report
from msgspec.structs import replace

from raadhus.core.record import AgendaItem, MeetingRecord, Paragraph, Section

MEETINGS = 200
MEASURED = 40
ITEMS = 20
AT_MOST = 50.0
_BEGINS = ("bak", "fol", "gum", "hyt", "jarl", "kvis", "lod", "mør", "nip", "ryk", "svid", "tov")
_MIDDLES = "aeiouyæøå"
_ENDS = ("bel", "dan", "fis", "gor", "ham", "kul", "lem", "nor", "pil", "rim", "sol", "ted", "vang")
_THINGS = tuple(begin + middle + end for begin in _BEGINS for middle in _MIDDLES for end in _ENDS)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RAADHUS_DATA"] = folder
        os.environ.pop("RAADHUS_DATABASE", None)
        os.environ["DJANGO_SETTINGS_MODULE"] = "raadhus.server.settings"
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        return report(figures(Path(folder)))


def figures(_: Path) -> list[Figure]:
    from raadhus.following_up.models import Obligation

    before, projecting = measured(tuple(published()))
    ninety_fifth = quantiles(projecting, n=20)[-1]
    return [
        Figure("obligations in the store", Obligation.objects.count(), ""),
        Figure(
            "join what an edition promises",
            median(projecting),
            "ms",
            at_most=AT_MOST,
            ratio=median(projecting) / median(before),
            rival="reading and deriving it",
        ),
        Figure("the same, the slowest of twenty", ninety_fifth, "ms"),
    ]


def measured(meetings: tuple[str, ...]) -> tuple[list[float], list[float]]:
    """Take the meetings in, and give what the last of them took: reading and deriving, and all the rest."""
    from django.db import transaction

    from raadhus.following_up import taking_in
    from raadhus.published.following.standing_record import standing_records
    from raadhus.understanding.derived import derive

    before: list[float] = []
    projecting: list[float] = []
    for number, meeting in enumerate(meetings):
        begin = time.process_time()
        for record in standing_records([meeting]).values():
            derive(record.record)
        read = time.process_time()
        with transaction.atomic():
            taking_in.take_in([meeting])
        if number >= len(meetings) - MEASURED:
            before.append((read - begin) * 1000)
            projecting.append((time.process_time() - read) * 1000 - before[-1])
    return before, projecting


def published() -> Iterator[str]:
    from raadhus.core.actor import Actor
    from raadhus.published.operations.publish_edition import publish_edition
    from raadhus.published.submission import Submission

    now = datetime(2025, 1, 1, tzinfo=UTC)
    for record in promising_meetings():
        submission = Submission(body="egeborg", record=record, gate="published_elsewhere")
        yield publish_edition(submission, actor=Actor("Asta Holm"), now=now).meeting


def promising_meetings() -> Iterator[MeetingRecord]:
    """Meetings of which each item promises something, and some report what an earlier one promised."""
    chance = random.Random(2)  # noqa: S311  made-up text
    for record in made_meetings(MEETINGS, items=ITEMS):
        year = int((record.meeting.start or "2010")[:4])
        yield replace(record, items=tuple(promising(item, year=year, chance=chance) for item in record.items))


def promising(item: AgendaItem, *, year: int, chance: random.Random) -> AgendaItem:
    first, second, third = chance.sample(_THINGS, 3)
    sentences = (
        f"Forvaltningen forelægger en plan for {first} og {second} senest i marts {year + 1}.",
        f"Udvalget orienteres to gange årligt om {third}.",
        f"Udvalget bad den 6. januar {year} om en redegørelse for {second}.",
    )
    said = Section(heading="Sagsfremstilling", blocks=tuple(Paragraph(text=one) for one in sentences))
    title = chance.choice((f"Status på {third}", f"Plan for {first} og {second}", f"Ny {first} ved {second}"))
    return replace(item, title=title, sections=(*item.sections, said))


if __name__ == "__main__":
    sys.exit(main())
