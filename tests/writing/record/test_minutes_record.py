"""The minutes of the desk as a meeting record: made from what was recorded, and understood as it was."""

import pytest
from msgspec.structs import replace

from bare_documents import bare_pdf, pdf_made
from desk_cast import egeborg_desk
from desk_minutes import held_meeting, item_of, word_closed_item
from raadhus.core.public_face import WHOLE_FACE, public_record
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.reading import read
from raadhus.understanding import understand
from raadhus.writing.operations.minutes.choose_public_wording import PublicWording
from raadhus.writing.record.minutes_record import minutes_record

pytestmark = pytest.mark.django_db


@pytest.fixture
def record() -> MeetingRecord:
    desk = egeborg_desk()
    meeting = held_meeting(desk)
    word_closed_item(desk, meeting)
    return minutes_record(meeting)


def item(record: MeetingRecord, number: str) -> AgendaItem:
    return next(one for one in record.items if one.number == number)


def heads(item_: AgendaItem) -> list[str]:
    return [section.heading for section in item_.sections]


def test_the_head_says_when_the_meeting_ended(record: MeetingRecord) -> None:
    assert record.meeting.end == "2025-06-04T18:00:00+02:00"
    assert record.meeting.as_printed.endswith("Mødet hævet kl. 18.00")


def test_everybody_is_recorded_with_when_they_came_and_left(record: MeetingRecord) -> None:
    told = {one.name: (one.status, one.from_at, one.until_at, one.is_official) for one in record.attendance}

    assert told["Ditte Marie Overby"] == ("present", None, None, False)
    assert told["Claus Rørmose"] == ("arrived", "2025-06-04T16:05:00+02:00", None, False)
    assert told["Søren Tranholm"] == ("left", None, "2025-06-04T17:25:00+02:00", False)
    assert told["Torben Kraglund"] == ("apology", None, None, False)
    assert told["Palle Nyborg"] == ("apology", None, None, True)
    assert told["Carl Centerchef"] == ("present", None, None, True)


def test_attendance_is_understood_from_its_text_as_it_was_recorded(record: MeetingRecord) -> None:
    understood = understand(replace(record, attendance=()))
    told = {one.name: (one.status, one.party, one.is_official) for one in understood.attendance}

    assert told == {one.name: (one.status, one.party, one.is_official) for one in record.attendance}


def test_an_item_says_who_was_not_there_for_it(record: MeetingRecord) -> None:
    assert heads(item(record, "3"))[-3:] == ["Deltagelse under punktet", "Afbud", "Beslutning"]


def test_the_decision_is_what_was_recorded_in_the_words_of_the_minutes(record: MeetingRecord) -> None:
    (decision,) = item(record, "3").decision
    (vote,) = decision.votes

    assert (decision.outcome, decision.remarks) == ("approved", ("haverne åbnes for naboerne",))
    assert (vote.for_.count, vote.against.count, vote.carried) == (3, 1, True)
    assert [(one.kind, one.who) for one in decision.positions] == [
        ("against", ("Claus Rørmose",)),
        ("reservation", ("Birgit Ankerstjerne",)),
    ]


def test_understanding_gives_the_decision_back(record: MeetingRecord) -> None:
    (recorded,), (understood,) = item(record, "3").decision, understand(record).items[2].decision

    assert (understood.outcome, understood.remarks) == (recorded.outcome, recorded.remarks)
    assert [one.against.names for one in understood.votes] == [one.against.names for one in recorded.votes]
    assert [(one.kind, one.who) for one in understood.positions if one.kind == "reservation"] == [
        ("reservation", ("Birgit Ankerstjerne",))
    ]


def test_a_decision_written_by_hand_keeps_what_was_recorded() -> None:
    meeting = held_meeting(egeborg_desk())
    row = item_of(meeting, "3")
    row.facts |= {"text": "Sådan blev det."}
    row.save()

    (decision,) = minutes_record(meeting).items[2].decision

    assert (decision.text, decision.outcome) == ("Sådan blev det.", "approved")
    assert decision.votes[0].against.names == ("Claus Rørmose",)


def test_guests_are_recorded(record: MeetingRecord) -> None:
    (guest,) = item(record, "3").guests

    assert (guest.name, guest.title, guest.unit) == ("Thea Munkholm", "chefkonsulent", "Center for Økonomi")


def test_the_approval_item_names_those_who_approve(record: MeetingRecord) -> None:
    (section,) = (one for one in item(record, "5").sections if one.heading == "Underskrifter")

    assert "Ditte Marie Overby (F)" in str(section.blocks)
    assert "Torben" not in str(section.blocks)


@pytest.mark.parametrize(
    ("choice", "told"),
    [("full", "Indstillingen godkendt."), ("neutral", "Udvalget tog stilling."), ("withhold", None)],
)
def test_the_world_reads_of_a_closed_decision_what_was_chosen(choice: str, told: str | None) -> None:
    desk = egeborg_desk()
    meeting = held_meeting(desk)
    recheck = meeting.closed_at.date().replace(year=2027) if meeting.closed_at else None
    wording = PublicWording(
        choice=choice,  # type: ignore[arg-type]  # one of the three
        text="Udvalget tog stilling.",
        why="Sagen forhandles.",
        recheck_date=recheck,
    )
    word_closed_item(desk, meeting, wording=wording)

    closed = item(minutes_record(meeting), "4")

    assert [block.text for block in closed.public_text if hasattr(block, "text")] == ([told] if told else [])


def test_the_absence_of_a_closed_item_is_public(record: MeetingRecord) -> None:
    assert item(record, "4").public_attendance == "Afbud: Torben Kraglund (V), Palle Nyborg (centerchef)"


def test_another_order_than_the_agendas_is_told() -> None:
    meeting = held_meeting(egeborg_desk())
    meeting.items.filter(number="3").update(treated_position=1)
    meeting.items.filter(number="1").update(treated_position=3)

    (section,) = (one for one in minutes_record(meeting).sections if one.heading == "Rækkefølge")

    assert "rækkefølgen 3, 2, 1, 4, 5" in str(section.blocks)


def test_the_open_minutes_are_read_back_from_their_pdf(record: MeetingRecord) -> None:
    face = public_record(record, profile=WHOLE_FACE)

    assert read(pdf_made(record)) == face


def test_without_what_it_carries_the_pdf_tells_the_same_decisions(record: MeetingRecord) -> None:
    face = public_record(record, profile=WHOLE_FACE)
    seen = read(bare_pdf(pdf_made(record)))

    assert [one.title for one in seen.items] == [one.title for one in face.items]
    assert [[d.outcome for d in one.decision] for one in seen.items if one.access != "closed"] == [
        [d.outcome for d in one.decision] for one in face.items if one.access != "closed"
    ]
    assert {one.name for one in seen.attendance} >= {one.name for one in face.attendance}
