"""Editions a second that are verified: 20 items of 600 words each, on SQLite, in one process.

    PYTHONPATH=src python bench/verify.py

What no verifier can beat is hashing the same bytes twice, once for each of the two leaves: that is the ratio.
"""

import hashlib
import logging
import os
import resource
import sys
import tempfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from measure import Figure, cpu_once, report

if TYPE_CHECKING:
    from raadhus.core.record import MeetingRecord

EDITIONS = 200
ITEMS = 20
AT_LEAST = 300.0
MOST_GROWTH = 20.0
WORDS = (
    "Udvalget drøftede forslaget om nye stier langs åen og bad forvaltningen om et notat til næste møde, "
    "hvor også økonomien og tidsplanen for arbejdet skal fremgå. "
)


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
        publish_editions(EDITIONS)
        return report(figures())


def publish_editions(count: int) -> None:
    """Publish a meeting a week, each with items of 600 words."""
    from raadhus.core.actor import Actor
    from raadhus.published.operations.publish_edition import publish_edition
    from raadhus.published.submission import GivenFile, Submission
    from raadhus.understanding import understand

    for number in range(count):
        source = GivenFile(data=f"{number}\n{WORDS}".encode() * 40, media_type="text/plain", role="source")
        record = understand(minutes(number))
        submission = Submission(body="egeborg", record=record, gate="published_elsewhere", files=(source,))
        publish_edition(submission, actor=Actor("Asta Holm"), now=datetime(2025, 1, 1, tzinfo=UTC))


def minutes(number: int) -> "MeetingRecord":
    from raadhus.core.record import (
        AgendaItem,
        Meeting,
        MeetingRecord,
        OrganizationName,
        Paragraph,
        Section,
        Source,
    )

    paragraph = (WORDS * 6)[:780]
    sections = tuple(
        Section(heading=heading, blocks=(Paragraph(text=f"{number} {paragraph}"),))
        for heading in ("Sagsfremstilling", "Baggrund", "Økonomi", "Indstilling", "Beslutning")
    )
    items = tuple(
        AgendaItem(
            number=str(place),
            position=place,
            title=f"Sti nr. {number}-{place} langs Egeåen",
            access="open",
            sections=sections,
        )
        for place in range(1, ITEMS + 1)
    )
    return MeetingRecord(
        kind="minutes",
        organizations=(OrganizationName(name="Teknik- og Miljøudvalget"),),
        meeting=Meeting(as_printed=f"Møde {number}", source_id=f"meeting-{number}"),
        items=items,
        source=Source(
            media_type="text/plain",
            sha256=hashlib.sha256(str(number).encode()).hexdigest(),
            profile="printed",
            reader_version="0",
        ),
    )


def figures() -> tuple[Figure, ...]:
    from raadhus.published.models import EditionPart
    from raadhus.published.verifying import verify

    def verified() -> None:
        assert verify().is_whole

    verified()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seconds = min(cpu_once(verified) for _ in range(5))
    growth = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    stated = [bytes(one or b"") for one in EditionPart.objects.values_list("stated", flat=True)]
    floor = min(cpu_once(lambda: [hashlib.sha256(part).digest() for part in stated * 2]) for _ in range(5))
    return (
        Figure(
            "editions verified",
            EDITIONS / seconds,
            "editions/s",
            at_least=AT_LEAST,
            ratio=seconds / floor,
            rival="the time of hashing alone",
        ),
        Figure("memory grown from one run to the next", growth, "MB", at_most=MOST_GROWTH),
    )


if __name__ == "__main__":
    sys.exit(main())
