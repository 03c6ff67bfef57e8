"""Facts of real meetings that were checked by eye."""

import msgspec
import pytest

from corpus import corpus_bytes, corpus_files
from raadhus.reading import read


@pytest.mark.parametrize("path", corpus_files("greve/*.json"))
def test_every_item_of_a_real_meeting_is_read_with_its_number_and_number_of_attachments(path: str) -> None:
    data = corpus_bytes(path)
    printed = msgspec.json.decode(data)["Dagsordenpunkter"]

    items = read(data).items

    assert [(item.number, len(item.attachments)) for item in items] == [
        (entry["Punktnummer"], len(entry["Bilag"])) for entry in printed
    ]


@pytest.mark.parametrize("path", corpus_files("greve/*.json"))
def test_closed_items_are_those_whose_title_says_so(path: str) -> None:
    data = corpus_bytes(path)
    printed = msgspec.json.decode(data)["Dagsordenpunkter"]

    closed = [item.number for item in read(data).items if item.access == "closed"]

    assert closed == [entry["Punktnummer"] for entry in printed if entry["Navn"].startswith("Lukket:")]


def test_an_extraordinary_meeting_is_read() -> None:
    record = read(corpus_bytes("greve/2022-11-07-kultur-og-fritidsudvalget-ekstraordinaer.json"))

    assert (record.kind, record.meeting.extraordinary, len(record.items)) == ("minutes", True, 6)


def test_a_pseudo_meeting_is_no_meeting() -> None:
    assert read(corpus_bytes("greve/2022-01-01-spoergsmaal-svar-til-byraadet-2022-2025.json")).kind == "other"


def test_a_long_course_of_a_case_gives_a_decision_of_each_body() -> None:
    record = read(corpus_bytes("greve/2022-03-07-byraad-2022-2025.json"))

    bodies = [decision.body for decision in record.items[17].decision]

    assert len(bodies) == 9
    assert bodies[-1] == "Økonomiudvalget"
