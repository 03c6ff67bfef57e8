"""What has another type than its field is told once for the meeting, and numbers are kept as text."""

import json

import pytest

from raadhus.core import MeetingRecord
from raadhus.core.plain_text import plain_text
from raadhus.reading import read
from raadhus.reading.coverage import coverage
from reading.firstagenda_json.egeborg_json import item_json, meeting_json, read_item


def _told(record: MeetingRecord) -> list[str]:
    return [doubt.message for doubt in record.doubts if doubt.code == "wrong-type"]


def test_one_doubt_names_the_first_fields_and_how_many() -> None:
    wrong = item_json(Navn=17, Felter={"a": 1}, Bilag={"a": 1}, ExternalAgendaItemAttendees={"a": 1})

    record = read(meeting_json(wrong, item_json(Bilag=3)))

    first = "Dagsordenpunkter[0].Navn, Dagsordenpunkter[0].Felter, Dagsordenpunkter[0].Bilag"
    (told,) = _told(record)
    assert told.endswith(f"mangler: {first} og 2 mere.")


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"Felter": [{"Html": 17}]}, "Dagsordenpunkter[0].Felter[0].Html"),
        ({"Bilag": [7]}, "Dagsordenpunkter[0].Bilag[0]"),
        ({"Bilag": [{"Navn": True}]}, "Dagsordenpunkter[0].Bilag[0].Navn"),
        ({"ItemDecision": [{"Text": "<p>Ja.</p>"}]}, "Dagsordenpunkter[0].ItemDecision"),
    ],
)
def test_a_field_of_a_wrong_type_is_named_by_its_path(fields: dict[str, object], named: str) -> None:
    (told,) = _told(read(meeting_json(item_json(**fields))))  # type: ignore[arg-type]  # the fields' own types vary

    assert told.endswith(f"mangler: {named}.")


@pytest.mark.parametrize(
    "fields",
    [
        {"Punktnummer": 4}, {"SagsNummer": 2417}, {"Felter": {"Html": "<p>Ja.</p>"}}, {"Felter": None},
        {"Bilag": {}}, {"Felter": [None]},
    ],
)  # fmt: skip
def test_what_is_only_written_otherwise_is_not_doubted(fields: dict[str, object]) -> None:
    assert _told(read(meeting_json(item_json(**fields)))) == []  # type: ignore[arg-type]


def test_a_number_where_text_was_expected_is_kept_as_text() -> None:
    item = read_item(title=17, Felter=[{"Navn": 17, "Html": 18}], Bilag=[{"Navn": 19}])

    assert (item.title, item.attachments[0].title) == ("17", "19")
    assert plain_text(item.sections[0].blocks) == "18"


def test_a_meeting_with_numbers_for_all_its_texts_loses_nothing() -> None:
    meeting = json.loads(
        meeting_json(item_json(Lydfiler=[{"Link": 17}], html="<p>Ja.</p>"), head={"Description": 17})
    )

    found = coverage(json.dumps(meeting).encode())

    assert found.not_placed == ()
