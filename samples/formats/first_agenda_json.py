"""The answer of FirstAgenda Publication for one meeting, as JSON."""

import json
from typing import Any

from samples.formats import first_agenda
from samples.formats.first_agenda import all_attachments, item_html, made_id, printed_title
from samples.meeting import Item, Meeting

SUFFIX = "first-agenda.json"
NO_ID = "00000000-0000-0000-0000-000000000000"


def write(meeting: Meeting) -> bytes:
    answer = {
        "Dagsordenpunkter": [_item(meeting, item) for item in meeting.items],
        "Udvalg": {"Id": meeting.committee_id, "Navn": meeting.committee, "Historisk": False},
        "Moede": _meeting(meeting),
        "TillaegsDagsorden": False,
        "Id": meeting.id,
        "Lydfiler": None,
    }
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()


def _meeting(meeting: Meeting) -> dict[str, Any]:
    begin = meeting.start.isoformat()
    return {
        "Id": NO_ID,
        "MeetingBeginUtc": begin,
        "MeetingEndUtc": None,
        "ReleasedDate": None,
        "Dato": begin,
        "Sted": meeting.place,
        "Afsluttet": True,
        "Moededeltagere": [
            {
                "Name": person.name,
                "Absent": False,
                "ParticipationCancelled": person.absent,
                "AttendanceType": 0,
            }
            for person in meeting.people
        ],
        "Navn": "Dagsorden",
        "Description": "",
        "ElasticSearchResults": None,
        "IsSupplementaryAgenda": False,
    }


def _item(meeting: Meeting, item: Item) -> dict[str, Any]:
    document = made_id(meeting, item.number, "document")
    number = str(item.number)
    return {
        "Lydfiler": None,
        "Ressourcer": None,
        "Felter": [
            {
                "Navn": "",
                "Html": item_html(item),
                "Tekst": None,
                "Id": NO_ID,
                "Link": "",
                "DocumentId": document,
            }
        ],
        "Presentations": None,
        "ItemDecision": None,
        "SagsNummer": item.case_number or "",
        "Navn": printed_title(item),
        "Punktnummer": number,
        "Bilag": [
            {
                "HarPdfVersion": "true",
                "Order": place,
                "Navn": attachment.title,
                "Id": made_id(meeting, item.number, "bilag", place),
            }
            for place, attachment in enumerate(all_attachments(item))
        ],
        "Documents": None,
        "Id": item.id,
        "IntegrationUid": NO_ID,
        "CorporationUid": NO_ID,
        "AgendaUid": meeting.id,
        "Number": number,
        "Sorting": item.number,
        "IsOpen": not item.closed,
        "CaseNumber": item.case_number or "",
        "SourceId": None,
        "Caption": printed_title(item),
        "CasePresentationUid": None,
        "ExternalAgendaItemAttendees": [],
    }


def expected(meeting: Meeting) -> dict[str, Any]:
    found = first_agenda.expected(meeting)
    found["meeting"]["source_id"] = meeting.id
    found["attendance"] = [
        {"name": person.name, "status": "apology" if person.absent else "present"}
        for person in meeting.people
    ]
    for item, wanted in zip(meeting.items, found["items"], strict=True):
        wanted["source_id"] = item.id
    return found
