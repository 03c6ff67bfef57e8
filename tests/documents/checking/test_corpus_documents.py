"""A document of any record of the corpus that nobody has changed is wholly checked."""

import pytest
from msgspec.structs import replace

from corpus import corpus_bytes, corpus_files
from proven_minutes import proven_manuscript
from raadhus.core.record import MeetingRecord
from raadhus.documents.checking.check import check_document
from raadhus.documents.docx import docx_of
from raadhus.documents.manuscript import bound
from raadhus.reading import ReadError, read_all

pdf_of = pytest.importorskip("raadhus.documents.pdf").pdf_of
pytestmark = pytest.mark.long


def _records(name: str) -> tuple[MeetingRecord, ...]:
    try:
        return read_all(corpus_bytes(name), name=name)
    except ReadError:
        return ()


@pytest.mark.parametrize("make", [pdf_of, docx_of], ids=["PDF", "DOCX"])
@pytest.mark.parametrize("name", corpus_files("*/**/*.*"))
def test_every_document_of_the_corpus_is_wholly_checked(name: str, make: object) -> None:
    left = []
    for record in _records(name):
        made = make(bound([replace(proven_manuscript(record), approvers=())]))  # type: ignore[operator]
        left += [one.english for one in check_document(made.data).findings if one.weight != "note"]

    assert left == []
