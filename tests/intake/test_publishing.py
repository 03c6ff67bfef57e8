"""What lies inside a source: shown where the record shows it, kept back with the source else."""

import io
from collections.abc import Iterator

import msgspec
import pytest

from importing import ASTA, NOW
from raadhus.core.record import Body
from raadhus.intake.attachment_reading import AttachmentReader
from raadhus.intake.gathering import FileWaiting
from raadhus.intake.incoming import IncomingFile, Piece
from raadhus.intake.known_files import FileKey
from raadhus.intake.publishing import Publishing
from raadhus.intake.reading_task import EnclosedFile, RecordIn
from raadhus.intake.report import Tally
from raadhus.intake.spool import Spool

SHOWN, OTHER = "a" * 64, "b" * 64
READ = RecordIn(b"", "minutes", False, "", Body(), (), False, (), (SHOWN,))


@pytest.fixture
def spool() -> Iterator[Spool]:
    with Spool() as opened:
        yield opened


def _pictures(spool: Spool, *, was_cut: bool, records: int = 1) -> dict[str, bool]:
    """Whether each picture of a file is kept back."""
    file = FileWaiting(
        IncomingFile(path="a.pdf", name="a.pdf", open=io.BytesIO),
        piece=Piece(data=b"", sha256=SHOWN),
        key=FileKey(sha256=SHOWN, circumstances=""),
    )
    file.was_cut, file.records = was_cut, records
    enclosed = tuple(EnclosedFile(sha256[0], "image/png", sha256, b"") for sha256 in (SHOWN, OTHER))
    file.enclosed = spool.put(msgspec.msgpack.encode(enclosed))
    with AttachmentReader(jobs=1) as reader:
        publishing = Publishing(
            spool=spool, tally=Tally(), reader=reader, actor=ASTA, clock=lambda: NOW, writes=True
        )
        given = publishing._pictures(file, read=READ)
    return {one.name or "": one.is_withheld for one in given}


def test_all_pictures_of_a_source_that_may_be_shown_are_shown(spool: Spool) -> None:
    assert _pictures(spool, was_cut=False) == {"a": False, "b": False}


def test_of_a_source_that_is_kept_back_only_what_the_record_shows_is_shown(spool: Spool) -> None:
    assert _pictures(spool, was_cut=True) == {"a": False, "b": True}


def test_of_a_source_of_several_meetings_each_has_its_own_pictures(spool: Spool) -> None:
    assert _pictures(spool, was_cut=False, records=2) == {"a": False}
