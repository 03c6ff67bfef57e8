"""Meetings of Egeborg Kommune as FirstAgenda's JSON gives them, with only what a test is about."""

import json
from collections.abc import Mapping

from raadhus.core import MeetingRecord
from raadhus.core.record import AgendaItem
from raadhus.reading import read

ZERO = "00000000-0000-0000-0000-000000000000"


def item_json(
    *, title: str = "Ny kaj", html: str = "", number: str = "1", **fields: object
) -> dict[str, object]:
    """One item; more fields, or other values, by their names in the JSON."""
    return {
        "Id": "11111111-2222-3333-4444-555555555555", "Punktnummer": number, "Navn": title, "IsOpen": True,
        "SagsNummer": "", "Felter": [{"Navn": "", "Html": html, "Id": ZERO}], "Bilag": [],
        "ExternalAgendaItemAttendees": [],
    } | fields  # fmt: skip


def meeting_json(*items: Mapping[str, object], head: Mapping[str, object] = {}, **fields: object) -> bytes:
    """The bytes of one meeting; `head` adds to "Moede", the fields to the meeting."""
    moede = {
        "Dato": "2024-06-26T14:30:00+02:00", "Sted": "Byrådssalen ", "Afsluttet": True, "Navn": "Dagsorden",
        "Description": "", "Moededeltagere": [],
    } | dict(head)  # fmt: skip
    return json.dumps(
        {"Udvalg": {"Navn": "Havneudvalget"}, "Moede": moede, "Dagsordenpunkter": list(items)} | fields
    ).encode()


def read_item(**fields: object) -> AgendaItem:
    """The only item of a meeting, read."""
    return read(meeting_json(item_json(**fields))).items[0]  # type: ignore[arg-type]  # the fields' own types vary


def codes(record: MeetingRecord) -> list[str]:
    return [doubt.code for doubt in record.doubts]
