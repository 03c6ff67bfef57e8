"""Items a second that are rebuilt, and the time to project a meeting of 20 items of 600 words, on SQLite.

    PYTHONPATH=src python bench/rebuild.py

What no rebuilding can beat is inserting the same rows, all at hand, by one bare statement a table: that is the ratio.
"""

import os
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING
from unittest.mock import patch

from made_meetings import made_meetings
from measure import Figure, cpu_once, report
from msgspec.structs import replace

from raadhus.core.record import (
    AgendaItem,
    Amount,
    Attachment,
    Economy,
    MeetingRecord,
    Position,
    Vote,
    VoteSide,
)

if TYPE_CHECKING:
    from django.db.models import Model

MEETINGS = 300
ITEMS = 20
AT_LEAST = 800.0
MOST_GROWTH = 10.0


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


def figures(folder: Path) -> list[Figure]:
    from raadhus.published.operations.rebuild import rebuild

    milliseconds = published()
    rebuild()
    before = peak_memory()
    seconds = cpu_once(rebuild)
    growth = peak_memory() - before
    return [
        Figure("project a meeting", milliseconds, "ms"),
        Figure(
            "rebuild",
            MEETINGS * ITEMS / seconds,
            "items/s",
            at_least=AT_LEAST,
            ratio=seconds / bare_inserts(folder),
            rival="bare inserts",
        ),
        Figure("growth of a second rebuild", growth, "MB", at_most=MOST_GROWTH),
    ]


def published() -> float:
    """Publish the meetings and give the median time that projecting one of the later half took."""
    from raadhus.core.actor import Actor
    from raadhus.published.operations import publish_edition as door
    from raadhus.published.projection import project_meeting
    from raadhus.published.submission import Submission

    times: list[float] = []

    def timed(meeting: str) -> None:
        begin = time.process_time()
        project_meeting(meeting)
        times.append((time.process_time() - begin) * 1000)

    with patch.object(door, "project_meeting", timed):
        for record in full_meetings():
            submission = Submission(body="egeborg", record=record, gate="published_elsewhere")
            now = datetime(2025, 1, 1, tzinfo=UTC)
            door.publish_edition(submission, actor=Actor("Asta Holm"), now=now)
    return median(times[MEETINGS // 2 :])


def full_meetings() -> Iterator[MeetingRecord]:
    """Meetings with all that minutes may hold beside their text: attachments, amounts, votes, those against."""
    for record in made_meetings(MEETINGS, items=ITEMS):
        yield replace(record, items=tuple(full(item) for item in record.items))


def full(item: AgendaItem) -> AgendaItem:
    against = ("Bo Lind", "Egon Friis")
    vote = Vote(
        for_=VoteSide(parties=("A",)), against=VoteSide(names=against), abstain=VoteSide(), as_printed="Imod"
    )
    position = Position(who=against, kind="against", text="Imod.")
    (decision,) = item.decision
    is_voted = item.position % 5 == 0
    return replace(
        item,
        attachments=tuple(Attachment(title=f"Bilag {number}.pdf") for number in range(4)),
        economy=Economy(
            text="", states_none=False, amounts=tuple(Amount(oere=100, as_printed="1") for _ in range(2))
        ),
        decision=(replace(decision, votes=(vote,), positions=(position,)) if is_voted else decision,),
    )


def bare_inserts(folder: Path) -> float:
    """CPU seconds that inserting all derived rows into a copy of the tables takes."""
    tables = list(derived_tables(folder / "raadhus.sqlite3"))
    with sqlite3.connect(folder / "bare.sqlite3") as bare:
        bare.execute("PRAGMA journal_mode=WAL")
        for statements, _, _ in tables:
            for statement in statements:
                bare.execute(statement)
        bare.commit()

        def insert() -> None:
            for _, statement, rows in tables:
                bare.executemany(statement, rows)
            bare.commit()

        return cpu_once(insert)


def derived_tables(file: Path) -> Iterator[tuple[list[str], str, list[tuple[object, ...]]]]:
    """Of each derived table the statements that make it with its indexes, the one that inserts, and its rows."""
    with sqlite3.connect(file) as database:
        for model in derived_models():
            name = model._meta.db_table  # noqa: SLF001  Django's public name
            made = database.execute(
                "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL", [name]
            )
            rows = database.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608  our own names
            if rows:
                places = ", ".join("?" for _ in rows[0])
                statements = [sql for (sql,) in made]
                yield statements, f'INSERT INTO "{name}" VALUES ({places})', rows  # noqa: S608  likewise


def derived_models() -> Iterator[type["Model"]]:
    from raadhus.published import models

    for name in models.__all__:
        model = getattr(models, name)
        if "Derived" in (sys.modules[model.__module__].__doc__ or ""):
            yield model


def peak_memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
