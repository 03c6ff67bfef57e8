"""The Danish words for the record's coded values, as pages and terminal print them."""

from collections.abc import Mapping

from raadhus.core.record import (
    AttendanceStatus,
    Direction,
    ItemKind,
    MeetingForm,
    Outcome,
    PositionKind,
    RecordKind,
    Relation,
    Severity,
)

RECORD_KIND_NAMES: Mapping[RecordKind, str] = {
    "agenda": "Dagsorden",
    "minutes": "Referat",
    "list": "Sagsliste",
    "other": "Dokument",
}

OUTCOME_NAMES: Mapping[Outcome, str] = {
    "approved": "Godkendt",
    "noted": "Taget til efterretning",
    "recommended": "Anbefalet",
    "approved_with_changes": "Godkendt med ændringer",
    "rejected": "Forkastet",
    "postponed": "Udsat",
    "returned": "Sendt tilbage",
    "forwarded": "Sendt videre",
    "lapsed": "Bortfaldet",
    "withdrawn": "Taget af dagsordenen",
    "discussed": "Drøftet",
    "elected": "Valg foretaget",
    "none": "Ingen beslutning",
}

ATTENDANCE_STATUS_NAMES: Mapping[AttendanceStatus, str] = {
    "present": "Til stede",
    "apology": "Afbud",
    "absent": "Fraværende",
    "recused": "Inhabil",
    "left": "Gik undervejs",
    "arrived": "Kom undervejs",
    "substitute": "Stedfortræder",
}

POSITION_KIND_NAMES: Mapping[PositionKind, str] = {
    "against": "Imod",
    "reservation": "Forbehold",
    "minority_statement": "Mindretalsudtalelse",
    "entry": "Protokoltilførsel",
}

RELATION_NAMES: Mapping[Relation, str] = {
    "previous": "Behandlet før i",
    "parallel": "Behandles også i",
    "joint": "Behandles sammen med",
    "series": "Behandles jævnligt i",
    "next": "Behandles senere i",
    "mentioned": "Nævner",
}

ITEM_KIND_NAMES: Mapping[ItemKind, str] = {
    "decision": "Til beslutning",
    "discussion": "Til drøftelse",
    "information": "Til orientering",
    "administrative": "Formalia",
}

MEETING_FORM_NAMES: Mapping[MeetingForm, str] = {
    "physical": "Fysisk møde",
    "video": "Videomøde",
    "phone": "Telefonmøde",
}

DIRECTION_NAMES: Mapping[Direction, str] = {"increase": "Forhøjelse", "decrease": "Nedsættelse"}

SEVERITY_NAMES: Mapping[Severity, str] = {"note": "Bemærkning", "doubt": "Tvivl", "error": "Fejl"}
