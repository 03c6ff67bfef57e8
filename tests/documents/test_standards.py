"""A document is valid as PDF/UA-1 and as PDF/A-3a at once, says veraPDF."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from msgspec.structs import replace

from corpus import corpus_bytes, corpus_files
from documents.odd_documents import ODD, with_pictures
from egeborg_document import egeborg_manuscript
from raadhus.documents.manuscript import Bound, Manuscript, bound
from raadhus.documents.pdf import pdf_of
from raadhus.reading import read_all
from vera_pdf import NEEDS_VERA_PDF, broken_rules

pytestmark = NEEDS_VERA_PDF


def minutes() -> Manuscript:
    """The minutes with their picture, as a photo in four colours."""
    return replace(egeborg_manuscript(), pictures={"cd" * 32: with_pictures().pictures["ab" * 32]})


def agenda() -> Manuscript:
    manuscript = minutes()
    return replace(manuscript, record=replace(manuscript.record, kind="agenda"), proof=None, address=None)


def changed(data: bytes, *, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "given",
    [
        bound([agenda()]),
        bound([minutes()]),
        bound([replace(minutes(), chosen=(3, 4), shown_whole=frozenset((4,)))]),
        bound([agenda(), minutes()], title="Havnens sag"),
        bound([ODD["nothing"]]),
        bound([ODD["signs without a glyph"]]),
        bound([ODD["right to left"]]),
        bound([ODD["pictures"]]),
    ],
    ids=[
        "agenda",
        "minutes",
        "excerpt shown whole",
        "several",
        "nothing",
        "odd signs",
        "right to left",
        "pictures",
    ],
)
def test_a_document_breaks_no_rule(given: Bound) -> None:
    assert broken_rules(pdf_of(given).data) == ()


def without_tags(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def without_relationship(pdf: pikepdf.Pdf) -> None:
    for file in pdf.Root.AF:
        del file["/AFRelationship"]


def without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


@pytest.mark.parametrize(
    ("change", "standards"),
    [(without_tags, {"ua1", "3a"}), (without_relationship, {"3a"}), (without_language, {"ua1"})],
)
def test_a_document_that_lost_something_is_refused(
    change: Callable[[pikepdf.Pdf], None], standards: set[str]
) -> None:
    data = changed(pdf_of(bound([minutes()])).data, change=change)

    assert {one.standard for one in broken_rules(data)} >= standards


@pytest.mark.long
@pytest.mark.parametrize("name", ODD)
def test_an_odd_document_breaks_no_rule(name: str) -> None:
    assert broken_rules(pdf_of(bound([ODD[name]])).data) == ()


@pytest.mark.long
@pytest.mark.parametrize(
    "path", [path for kind in ("json", "txt", "html", "pdf", "docx") for path in corpus_files(f"*/*.{kind}")]
)
def test_a_document_of_real_papers_breaks_no_rule(path: str) -> None:
    for record in read_all(corpus_bytes(path)):
        assert broken_rules(pdf_of(bound([Manuscript(record=record)])).data) == ()
