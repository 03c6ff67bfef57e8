"""The words that Raadhus itself writes on a document it makes; whoever reads the document knows them by this list."""

from collections.abc import Mapping

from raadhus.core.record import AttendanceStatus

KINDS: Mapping[str, str] = {
    "agenda": "Dagsorden",
    "supplement": "Tillægsdagsorden",
    "minutes": "Referat",
    "list": "Sagsliste",
    "other": "Dokument",
}
EXCERPT = "Udskrift"
"""Stands before the kind: «Udskrift af referat»."""

# Labels of facts: «Møde: onsdag den 5. marts 2025 kl. 16.00».
MUNICIPALITY = "Kommune"
COMMITTEE = "Udvalg"
HEADING_OF_SOURCE = "Overskrift"
MEETING = "Møde"
PLACE = "Sted"
CANCELLED = "Mødet er aflyst."
EXTRAORDINARY = "Ekstraordinært møde."
OTHERS_ARE_OPEN = "Punkterne er åbne, når der ikke står andet."
"""Stands under the facts of a meeting some of whose items say that they are open."""
CASE_NUMBER = "Sagsnummer"
CLOSING_REASON = "Lukket efter"
PUBLIC_ATTENDANCE = "Til stede ved punktet"
RECORDING = "Optagelse"

CONTENTS = "Indhold"
ITEM = "Punkt"
"""Stands before number and title: «Punkt 3: Budgetopfølgning»."""
MESSAGE = "Meddelelse"
ATTENDANCE = "Fremmøde"
PARTICIPANTS = "Deltagere"
OFFICIALS = "Forvaltningen"
ATTACHMENTS = "Bilag til punkt"
ATTACHMENTS_OF_MESSAGE = "Bilag til meddelelse"
ATTACHMENTS_STATED = "Bilag i alt"
ATTACHMENTS_RECOMMENDED = "heraf anbefales"
PUBLIC_TEXT = "Offentlig tekst"
WITHOUT_HEADING = "Uden overskrift"
"""Stands where a section of the record has no heading and another stands before it."""
PICTURE_WITHOUT_DESCRIPTION = "Billede uden beskrivelse"
PICTURE_MISSING = "Billede, der ikke kan vises"
ARMS = "Kommunens våben"
"""Describes arms that come without a description."""

CLOSED = "Punktet er behandlet for lukkede døre."
WILL_BE_CLOSED = "Punktet behandles for lukkede døre."
ACCESS_UNKNOWN = "Det fremgår ikke, om punktet er åbent eller lukket."
WITHDRAWN = "Punktet er trukket tilbage. Dets fingeraftryk står tilbage i udgaven."
UNTITLED = "Uden titel"
WITHDRAWN_TITLE = "Teksten er fjernet"
"""Stands instead of the title of an item that was withdrawn."""

PERSON_COLUMNS: Mapping[str, str] = {
    "name": "Navn",
    "party": "Parti",
    "titles": "Titel",
    "status": "Fremmøde",
    "items": "Ved punkt",
    "from_at": "Fra",
    "until_at": "Til",
    "substitute_for": "Stedfortræder for",
    "reason": "Grund",
}
STATUSES: Mapping[AttendanceStatus, str] = {
    "present": "Til stede",
    "apology": "Afbud",
    "absent": "Fraværende",
    "recused": "Inhabil",
    "left": "Gik undervejs",
    "arrived": "Kom undervejs",
    "substitute": "Stedfortræder",
}
ATTACHMENT_COLUMNS: Mapping[str, str] = {
    "number": "Nr.",
    "title": "Bilag",
    "recommended": "Læsning",
    "access": "Adgang",
}
RECOMMENDED = "Anbefales"
NOT_RECOMMENDED = "Anbefales ikke"
OPEN_FILE = "Åben"
CLOSED_FILE = "Lukket"

APPROVAL = "Godkendelse"
APPROVAL_COLUMNS = ("Navn", "Godkendt", "Bemærkning")
APPROVAL_MEANING = (
    "De, der har godkendt, bekræfter, at referatet stemmer med de beslutninger, der blev truffet."
)
NOT_YET_APPROVED = "Mangler"
ABOUT = "Om dette dokument"
PUBLISHED = "Udgivet"
CONFIDENTIAL = "Fortroligt"
"""Stands on every page of a document that shows closed items whole."""
CARRIED_RECORD = "Mødets dagsorden eller referat som data"
CARRIED_PROOF = "Det, der beviser udgaven, og hvordan dokumentet er sat"

# Of reports.
KNOWN_UNTIL = "Fra dagsordener og referater til og med den {day}."
AS_OF = "Opgjort"
ADDRESS = "Adresse"
HOW_READ = "Sådan er det læst"
SOURCES = "Kilder"
FIGURES_IN_TABLE = "Tallene står i tabellen nedenfor."
CARRIED_TABLE = "En tabel i rapporten som data"
CARRIED_TABLES = "Alle rapportens tabeller og kilder som data"
