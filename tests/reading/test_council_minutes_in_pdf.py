"""What the reader must find in the PDF of a council's minutes (Aarhus, 27 August 2025, 28 pages)."""

from functools import cache

import pytest

from corpus import corpus_bytes
from raadhus.core import MeetingRecord
from raadhus.core.record import AgendaItem
from raadhus.reading import read
from raadhus.reading.coverage import block_texts, coverage
from raadhus.reading.extract.pdf import extract_pdf

FILE = "aarhus/2025-08-27-byraad.pdf"


@cache
def _read() -> MeetingRecord:
    return read(corpus_bytes(FILE))


@pytest.fixture
def minutes() -> MeetingRecord:
    return _read()


def _text(item: AgendaItem) -> str:
    return "\n".join(text for section in item.sections for text in block_texts(section.blocks))


def test_bookmarks_and_text_agree_on_21_items(minutes: MeetingRecord) -> None:
    bookmarks = [
        entry.title for entry in extract_pdf(corpus_bytes(FILE)).bookmarks if entry.title.startswith("Punkt")
    ]

    assert [item.number for item in minutes.items] == [str(number) for number in range(1, 22)]
    assert len(bookmarks) == 21
    assert not minutes.doubts


def test_the_head_is_read(minutes: MeetingRecord) -> None:
    assert minutes.kind == "minutes"
    assert [organization.name for organization in minutes.organizations] == ["Aarhus Byråd"]
    assert minutes.meeting.start == "2025-08-27T16:00:00+02:00"
    assert minutes.meeting.place == "Byrådssalen"


def test_a_title_goes_on_over_two_lines(minutes: MeetingRecord) -> None:
    assert minutes.items[1].title.endswith("Havnens Perles fremtid på Aarhus Ø")


def test_the_way_through_the_bodies_is_references_with_decisions(minutes: MeetingRecord) -> None:
    item = minutes.items[1]
    earlier = [
        (found.organization, found.date, found.item) for found in item.references if found.place == "heading"
    ]
    decided = [(decision.body, decision.date, decision.outcome) for decision in item.decision[1:]]

    assert earlier == [
        ("Aarhus Byråd", "2025-03-26", "21"), ("Aarhus Byråd", "2025-04-09", "3"), ("Magistraten", "2025-08-19", "4"),
    ]  # fmt: skip
    assert decided == [
        ("Aarhus Byråd", "2025-03-26", "postponed"),
        ("Aarhus Byråd", "2025-04-09", "forwarded"),
        ("Magistraten", "2025-08-19", "recommended"),
    ]


def test_against_and_reservation_are_told_apart(minutes: MeetingRecord) -> None:
    positions = minutes.items[2].decision[2].positions
    assert [(position.who, position.kind) for position in positions] == [
        (("Alternativet",), "against"),
        (("Socialistisk Folkeparti",), "reservation"),
    ]


def test_a_position_on_two_points_is_two_positions(minutes: MeetingRecord) -> None:
    positions = minutes.items[2].decision[0].positions
    assert [position.point for position in positions] == ["1", "2", None]


def test_the_proposal_is_not_part_of_the_decision(minutes: MeetingRecord) -> None:
    assert minutes.items[1].decision[0].text.startswith("Fremsendes til Teknisk Udvalg")
    assert "BESLUTNINGSFORSLAG" not in minutes.items[1].decision[0].text


def test_the_sender_of_a_recommendation_stands_in_its_heading(minutes: MeetingRecord) -> None:
    headings = [section.heading for section in minutes.items[1].sections]
    assert "INDSTILLING FRA MAGISTRATSAFDELINGEN FOR TEKNIK OG MILJØ" in headings


def test_a_date_broken_over_two_lines_is_no_list(minutes: MeetingRecord) -> None:
    assert "i mødet den 27. august 2025 om magistratsbehandling" in _text(minutes.items[15])


def test_the_closed_item_keeps_its_published_decision_alone(minutes: MeetingRecord) -> None:
    item = minutes.items[20]
    assert (item.access, item.title, item.sections) == ("closed", "Køb af landbrugsejendom", ())
    assert item.public_text
    assert all(other.access == "open" for other in minutes.items[:20])


def test_at_points_are_recommendation_points(minutes: MeetingRecord) -> None:
    points = [point.number for part in minutes.items[2].recommendation for point in part.points]
    assert points == ["1", "2", "3"]


def test_hyphens_of_line_ends_are_mended_and_real_ones_kept(minutes: MeetingRecord) -> None:
    text = _text(minutes.items[2])
    assert "p-huse" in text
    assert "\ufffe" not in text


def test_titles_of_attachments_are_listed(minutes: MeetingRecord) -> None:
    assert [len(item.attachments) for item in minutes.items[:8]] == [0, 5, 3, 3, 4, 10, 6, 4]


@pytest.mark.parametrize(
    "file",
    [
        FILE, "aarhus/2025-08-29-sager-paa-vej.pdf", "ballerup-edoc/enclosures/1552814.pdf",
        "ballerup-edoc/enclosures/1552817.pdf", "ballerup-edoc/enclosures/1552824.pdf",
    ],
)  # fmt: skip
def test_nothing_of_a_pdf_is_lost(file: str) -> None:
    found = coverage(corpus_bytes(file))

    assert found.not_placed == ()
    assert found.twice == ()


def test_minutes_of_another_system_are_read_by_their_headings() -> None:
    record = read(corpus_bytes("ballerup-edoc/enclosures/1552814.pdf"))

    assert [item.number for item in record.items] == [str(number) for number in range(1, 9)]
    assert [len(item.decision) for item in record.items] == [1] * 8
    assert "generic-reading" in {doubt.code for doubt in record.doubts}


def test_each_document_number_begins_an_attachment() -> None:
    record = read(corpus_bytes("ballerup-edoc/enclosures/1552814.pdf"))

    assert [len(item.attachments) for item in record.items] == [0, 1, 1, 1, 2, 1, 1, 0]
