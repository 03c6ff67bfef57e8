"""The record that a document carries is read back as it is, as long as the document shows it."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from bare_documents import bare_docx, bare_pdf, carrying_pdf, docx_made, pdf_made, saved_anew, without_tags
from egeborg_minutes import egeborg_minutes
from raadhus.core.carried_document import record_name
from raadhus.core.record import AgendaItem, Heading, MeetingRecord, Paragraph, Section
from raadhus.core.record_json import encode_record
from raadhus.reading import read, read_all
from raadhus.reading.coverage import coverage
from raadhus.reading.raadhus_document.carried import carried_files
from raadhus.reading.read import original_of

Made = Callable[..., bytes]
RECORD = replace(egeborg_minutes(), doubts=())


def shown_in(record: MeetingRecord) -> MeetingRecord:
    """The record as a document has it: closed items by their face."""
    return read(pdf_made(record))


def with_item(record: MeetingRecord, item: AgendaItem) -> MeetingRecord:
    items = tuple(item if one.position == item.position else one for one in record.items)
    return replace(record, items=items)


@pytest.mark.parametrize("made", [pdf_made, docx_made])
def test_a_document_gives_back_the_identical_record(made: Made) -> None:
    record = read(made(RECORD))

    assert record == read(made(record))
    assert record.items[:2] == RECORD.items[:2]
    assert record.attendance == RECORD.attendance
    assert record.source == RECORD.source


@pytest.mark.parametrize("made", [pdf_made, docx_made])
def test_a_bound_document_gives_every_record_in_order(made: Made) -> None:
    first = shown_in(RECORD)
    second = replace(first, title="Tillæg")

    assert read_all(made(second, first, title="Musikskolen")) == (second, first)


def test_saved_anew_by_another_program_it_is_the_same_record() -> None:
    assert read(saved_anew(pdf_made(RECORD))) == shown_in(RECORD)


def test_without_tags_the_printed_lines_are_compared() -> None:
    assert read(without_tags(pdf_made(RECORD))) == shown_in(RECORD)


@pytest.mark.parametrize("made", [pdf_made, docx_made])
def test_coverage_of_a_carried_record_is_whole(made: Made) -> None:
    assert coverage(made(RECORD)).is_whole


def test_the_attached_record_of_another_meeting_is_not_believed() -> None:
    other = replace(RECORD, items=(replace(RECORD.items[0], title="Et helt andet punkt"),))
    data = carrying_pdf(pdf_made(RECORD), {record_name(1): encode_record(other)})

    record = read(data)

    assert record.items[0].title == "Meddelelser"
    assert "carried-record-differs" in {doubt.code for doubt in record.doubts}


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param((Paragraph(text="Musikskolen søger om et tilskud."),), id="other words"),
        pytest.param((), id="words that the record has not"),
        pytest.param((Paragraph(text="Andet."), Paragraph(text="Og mere.")), id="missing words"),
    ],
)
def test_a_document_changed_inside_an_item_is_read_as_it_is_seen(blocks: tuple[Paragraph, ...]) -> None:
    item = replace(RECORD.items[1], sections=(Section(heading="Sammendrag", blocks=blocks),))
    carried = encode_record(with_item(shown_in(RECORD), item))

    record = read(carrying_pdf(pdf_made(RECORD), {record_name(1): carried}))

    assert record.items[1].sections[0].blocks != blocks
    assert "carried-record-differs" in {doubt.code for doubt in record.doubts}


def test_signs_that_no_font_has_do_not_make_a_document_differ() -> None:
    section = Section(heading="Tegn", blocks=(Paragraph(text="Kurven \U0001f9fa og 𒀀𒀁 her"),))
    record = with_item(RECORD, replace(RECORD.items[1], sections=(section,)))

    assert read(pdf_made(record)).items[1].sections[0].blocks == section.blocks


@pytest.mark.parametrize("text", ["d", "s", "over"])
def test_a_short_text_that_stands_in_our_own_words_too_agrees(text: str) -> None:
    section = Section(heading="", blocks=(Paragraph(text=text),))
    record = with_item(RECORD, replace(RECORD.items[1], sections=(section, section)))

    assert read(pdf_made(record)).doubts == ()


@pytest.mark.parametrize("made", [pdf_made, docx_made])
@pytest.mark.parametrize("text", ["\U0001e800", "0\x1f\ufb4f0"], ids=["turned", "turned and joined"])
def test_text_from_right_to_left_disturbs_nothing_around_it(made: Made, text: str) -> None:
    section = Section(heading="Indstilling", kind="recommendation", blocks=(Paragraph(text=text),))
    item = AgendaItem(number="1", position=1, title="Ny kaj", sections=(section, section))

    assert read(made(replace(RECORD, items=(item,), sections=(section, section)))).doubts == ()


def test_headings_inside_a_section_agree() -> None:
    blocks = (Heading(level=2, text="Under-\noverskrift"), Paragraph(text="Tekst\nmed linjer"))
    record = with_item(RECORD, replace(RECORD.items[1], sections=(Section(heading="", blocks=blocks),)))

    assert read(pdf_made(record)).items[1].sections[0].blocks == blocks


@pytest.mark.parametrize(
    "carried",
    [b"{", encode_record(RECORD).replace(b"meeting-record/1.0", b"meeting-record/1.7"), b'{"schema": 1}'],
    ids=["no JSON", "a newer schema", "no record"],
)
def test_a_carried_record_that_cannot_be_read_is_doubted(carried: bytes) -> None:
    record = read(carrying_pdf(pdf_made(RECORD), {record_name(1): carried}))

    assert [item.title for item in record.items] == [item.title for item in RECORD.items]
    assert "carried-record-unreadable" in {doubt.code for doubt in record.doubts}


def test_a_lost_record_of_a_bound_document_is_doubted() -> None:
    both = pdf_made(RECORD, RECORD, title="To møder")
    files = {name: data for name, data in carried_files(original_of(both)).items() if name != record_name(2)}

    records = read_all(carrying_pdf(both, files))

    assert len(records) == 2
    assert "carried-record-unreadable" in {doubt.code for doubt in records[0].doubts}


def test_other_documents_carry_nothing() -> None:
    assert carried_files(original_of(bare_pdf(pdf_made(RECORD)))) == {}
    assert carried_files(original_of(bare_docx(docx_made(RECORD)))) == {}
