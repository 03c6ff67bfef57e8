"""What a document shows, when it carries nothing: the same items, points, decisions, attendance and attachments."""

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from bare_documents import bare_docx, bare_pdf, docx_made, pdf_made, without_tags
from egeborg_minutes import egeborg_minutes
from raadhus.core.public_face import WHOLE_FACE, public_record
from raadhus.core.record import (
    AgendaItem,
    Attachment,
    AttachmentsStated,
    Attendance,
    Entry,
    Image,
    List,
    MeetingRecord,
    Message,
    Paragraph,
    RecordKind,
    Section,
)
from raadhus.reading import read, read_all
from raadhus.reading.coverage import coverage
from raadhus.understanding import understand
from told_alike import told_by, told_by_shown

Seen = Callable[..., tuple[MeetingRecord, ...]]


def seen_in_pdf(*records: MeetingRecord, title: str | None = None) -> tuple[MeetingRecord, ...]:
    return read_all(bare_pdf(pdf_made(*records, title=title)))


def seen_in_word(*records: MeetingRecord, title: str | None = None) -> tuple[MeetingRecord, ...]:
    return read_all(bare_docx(docx_made(*records, title=title)))


FORMS = pytest.mark.parametrize("seen", [seen_in_pdf, seen_in_word])
SECTIONS = (
    Section(
        heading="Indstilling",
        blocks=(
            Paragraph(text="Center for Kultur indstiller,"),
            List(
                ordered=True,
                entries=(
                    Entry(label="1.", blocks=(Paragraph(text="at tilskuddet godkendes"),)),
                    Entry(label="2.", blocks=(Paragraph(text="at udgiften finansieres af ramme 30.12"),)),
                ),
            ),
        ),
    ),
    Section(heading="Beslutning", blocks=(Paragraph(text="Godkendt.\nVenstre tog forbehold for punkt 2."),)),
)


def minutes() -> MeetingRecord:
    given = egeborg_minutes()
    people = tuple(replace(one, is_official=one.party is None) for one in given.attendance)
    first, grant, *rest = given.items
    items = (first, replace(grant, sections=(*grant.sections, *SECTIONS)), *rest)
    return understand(replace(given, attendance=people, items=items, doubts=()))


RECORD = minutes()


def with_items(*items: AgendaItem) -> MeetingRecord:
    numbered = (replace(item, position=position) for position, item in enumerate(items, 1))
    return understand(replace(RECORD, items=tuple(numbered), doubts=()))


def item(**fields: Any) -> AgendaItem:
    return replace(AgendaItem(number="1", position=1, title="En sag", access="open"), **fields)


@FORMS
def test_minutes_tell_the_same_without_what_they_carried(seen: Seen) -> None:
    (record,) = seen(RECORD)

    assert told_by(record) == told_by_shown(public_record(RECORD, profile=WHOLE_FACE))
    assert record.organizations == RECORD.organizations
    assert record.body.name == RECORD.body.name
    assert record.meeting.start == RECORD.meeting.start
    assert record.meeting.place == RECORD.meeting.place
    assert record.kind == "minutes"
    assert record.source.profile == "raadhus-document"


@pytest.mark.parametrize("data", [bare_pdf(pdf_made(RECORD)), bare_docx(docx_made(RECORD))])
def test_coverage_of_what_is_seen_is_whole(data: bytes) -> None:
    assert coverage(data).is_whole


@FORMS
def test_groups_end_where_an_item_has_none(seen: Seen) -> None:
    given = with_items(
        item(number="1", group="Til beslutning"), item(number="2", group="Til beslutning"), item(number="3"),
        item(number="4", group="Til beslutning"),
    )  # fmt: skip

    (record,) = seen(given)

    assert [one.group for one in record.items] == [one.group for one in given.items]


@FORMS
@pytest.mark.parametrize("kind", ["agenda", "minutes"])
def test_open_closed_and_unknown_are_told_apart(seen: Seen, kind: RecordKind) -> None:
    access = ("open", None, "closed")
    given = replace(with_items(*(item(number=str(n), access=one) for n, one in enumerate(access))), kind=kind)

    (record,) = seen(given)

    assert tuple(one.access for one in record.items) == access
    assert record.kind == kind


@FORMS
def test_items_without_marks_stay_without(seen: Seen) -> None:
    (record,) = seen(with_items(item(access=None), item(access="closed", number="2")))

    assert [one.access for one in record.items] == [None, "closed"]


@FORMS
def test_an_item_without_number_and_title_has_none(seen: Seen) -> None:
    (record,) = seen(with_items(item(number="", title="", access="closed"), item(number="2", title="A: b")))

    assert [(one.number, one.title) for one in record.items] == [("", ""), ("2", "A: b")]


@FORMS
def test_the_facts_of_an_item_are_its_fields(seen: Seen) -> None:
    given = item(
        case_number="20.00.00-A00-1-25", access="closed", closing_reason="§ 10, stk. 2", public_attendance="Bo Lind",
        public_text=(Paragraph(text="Godkendt."),),
    )  # fmt: skip

    (record,) = seen(with_items(given))

    found = record.items[0]
    assert found.case_number == given.case_number
    assert found.closing_reason == given.closing_reason
    assert found.public_attendance == given.public_attendance
    assert [one.outcome for one in found.decision] == ["approved"]


@FORMS
def test_sections_without_heading_stay_apart(seen: Seen) -> None:
    sections = (
        Section(heading="", blocks=(Paragraph(text="Først."),)),
        Section(heading="", blocks=(Paragraph(text="Så."),)),
        Section(heading="Beslutning", blocks=(Paragraph(text="Godkendt."),)),
    )

    (record,) = seen(with_items(item(sections=sections)))

    assert [one.heading for one in record.items[0].sections] == ["", "", "Beslutning"]


@FORMS
def test_text_after_the_items_is_no_part_of_the_last_one(seen: Seen) -> None:
    given = replace(
        with_items(item()), sections=(Section(heading="", kind="trailer", blocks=(Paragraph(text="Slut."),)),)
    )

    (record,) = seen(given)

    assert record.items[0].sections == ()
    assert record.sections[-1].blocks == (Paragraph(text="Slut."),)


@FORMS
def test_lines_and_labels_of_a_decision_are_kept(seen: Seen) -> None:
    blocks = (
        Paragraph(text="Indstillingen blev godkendt.\nVenstre tog forbehold for punkt 2."),
        List(ordered=True, entries=(Entry(label="At 1)", blocks=(Paragraph(text="godkendt"),)),)),
    )
    given = with_items(item(sections=(Section(heading="Beslutning", blocks=blocks),)))

    (record,) = seen(given)

    assert record.items[0].decision == given.items[0].decision
    assert "\n" in record.items[0].decision[0].text


@FORMS
def test_a_picture_that_is_not_shown_is_a_picture_again(seen: Seen) -> None:
    blocks = (Image(alt="Kort over havnen"), Image())

    (record,) = seen(with_items(item(sections=(Section(heading="Kort", blocks=blocks),))))

    assert record.items[0].sections[0].blocks == blocks


@FORMS
def test_attachments_of_items_and_messages_are_told_whole(seen: Seen) -> None:
    listed = (
        Attachment(number="1.1", title="Notat", recommended=True, access="open"),
        Attachment(number=None, title="Lukket bilag", recommended=False, access="closed"),
    )
    messages = (
        Message(number="1", blocks=(Paragraph(text="Ny bro."),), attachments=listed),
        Message(number="2", attachments_stated=AttachmentsStated(total=3, recommended=1)),
    )
    given = with_items(
        item(messages=messages, attachments=listed[1:], recordings=("https://egeborg.example/1",))
    )

    (record,) = seen(given)

    assert told_by(record)["attachments"] == told_by(given)["attachments"]
    assert record.items[0].recordings == given.items[0].recordings


@FORMS
def test_a_table_of_one_column_is_a_list_of_attachments_all_the_same(seen: Seen) -> None:
    given = with_items(item(attachments=(Attachment(title="Notat"), Attachment(title="Brev"))))

    (record,) = seen(given)

    assert [one.title for one in record.items[0].attachments] == ["Notat", "Brev"]


@FORMS
def test_everything_about_a_person_stands_in_the_table(seen: Seen) -> None:
    people = (
        Attendance(as_printed="x", name="Asta Holm", party="A", titles=("formand", "2. viceborgmester"),
                   is_official=False, status="left", items=("2", "3"), until_at="2025-03-05T17:30:00+01:00"),
        Attendance(as_printed="x", name="Bo Lind", status="apology", reason="sygdom"),
        Attendance(as_printed="x", name="Ib Krogh", party="F", is_official=False, status="substitute",
                   substitute_for="Bo Lind"),
        Attendance(as_printed="x", name="Dorte Mark", titles=("direktør",), is_official=True, status="arrived",
                   from_at="2025-03-05T16:20:00+01:00"),
    )  # fmt: skip
    given = replace(RECORD, attendance=people, items=(), sections=())

    (record,) = seen(given)

    assert told_by(record)["attendance"] == told_by(given)["attendance"]


@FORMS
def test_several_papers_are_several_records(seen: Seen) -> None:
    other = replace(
        RECORD, meeting=replace(RECORD.meeting, as_printed="torsdag den 6. marts 2025 kl. 9.00", start=None)
    )

    records = seen(RECORD, understand(other), title="Musikskolen gennem tiden")

    assert [one.meeting.start for one in records] == [
        "2025-03-05T16:00:00+01:00",
        "2025-03-06T09:00:00+01:00",
    ]
    assert [len(one.items) for one in records] == [3, 3]


def test_what_is_seen_makes_a_document_that_tells_the_same() -> None:
    (seen,) = seen_in_pdf(RECORD)

    (again,) = seen_in_pdf(seen)

    assert told_by(again) == told_by(seen)


def test_printed_without_tags_the_items_and_decisions_are_found() -> None:
    record = read(without_tags(bare_pdf(pdf_made(RECORD))))

    assert record.source.profile != "raadhus-document"
    assert [one.number for one in record.items] == ["1", "2", "3"]
    assert [one.title for one in record.items] == [one.title for one in RECORD.items]
    assert record.items[1].decision[0].outcome == RECORD.items[1].decision[0].outcome
