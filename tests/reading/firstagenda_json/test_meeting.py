"""The head of a meeting: kind, time, place and who was there."""

import json

import pytest

from raadhus.core.plain_text import plain_text
from raadhus.reading import read, read_all
from raadhus.reading.coverage import coverage
from raadhus.reading.errors import ReadError
from reading.firstagenda_json.egeborg_json import codes, item_json, meeting_json

MEETING = 'a meeting with "Moede" and "Dagsordenpunkter"'
DECISION = "<h3>Beslutning</h3><p>Godkendt.</p>"


def test_a_finished_meeting_has_minutes_though_it_is_called_an_agenda() -> None:
    assert read(meeting_json(item_json(), head={"Navn": "Dagsorden", "Afsluttet": True})).kind == "minutes"


def test_a_decision_makes_minutes_where_the_meeting_does_not_say_that_it_is_finished() -> None:
    assert read(meeting_json(item_json(html=DECISION), head={"Afsluttet": None})).kind == "minutes"
    assert read(meeting_json(item_json(html="<p>Tekst</p>"), head={"Afsluttet": None})).kind == "agenda"


def test_an_earlier_bodys_decision_does_not_make_minutes_of_an_agenda() -> None:
    html = "<h3>Beslutning i Teknikudvalget den 03-06-2024</h3><p>Anbefales.</p>"

    assert read(meeting_json(item_json(html=html), head={"Afsluttet": False})).kind == "agenda"


def test_a_committee_whose_name_begins_with_a_dot_holds_no_meetings() -> None:
    assert read(meeting_json(item_json(), Udvalg={"Navn": ".Spørgsmål og svar"})).kind == "other"


@pytest.mark.parametrize("fields", [{"TillaegsDagsorden": True}, {"Moede": {"Navn": "Tillægsdagsorden"}}])
def test_a_supplementary_agenda_is_known_by_its_switch_or_its_name(fields: dict[str, object]) -> None:
    assert read(meeting_json(item_json(), **fields)).supplement is True  # type: ignore[arg-type]  # names of the JSON


def test_an_extraordinary_meeting_is_known_by_its_name() -> None:
    assert (
        read(meeting_json(item_json(), head={"Navn": "Ekstraordinær dagsorden"})).meeting.extraordinary
        is True
    )


@pytest.mark.parametrize(
    ("printed", "start"),
    [
        ("2024-06-26T14:30:00+02:00", "2024-06-26T14:30:00+02:00"),
        ("2024-06-26T14:30:00.1234567+02:00", "2024-06-26T14:30:00+02:00"),
        ("2024-12-02T14:30:00", "2024-12-02T14:30:00+01:00"),
        ("2024-12-31T23:30:00Z", "2025-01-01T00:30:00+01:00"),
    ],
)
def test_the_time_is_local_though_its_name_says_utc(printed: str, start: str) -> None:
    assert read(meeting_json(item_json(), head={"Dato": printed})).meeting.start == start


def test_blanks_after_the_place_are_dropped() -> None:
    assert read(meeting_json(item_json())).meeting.place == "Byrådssalen"


def test_ids_of_zeros_are_no_ids() -> None:
    record = read(
        meeting_json(item_json(Id="00000000-0000-0000-0000-000000000000"), head={"Id": "0"}, Id="a-b")
    )

    assert (record.meeting.source_id, record.items[0].source_id) == ("a-b", None)


def test_members_are_listed_with_what_the_switches_say_of_them() -> None:
    people = [
        {"Name": "Karen  Holm", "Absent": False, "ParticipationCancelled": False},
        {"Name": "Ib Skov", "Absent": False, "ParticipationCancelled": True},
        {"Name": "Bo Lund", "Absent": True, "ParticipationCancelled": False},
    ]

    record = read(meeting_json(item_json(), head={"Moededeltagere": people}))

    assert plain_text(record.sections[0].blocks).split("\n") == [
        "Karen Holm",
        "Ib Skov (Afbud)",
        "Bo Lund (Fraværende)",
    ]
    assert [entry.status for entry in record.attendance] == ["present", "apology", "absent"]


def test_a_file_may_hold_several_meetings() -> None:
    one = json.loads(meeting_json(item_json(title="A")))

    records = read_all(json.dumps([one, one]).encode())

    assert len(records) == 2


def test_text_under_an_unknown_name_is_kept_and_doubted() -> None:
    record = read(meeting_json(item_json(Bemaerkning="Husk støvler.")))

    assert plain_text(record.items[0].sections[-1].blocks) == "Husk støvler."
    assert "not-understood" in codes(record)


def test_a_meeting_without_items_is_doubted() -> None:
    assert "no-items" in codes(read(meeting_json()))


def test_the_keyed_interface_is_read_by_its_own_names() -> None:
    meeting = {
        "agendaUid": "a", "committeeName": "Havneudvalget", "name": "Referat",
        "meetingBeginUtc": "2024-06-26T14:30:00+02:00", "minutesOfMeeting": True, "meetingLocation": "Kajen",
        "meetingAttendees": [{"name": "Karen Holm"}],
        "items": [{
            "uid": "b", "number": "1", "isOpen": True, "caption": "Ny kaj", "caseNumber": "24/17",
            "presentations": [{"type": "text", "title": "Resume", "content": "<p>Kajen er slidt.</p>"}],
            "documents": [{"uuid": "c", "title": "Tegning", "order": 0}], "itemDecision": {"text": "<p>Godkendt.</p>"},
        }],
    }  # fmt: skip

    record = read(json.dumps(meeting).encode())

    [item] = record.items
    assert [section.heading for section in item.sections] == ["Beslutning", "Resume"]
    assert (item.title, item.case_number, item.attachments[0].title) == ("Ny kaj", "24/17", "Tegning")
    assert (record.kind, record.meeting.place) == ("minutes", "Kajen")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"{}", f"expected {MEETING} at $, found an object without them."),
        (b'{"Udvalg": {"2024": []}}', f"expected {MEETING} at $, found an object without them."),
        (b"[]", f"expected {MEETING} at $, found an empty list."),
        (b'"x"', f"expected {MEETING} at $, found text."),
        (b" 42\n", f"expected {MEETING} at $, found a number."),
        (b"true", f"expected {MEETING} at $, found true."),
        (b"null", f"expected {MEETING} at $, found null."),
        (b'{"Moede": [1], "Dagsordenpunkter": []}', "expected an object at $.Moede, found a list."),
        (b'{"moede": {}, "dagsordenpunkter": "to"}', "expected a list at $.dagsordenpunkter, found text."),
        (
            b'{"Moede": {}, "Dagsordenpunkter": [7]}',
            "expected an object at $.Dagsordenpunkter[0], found a number.",
        ),
        (b'{"Dagsordner": [{"Moede": 1}]}', "expected an object at $.Dagsordner[0].Moede, found a number."),
        (b'[{"Moede": {}, "Dagsordenpunkter": []}, 3]', f"expected {MEETING} at $[1], found a number."),
    ],
)
def test_json_that_is_no_meeting_is_refused_with_the_path(data: bytes, said: str) -> None:
    with pytest.raises(ReadError) as refused:
        read_all(data)

    assert refused.value.code == "not-a-meeting"
    assert said in refused.value.english
    assert "ved $" in refused.value.danish


@pytest.mark.parametrize("data", [b'{"Moede": {', b'{"Moede": {}, "Dagsordenpunkter": [}'])
def test_damaged_json_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match="damaged"):
        read_all(data)


@pytest.mark.parametrize(
    "fields",
    [
        {"Felter": None}, {"Felter": [None]}, {"Felter": {"Html": 5}}, {"Bilag": 3}, {"Bilag": [{"Navn": 7}]},
        {"Punktnummer": 4}, {"Navn": None}, {"IsOpen": "ja"}, {"ExternalAgendaItemAttendees": [{"Name": ["x"]}]},
    ],
)  # fmt: skip
def test_fields_of_a_wrong_type_do_not_stop_the_reading(fields: dict[str, object]) -> None:
    assert len(read(meeting_json(item_json(**fields))).items) == 1  # type: ignore[arg-type]


def test_words_that_the_fields_imply_are_told_by_the_table_and_not_by_coverage() -> None:
    people = [{"Name": "Ib Skov", "ParticipationCancelled": True}, {"Name": "Bo Lund", "Absent": True}]
    item = item_json(ExternalAgendaItemAttendees=[{"Name": "Bo Lund"}], ItemDecision={"Text": "<p>Ja.</p>"})

    found = coverage(
        meeting_json(item, head={"Moededeltagere": people}, Lydfiler=[{"Link": "https://a.dk/1"}])
    )

    assert (found.not_placed, found.twice) == ((), ())
