"""Any record gives a document that opens: whatever its texts say, and however its tables and lists are made."""

import io
from collections.abc import Callable
from functools import cache

import docx
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from core.record_strategies import records
from documents.odd_documents import ODD, WORD, with_blocks
from raadhus.core.record import Heading, MeetingRecord, Paragraph, Section
from raadhus.core.record_rules import InvalidRecord
from raadhus.documents.docx import docx_of
from raadhus.documents.manuscript import Bound, Made, Manuscript, bound
from raadhus.documents.pdf import pdf_of

Maker = Callable[[Bound], Made]
LONG = frozenset(("150 items", "3,000 rows", "a paragraph of 60,000 letters"))
"""Looking at each of their letters takes long, and they have no kind of thing that the others have not."""


def pages_of(made: Made) -> int:
    document = pypdfium2.PdfDocument(made.data)
    pages = len(document)
    document.close()
    return pages


def opens(made: Made, *, make: Maker) -> bool:
    if make is pdf_of:
        return pages_of(made) > 0
    return bool(docx.Document(io.BytesIO(made.data)).paragraphs)


def outside(made: Made) -> int:
    """How many letters stand outside their page."""
    document = pypdfium2.PdfDocument(made.data)
    count = 0
    for page in document:
        text, (width, height) = page.get_textpage(), page.get_size()
        boxes = (text.get_charbox(number) for number in range(text.count_chars()))
        count += sum(
            left < 0 or bottom < 0 or right > width or top > height for left, bottom, right, top in boxes
        )
        text.close()
    document.close()
    return count


any_records = given(records(), st.booleans())


def hold(record: MeetingRecord, *, shown_whole: bool) -> None:
    whole = frozenset(item.position for item in record.items) if shown_whole else frozenset()
    for make in (pdf_of, docx_of):
        assert opens(make(bound([Manuscript(record=record, shown_whole=whole)])), make=make)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@any_records
def test_any_record_gives_documents_that_open(record: MeetingRecord, shown_whole: bool) -> None:
    hold(record, shown_whole=shown_whole)


@pytest.mark.long
@settings(max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
@any_records
def test_very_many_records_give_documents_that_open(record: MeetingRecord, shown_whole: bool) -> None:
    hold(record, shown_whole=shown_whole)


@cache
def odd_pdf(name: str) -> Made:
    return pdf_of(bound([ODD[name]]))


@pytest.mark.parametrize("name", ODD)
def test_an_odd_record_gives_documents_that_open(name: str) -> None:
    assert opens(odd_pdf(name), make=pdf_of)
    assert opens(docx_of(bound([ODD[name]])), make=docx_of)


@pytest.mark.parametrize("name", [name for name in ODD if name not in LONG])
def test_no_letter_stands_outside_its_page(name: str) -> None:
    assert outside(odd_pdf(name)) == 0


def test_a_cell_longer_than_a_page_goes_on_over_the_next() -> None:
    assert pages_of(odd_pdf("a cell over pages")) > 5


def test_the_same_odd_record_gives_the_same_bytes() -> None:
    given = bound([ODD["signs without a glyph"], ODD["pictures"]])

    assert pdf_of(given) == pdf_of(given)
    assert docx_of(given) == docx_of(given)


def test_what_could_not_be_shown_is_told() -> None:
    codes = [one.code for one in odd_pdf("signs without a glyph").doubts]

    assert codes == ["character-not-shown", "picture-not-shown"]


def test_pictures_that_cannot_be_shown_are_told() -> None:
    codes = [one.code for one in odd_pdf("pictures").doubts]

    assert codes == ["picture-not-shown"] * 3


@pytest.mark.parametrize("make", [pdf_of, docx_of], ids=["pdf", "docx"])
def test_a_record_that_breaks_its_rules_is_refused(make: Maker) -> None:
    manuscript = with_blocks(Paragraph(text="a\0b"))

    with pytest.raises(InvalidRecord):
        make(bound([manuscript]))


def test_a_heading_of_nothing_is_left_out_and_the_next_one_takes_its_level() -> None:
    manuscript = with_blocks(Heading(level=2, text=" \u2003"), Heading(level=5, text="Økonomi"))

    assert pages_of(pdf_of(bound([manuscript]))) == 4


def test_many_long_words_in_a_paragraph_are_hyphenated_all_the_same() -> None:
    section = Section(heading="Sagsfremstilling", blocks=(Paragraph(text=WORD * 600),))
    record = replace(with_blocks().record, sections=(section,))

    assert pages_of(pdf_of(bound([Manuscript(record=record)]))) > 2
