"""Every field of the FirstAgenda JSON and what becomes of it.

Names begin with a small letter, as in the newer interface.
The reader finds text under names that are not listed here, and keeps it; coverage counts by the same table.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, TypeAlias

Use: TypeAlias = Literal["stated", "html", "made", "sign", "repeats", "inner"]
"""`stated`: text of the record; `html`: the same as HTML; `made`: ids, addresses and moments; `sign`: a switch that
became structure; `repeats`: says again what another field says; `inner`: an object or a list with fields of its own."""

_MEETING: Mapping[str, Use] = {
    "id": "made", "agendaUid": "made", "organisationUid": "made", "committeeUid": "made", "organisationId": "made",
    "udvalg": "inner", "moede": "inner", "dagsordenpunkter": "inner", "items": "inner", "lydfiler": "inner",
    "tillaegsDagsorden": "sign", "liveIntegrationEnabled": "sign", "committeeName": "stated", "name": "stated",
    "navn": "stated", "meetingBeginUtc": "stated", "meetingEndUtc": "made", "releasedDate": "made",
    "releasedBy": "made", "status": "sign", "isPublic": "sign", "minutesOfMeeting": "sign",
    "meetingLocation": "stated", "description": "html", "sourceId": "made", "numberOfAttendees": "repeats",
    "numberOfAbsentees": "repeats", "numberOfCancellations": "repeats", "meetingAttendees": "inner",
    "isSupplementaryAgenda": "sign", "created": "made", "updated": "made",
}  # fmt: skip
_COMMITTEE: Mapping[str, Use] = {
    "id": "made", "organisationId": "made", "navn": "stated", "name": "stated", "historisk": "sign",
    "isHistorical": "sign", "moeder": "made",
}  # fmt: skip
_HEAD: Mapping[str, Use] = {
    "id": "made", "meetingBeginUtc": "repeats", "dato": "stated", "meetingEndUtc": "made", "releasedDate": "made",
    "sted": "stated", "afsluttet": "sign", "navn": "stated", "description": "html", "elasticSearchResults": "made",
    "sourceId": "made", "isSupplementaryAgenda": "sign", "moededeltagere": "inner",
}  # fmt: skip
_ITEM: Mapping[str, Use] = {
    "id": "made", "uid": "made", "agendaUid": "made", "punktnummer": "stated", "number": "repeats",
    "sorting": "sign", "navn": "stated", "caption": "repeats", "isOpen": "sign", "sagsNummer": "stated",
    "caseNumber": "repeats", "sourceId": "made", "integrationUid": "made", "corporationUid": "made",
    "casePresentationUid": "made", "felter": "inner", "bilag": "inner", "externalAgendaItemAttendees": "inner",
    "presentations": "inner", "itemDecision": "inner", "documents": "inner", "ressourcer": "inner",
    "lydfiler": "inner", "section": "stated", "created": "made", "updated": "made",
}  # fmt: skip
_FIELD: Mapping[str, Use] = {
    "navn": "stated", "html": "html", "tekst": "repeats", "id": "made", "link": "made", "documentId": "made",
}  # fmt: skip
_ATTACHMENT: Mapping[str, Use] = {
    "id": "made", "uid": "made", "uuid": "made", "navn": "stated", "title": "stated", "order": "sign",
    "harPdfVersion": "sign", "link": "made", "url": "made", "created": "made", "updated": "made",
}  # fmt: skip
_PERSON: Mapping[str, Use] = {
    "id": "made", "uid": "made", "name": "stated", "navn": "stated", "absent": "sign",
    "participationCancelled": "sign", "attendanceType": "sign", "email": "made", "reason": "sign",
    "agendaItemUid": "made",
}  # fmt: skip
_PRESENTATION: Mapping[str, Use] = {
    "type": "sign", "title": "stated", "content": "html", "documentId": "made", "id": "made", "uid": "made",
    "order": "sign",
}  # fmt: skip
_DECISION: Mapping[str, Use] = {
    "text": "html",
    "created": "made",
    "updated": "made",
    "id": "made",
    "uid": "made",
}
_RECORDING: Mapping[str, Use] = {
    "id": "made", "link": "stated", "url": "stated", "navn": "made", "name": "made", "title": "made", "order": "sign",
}  # fmt: skip

LEVELS: Mapping[str, Mapping[str, Use]] = {
    "meeting": _MEETING, "udvalg": _COMMITTEE, "moede": _HEAD, "moededeltagere": _PERSON, "meetingAttendees": _PERSON,
    "dagsordenpunkter": _ITEM, "items": _ITEM, "felter": _FIELD, "bilag": _ATTACHMENT, "documents": _ATTACHMENT,
    "externalAgendaItemAttendees": _PERSON, "presentations": _PRESENTATION, "itemDecision": _DECISION,
    "lydfiler": _RECORDING, "ressourcer": _RECORDING,
}  # fmt: skip
"""The fields of each object, by the name under which the object stands."""

REPEATS: Mapping[str, tuple[str, ...]] = {
    "meetingBeginUtc": ("dato",), "number": ("punktnummer",), "caption": ("navn",), "caseNumber": ("sagsNummer",),
    "tekst": ("html",),
}  # fmt: skip
"""The fields that a repeating field repeats; when they are missing or empty it is read in their place."""


@lru_cache(maxsize=1024)
def field_name(name: str) -> str:
    """The name as the table has it: versions of the interface differ in the first letter."""
    return name[:1].lower() + name[1:]
