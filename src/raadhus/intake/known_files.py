"""Which files have been dealt with, and noting it."""

from datetime import datetime

from msgspec import Struct

from raadhus import __version__
from raadhus.core.cpr import without_cpr
from raadhus.intake.models import ImportedFile
from raadhus.intake.models.imported_file import LONGEST_NAME
from raadhus.published.chain import danish_moment

# What these were for one time may be gone the next: a machine with little room, a busy one.
PASSING_CODES = frozenset({"died", "too-slow", "too-much-memory"})


class Dealt(Struct, frozen=True, kw_only=True):
    """What came of a file before."""

    records: int
    code: str | None
    sentence: str | None


class FileKey(Struct, frozen=True, kw_only=True):
    """What makes a file the same for an import."""

    sha256: str
    circumstances: str


def dealt_with(key: FileKey) -> Dealt | None:
    """What came of the same file, read by this version; None when it is to be read."""
    row = (
        ImportedFile.objects.filter(
            sha256=key.sha256, reader_version=__version__, circumstances=key.circumstances
        )
        .values_list("records", "code", "sentence")
        .first()
    )
    return None if row is None else Dealt(records=row[0], code=row[1], sentence=row[2])


def note_imported(key: FileKey, *, name: str, body: str, records: int, now: datetime) -> None:
    """Note that all of the file is in the store; done twice it is noted once."""
    _note(key, name=name, now=now, outcome="imported", body=body, records=records)


def note_refused(
    key: FileKey, *, name: str, body: str | None, code: str, sentence: str, now: datetime
) -> None:
    """Note that the file can never be read, unless the reason may pass."""
    if code not in PASSING_CODES:
        _note(key, name=name, now=now, outcome="refused", body=body, code=code, sentence=sentence)


def _note(
    key: FileKey,
    *,
    name: str,
    now: datetime,
    outcome: str,
    body: str | None,
    records: int = 0,
    code: str | None = None,
    sentence: str | None = None,
) -> None:
    row = ImportedFile(
        sha256=key.sha256,
        reader_version=__version__,
        circumstances=key.circumstances,
        outcome=outcome,
        code=code,
        sentence=sentence,
        body=body,
        name=without_cpr(name.encode(errors="replace").decode()[:LONGEST_NAME].replace("\0", "")),
        records=records,
        dealt_with_at=danish_moment(now),
    )
    ImportedFile.objects.bulk_create([row], ignore_conflicts=True)
