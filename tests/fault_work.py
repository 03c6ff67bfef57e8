"""The work that faults interrupt: import, publish, withdraw and rebuild, from a plan in a folder.

What was acknowledged is written down at once; what has been written down must never be lost.
"""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from egeborg_papers import agenda, corrected_minutes, minutes, write_papers
from raadhus.cli.incoming_files import incoming_files
from raadhus.core.actor import Actor
from raadhus.core.events import EditionPublished, listen
from raadhus.intake.operations.import_files import ImportOrder, import_files
from raadhus.published.byte_store.store import hash_of
from raadhus.published.models import ChainEntry, Edition, EditionFile, EditionPart, Meeting
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.operations.rebuild import rebuild
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.stores import byte_stores
from raadhus.published.submission import GivenFile, Submission
from raadhus.reading import read_all

BODY = "egeborg"
BEGUN, DONE = "begun", "done"
_ASTA = Actor("Asta Holm")


def write_plan(folder: Path, *, meetings: int) -> Path:
    """Lay out the papers of so many meetings: agendas, minutes of all but the last, corrections of every third.

    The last meeting's minutes are published one by one, without an import.
    """
    write_papers(map(agenda, range(meetings)), folder=folder / "agendas")
    write_papers(map(minutes, range(meetings - 1)), folder=folder / "minutes")
    write_papers(map(corrected_minutes, range(0, meetings, 3)), folder=folder / "corrections")
    write_papers(map(minutes, range(meetings - 1, meetings)), folder=folder / "single")
    return folder


def acknowledged(notes: Path) -> list[list[str]]:
    return [line.split() for line in notes.read_text().splitlines()] if notes.exists() else []


class FaultWork:
    """Does everything that the plan holds; done again, it does what is not done yet."""

    def __init__(self, plan: Path, *, notes: Path, clock: Callable[[], datetime]) -> None:
        self._plan = plan
        self._clock = clock
        self._notes = os.open(notes, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    def run(self) -> None:
        listen(EditionPublished, self._note_published, name="acknowledge")
        self._note(BEGUN)
        self._import("agendas")
        self._publish_singly()
        self._import("minutes")
        self._withdraw_item("2025-01-13", leaf=2)
        self._import("corrections")
        # Its minutes have an attachment, a source that is shown nowhere, and a correction.
        self._withdraw_item("2025-01-06", leaf=2)
        self._withdraw_edition("2025-01-20")
        rebuild()
        self._note(DONE)

    def begin(self, stage: str, *, total: int) -> None: ...

    def advance(self) -> None: ...

    def _note(self, *words: object) -> None:
        os.write(self._notes, (" ".join(map(str, words)) + "\n").encode())

    def _note_published(self, event: EditionPublished) -> None:
        self._note("published", event.sequence, event.meeting)

    def _import(self, folder: str) -> None:
        files = incoming_files((str(self._plan / folder),), attachments=None)
        report = import_files(
            files, order=ImportOrder(body=BODY, jobs=1), actor=_ASTA, clock=self._clock, progress=self
        )
        assert report.refused == (), report.refused
        for file in sorted((self._plan / folder).glob("*.txt")):
            self._note("imported", hash_of(file.read_bytes()))

    def _publish_singly(self) -> None:
        for file in sorted((self._plan / "single").glob("*.txt")):
            data = file.read_bytes()
            given = GivenFile(data=data, media_type="text/plain", role="source", name=file.name)
            (record,) = read_all(data, name=file.name)
            submission = Submission(body=BODY, record=record, gate="published_elsewhere", files=(given,))
            published = publish_edition(submission, actor=_ASTA, now=self._clock())
            self._note("published", published.sequence, published.meeting)

    def _withdraw_item(self, date: str, *, leaf: int) -> None:
        part = EditionPart.objects.get(
            edition__meeting=Meeting.objects.get(date=date).pk, edition__kind="agenda", leaf=leaf
        )
        assert part.item_id is not None
        withdraw_item(part.item_id, ground="personal-data", actor=_ASTA, now=self._clock())
        self._note("withdrawn-item", part.item_id)

    def _withdraw_edition(self, date: str) -> None:
        meeting = Meeting.objects.get(date=date).pk
        edition = Edition.objects.filter(meeting=meeting, kind="minutes").latest("id")
        withdraw_edition(edition.pk, ground="personal-data", actor=_ASTA, now=self._clock())
        self._note("withdrawn-edition", edition.pk)


def lost_work(notes: Path) -> list[str]:
    """Name what was acknowledged and is not there."""
    return [f"lost: {' '.join(note)}" for note in acknowledged(notes) if not _is_there(*note)]


def _is_there(what: str, *about: str) -> bool:
    if what == "published":
        sequence, meeting = about
        return ChainEntry.objects.filter(body=BODY, sequence=sequence, edition__meeting=meeting).exists()
    if what == "imported":
        return EditionFile.objects.filter(file=about[0], role="source").exists()
    if what == "withdrawn-item":
        parts = EditionPart.objects.filter(item=about[0])
        return parts.exists() and not parts.filter(stated__isnull=False).exists()
    if what == "withdrawn-edition":
        parts = EditionPart.objects.filter(edition=int(about[0]))
        files = EditionFile.objects.filter(edition=int(about[0]), role="source").values_list(
            "file", flat=True
        )
        is_kept = any(store.has(sha256) for store in byte_stores() for sha256 in files)
        return parts.exists() and not parts.filter(stated__isnull=False).exists() and not is_kept
    return what in {BEGUN, DONE}
