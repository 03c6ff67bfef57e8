"""Any record comes back from its documents: identical when carried, and telling the same when only seen."""

from collections.abc import Callable, Collection, Mapping
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bare_documents import bare_docx, bare_pdf, docx_made, pdf_made
from corpus import corpus_bytes, corpus_files
from raadhus.core.public_face import WHOLE_FACE, public_record
from raadhus.core.record import (
    AgendaItem,
    Attachment,
    AttachmentsStated,
    Attendance,
    Cell,
    Entry,
    Heading,
    List,
    Meeting,
    MeetingRecord,
    Message,
    OrganizationName,
    Paragraph,
    Section,
    Source,
    Table,
)
from raadhus.demo.egeborg import every_agenda, every_matter
from raadhus.demo.meetings import agenda_record, minutes_record
from raadhus.demo.pdfs import written_attachments
from raadhus.reading import ReadError, read_all
from raadhus.reading.coverage import coverage
from raadhus.understanding import understand
from told_alike import told_by, told_by_shown

Made = Callable[[MeetingRecord], bytes]
FORMS = pytest.mark.parametrize(
    ("made", "bare"), [(pdf_made, bare_pdf), (docx_made, bare_docx)], ids=["PDF", "Word"]
)
WORDS = (
    "Godkendt.", "at", "indstillingen", "godkendes", "Børne- og Ungeforvaltningen", "e-mail", "og/eller", "2019–2020",
    "beskæftigelsesindsatsen", "ungdomsuddannelsesvejledningen", "1.250.000 kr.", "Venstre", "stemte", "imod", "A:",
    "§ 10,", "stk. 2", "(V)", "»Havnen«", "æøåÆØÅ", "3", "-", "500 %", "blev", "udsat", "forbehold", "for", "punkt",
)  # fmt: skip
HEADINGS = ("Indstilling", "Beslutning", "Sammendrag", "Sagsfremstilling", "Økonomi", "Bilag", "")

lines = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)
texts = st.lists(lines, min_size=1, max_size=2).map("\n".join)
titles = st.lists(st.sampled_from(WORDS[4:12]), min_size=1, max_size=6).map(" ".join)
labels = st.sampled_from(("1.", "2.", "a)", "At 3)", "–", "•"))
wild = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=60)


def blocks_of(text: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[object, ...]]:
    paragraphs = st.builds(Paragraph, text=text)
    entries = st.builds(Entry, label=labels, blocks=st.tuples(paragraphs))
    lists = st.builds(
        List, ordered=st.booleans(), entries=st.lists(entries, min_size=1, max_size=4).map(tuple)
    )
    cells = st.builds(Cell, text=text)
    rows = st.lists(st.tuples(cells, cells, cells), min_size=2, max_size=4).map(tuple)
    headings = st.builds(Heading, level=st.integers(1, 4), text=text.map(lambda one: one.replace("\n", " ")))
    return st.lists(paragraphs | lists | st.builds(Table, rows=rows) | headings, max_size=3).map(tuple)


def sections_of(text: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Section, ...]]:
    section = st.builds(Section, heading=st.sampled_from(HEADINGS), blocks=blocks_of(text))
    return st.lists(section, max_size=3).map(tuple)


attachments = st.lists(
    st.builds(
        Attachment, number=st.none() | st.just("1.1"), title=titles, recommended=st.none() | st.booleans(),
        access=st.sampled_from((None, "open", "closed")),
    ),
    max_size=3,
).map(tuple)  # fmt: skip
stated = st.none() | st.builds(
    AttachmentsStated, total=st.integers(0, 99), recommended=st.none() | st.just(1)
)
people = st.lists(
    st.sampled_from(
        (
            Attendance(as_printed="x", name="Asta Holm", party="A", is_official=False, status="present"),
            Attendance(as_printed="x", name="Bo Lind", status="apology", reason="sygdom"),
            Attendance(as_printed="x", name="Cilje Rask", titles=("direktør",), is_official=True),
            Attendance(as_printed="x", name="Dorte Mark", party="V", is_official=False, status="left", items=("2",),
                       until_at="2025-03-05T17:05:00+01:00"),
        )
    ),
    unique=True,
    max_size=4,
).map(tuple)  # fmt: skip


@st.composite
def records(draw: st.DrawFn, text: st.SearchStrategy[str] = texts) -> MeetingRecord:
    items = []
    for position in range(1, draw(st.integers(0, 4)) + 1):
        messages = st.builds(
            Message, number=st.sampled_from("1a"), blocks=blocks_of(text), attachments=attachments,
            attachments_stated=stated,
        )  # fmt: skip
        item = AgendaItem(
            number=str(position),
            position=position,
            title=draw(titles),
            group=draw(st.sampled_from((None, "Til beslutning", "Lukkede sager"))),
            access=draw(st.sampled_from(("open", None, "closed"))),
            case_number=draw(st.sampled_from((None, "20.00.00-A00-1-25"))),
            sections=draw(sections_of(text)),
            messages=tuple(draw(st.lists(messages, max_size=2))),
            attachments=draw(attachments),
            attachments_stated=draw(stated),
            public_text=draw(st.just(()) | st.just((Paragraph(text="Godkendt."),))),
        )
        items.append(item if item.access == "closed" else replace(item, public_text=()))
    record = MeetingRecord(
        kind=draw(st.sampled_from(("agenda", "minutes"))),
        organizations=(OrganizationName(name="Børne- og Kulturudvalget"),),
        meeting=Meeting(as_printed="onsdag den 5. marts 2025 kl. 16:00"),
        sections=draw(sections_of(text)),
        items=tuple(items),
        attendance=draw(people),
        source=Source(media_type="text/plain", sha256="ab" * 32, profile="made", reader_version="1"),
    )
    return public_record(understand(replace(record, doubts=())), profile=WHOLE_FACE)


def _examples(count: int) -> settings:
    return settings(max_examples=count, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def comes_back(
    record: MeetingRecord, *, made: Made, bare: Callable[[bytes], bytes], without: Collection[str] = ()
) -> None:
    data = made(record)
    assert read_all(data) == (record,)
    assert coverage(data).is_whole
    (seen,) = read_all(bare(data))
    assert seen.source.profile == "raadhus-document"
    told, expected = told_by(seen), told_by_shown(record)
    assert all(told[key] == expected[key] for key in expected if key not in without)
    assert coverage(bare(data)).is_whole


@FORMS
@_examples(5)
@given(record=records())
def test_any_record_comes_back(made: Made, bare: Callable[[bytes], bytes], record: MeetingRecord) -> None:
    comes_back(record, made=made, bare=bare)


@FORMS
@_examples(5)
@given(record=records(wild))
def test_a_record_of_any_signs_is_carried(
    made: Made, bare: Callable[[bytes], bytes], record: MeetingRecord
) -> None:
    assert read_all(made(record)) == (record,)


@FORMS
@pytest.mark.parametrize("label", ["1.", "•", "a)"])
def test_an_entry_without_text_disturbs_no_other_entry(
    made: Made, bare: Callable[[bytes], bytes], label: str
) -> None:
    entries = tuple(
        Entry(label=one, blocks=(Paragraph(text=text),))
        for one, text in ((label, ""), (label, "0"), (label, "0"), (label, "\x08"), ("At 3)", "0"))
    )
    section = Section(heading="Indstilling", blocks=(List(ordered=True, entries=entries),))
    record = understand(replace(_egeborg()[3], sections=(section,), items=(_item(section),), doubts=()))

    assert read_all(made(record)) == (record,)


def _item(section: Section) -> AgendaItem:
    return AgendaItem(number="1", position=1, title="Ny kaj", access="open", sections=(section,))


@FORMS
@pytest.mark.parametrize("number", [3, 20, 45])
def test_minutes_of_egeborg_come_back(made: Made, bare: Callable[[bytes], bytes], number: int) -> None:
    comes_back(_egeborg()[number], made=made, bare=bare)


@FORMS
@pytest.mark.parametrize(
    "path",
    [
        "ballerup/2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget.txt",
        "greve/2024-01-09-skole-boerne-og-ungeudvalget.json",
    ],
)
def test_real_minutes_come_back(made: Made, bare: Callable[[bytes], bytes], path: str) -> None:
    (record,) = read_all(corpus_bytes(path))

    comes_back(public_record(record, profile=WHOLE_FACE), made=made, bare=bare)


@pytest.mark.long
@FORMS
def test_all_minutes_of_egeborg_come_back(made: Made, bare: Callable[[bytes], bytes]) -> None:
    for record in _egeborg():
        comes_back(record, made=made, bare=bare)


@pytest.mark.long
@FORMS
@pytest.mark.parametrize("path", corpus_files("*/**/*.*"))
def test_all_real_minutes_come_back(made: Made, bare: Callable[[bytes], bytes], path: str) -> None:
    try:
        records = read_all(corpus_bytes(path))
    except ReadError as error:
        pytest.skip(f"no minutes: {error.code}")
    without = ("points",) if made is docx_made and path in LOST_IN_WORD else ()
    for record in records:
        comes_back(public_record(record, profile=WHOLE_FACE), made=made, bare=bare, without=without)


LOST_IN_WORD = frozenset({"greve/2024-04-17-byraad-2022-2025.json", "greve/2025-09-08-byraad-2022-2025.json"})
"""An entry without label and text that holds a list: Word knows that list as part of the entry above."""


@cache
def _egeborg() -> tuple[MeetingRecord, ...]:
    """Agendas and minutes of every meeting of the demo, by turns."""
    files: Mapping[str, str] = {one.text: "0" * 64 for one in written_attachments(every_matter())}
    made_of = (agenda_record, minutes_record)
    records = (made_of[number % 2](agenda, files=files) for number, agenda in enumerate(every_agenda()))
    return tuple(public_record(understand(record), profile=WHOLE_FACE) for record in records)


@pytest.mark.long
@FORMS
@_examples(400)
@given(record=records())
def test_many_records_come_back(made: Made, bare: Callable[[bytes], bytes], record: MeetingRecord) -> None:
    comes_back(record, made=made, bare=bare)


@pytest.mark.long
@FORMS
@_examples(400)
@given(record=records(wild))
def test_many_records_of_any_signs_are_carried(
    made: Made, bare: Callable[[bytes], bytes], record: MeetingRecord
) -> None:
    assert read_all(made(record)) == (record,)
