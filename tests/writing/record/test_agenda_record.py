"""The agenda of the desk as a meeting record."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from msgspec.structs import replace

from bare_documents import pdf_made
from desk_cast import COMMITTEE, egeborg_desk
from desk_meetings import CLOSED_CASE, OPEN_CASE, meeting_row, whole_agenda
from raadhus.core.record import AgendaItem, Meeting, MeetingRecord, Point, Recommendation
from raadhus.reading import read
from raadhus.understanding import understand
from raadhus.writing.record.agenda_record import agenda_record

pytestmark = pytest.mark.django_db


@pytest.fixture
def record() -> MeetingRecord:
    return agenda_record(whole_agenda(egeborg_desk()))


def item(record: MeetingRecord, number: str) -> AgendaItem:
    return next(one for one in record.items if one.number == number)


def test_the_head_says_who_meets_when_and_where(record: MeetingRecord) -> None:
    assert record.body.name == "Egeborg Kommune"
    assert record.organizations[0].name == COMMITTEE
    assert record.meeting.start == "2025-06-04T16:00:00+02:00"
    assert (
        record.meeting.as_printed
        == "Onsdag den 4. juni 2025 kl. 16.00\nMødested: Mødelokale 2, Egeborg Rådhus"
    )


def test_the_head_is_understood_as_it_was_recorded(record: MeetingRecord) -> None:
    bare = understand(replace(record, meeting=Meeting(as_printed=record.meeting.as_printed)))

    assert bare.meeting == replace(record.meeting, source_id=None, form=None)


def test_an_extraordinary_meeting_says_so() -> None:
    record = agenda_record(meeting_row(egeborg_desk(), extraordinary=True))

    assert "Ekstraordinært møde" in record.meeting.as_printed


def test_a_case_has_its_sections_in_our_order(record: MeetingRecord) -> None:
    assert [one.heading for one in item(record, "3").sections] == [
        "Tidligere behandling",
        "Sammendrag",
        "Økonomi",
        "Beslutningen træffes af",
        "Indstilling",
    ]


def test_the_recommendation_is_understood_from_its_text_as_it_was_written(record: MeetingRecord) -> None:
    written = Recommendation(
        by=OPEN_CASE.units,
        points=tuple(Point(number=str(at), text=text) for at, text in enumerate(OPEN_CASE.points, 1)),
    )

    assert item(record, "3").recommendation == (written,)
    assert understand(record).items[2].recommendation == (written,)
    assert understand(record).items[2].authority == COMMITTEE


def test_an_earlier_treatment_is_a_reference(record: MeetingRecord) -> None:
    (reference,) = (one for one in item(record, "3").references if one.relation == "previous")

    assert (reference.organization, reference.date, reference.item) == (COMMITTEE, "2025-03-05", "7")


def test_amounts_are_those_that_were_recorded(record: MeetingRecord) -> None:
    economy = item(record, "3").economy

    assert economy is not None
    assert [(one.oere, one.frame, one.year) for one in economy.amounts] == [(14000000, "31.02", 2025)]


def test_the_only_attachment_of_a_message_has_the_messages_number(record: MeetingRecord) -> None:
    messages = item(record, "2").messages

    assert [one.number for one in messages] == ["2.1", "2.2"]
    assert [[one.number for one in message.attachments] for message in messages] == [
        ["2.1"],
        ["2.2.1", "2.2.2"],
    ]
    assert messages[1].attachments_stated is not None
    assert (messages[1].attachments_stated.total, messages[1].attachments_stated.recommended) == (2, 1)


def test_a_closed_item_has_its_public_title_and_its_own_inside(record: MeetingRecord) -> None:
    closed = item(record, "4")

    assert (closed.title, closed.access) == ("Kontraktforhold", "closed")
    assert closed.closing_reason == CLOSED_CASE.closing_ground
    assert [one.heading for one in closed.sections[:2]] == [
        "Sagens titel",
        "Begrundelse for at lukke punktet",
    ]


def test_a_closed_item_without_a_public_title_shows_no_title_of_its_own() -> None:
    meeting = whole_agenda(egeborg_desk())
    meeting.items.filter(number="4").update(content={"access": "closed"})

    assert agenda_record(meeting).items[3].title == "Lukket punkt"


def test_a_supplement_has_its_own_items_alone() -> None:
    meeting = whole_agenda(egeborg_desk())
    meeting.items.filter(number="3").update(supplement=1)

    record = agenda_record(meeting, supplement=1)

    assert record.supplement
    assert [(one.number, one.position) for one in record.items] == [("3", 1)]


def test_the_open_agenda_is_read_back_from_its_pdf(record: MeetingRecord) -> None:
    opened = replace(record, items=tuple(one for one in record.items if one.access == "open"))

    assert read(pdf_made(opened)) == opened


def test_the_record_takes_few_statements(
    django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    meeting = whole_agenda(egeborg_desk())

    with django_assert_max_num_queries(5):
        agenda_record(meeting)
