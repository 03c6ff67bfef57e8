"""The Danish words of the meeting's page, and the keys that do things."""

from collections.abc import Mapping

from msgspec import Struct

from raadhus.core.record import Outcome, PositionKind


class OutcomeKey(Struct, frozen=True):
    key: str
    outcome: Outcome
    label: str


OUTCOMES = (
    OutcomeKey("g", "approved", "Godkendt"),
    OutcomeKey("e", "noted", "Til efterretning"),
    OutcomeKey("a", "recommended", "Anbefales"),
    OutcomeKey("d", "discussed", "Drøftet"),
    OutcomeKey("u", "postponed", "Udsat"),
    OutcomeKey("t", "returned", "Sendes tilbage"),
    OutcomeKey("o", "forwarded", "Oversendes"),
    OutcomeKey("x", "rejected", "Forkastet"),
    OutcomeKey("b", "lapsed", "Bortfaldet"),
    OutcomeKey("q", "withdrawn", "Udgår"),
    OutcomeKey("0", "none", "Ingen bemærkninger"),
)
OUTCOME_WORDS: Mapping[Outcome, str] = {
    **{one.outcome: one.label for one in OUTCOMES},
    "approved_with_changes": "Godkendt med ændringer",
    "elected": "Valgt",
}
POSITIONS: Mapping[PositionKind, str] = {
    "reservation": "Tog forbehold",
    "against": "Kunne ikke tiltræde",
    "entry": "Ønskede tilført protokollen",
    "minority_statement": "Mindretalsudtalelse",
}
ITEM_STATES: Mapping[str, str] = {
    "waiting": "venter",
    "under_treatment": "behandles",
    "decided": "afgjort",
    "postponed": "udsat",
    "returned": "sendt tilbage",
    "lapsed": "bortfaldet",
    "withdrawn": "udgået",
}
MEETING_STATES: Mapping[str, str] = {
    "planned": "Planlagt",
    "called": "Indkaldt",
    "in_session": "I gang",
    "adjourned": "Pause",
    "closed": "Slut",
    "cancelled": "Aflyst",
}
KEYS = (
    ("N", "Næste punkt"),
    ("K", "Kom eller gik: de første bogstaver af navnet, og Enter"),
    ("C", "Ret, hvornår en var her"),
    ("H", "Stedfortræder for en, der er væk"),
    ("S", "Stemmer: skriv, hvem der var imod; alle andre er for"),
    ("F", "Forbehold, ikke tiltræde, tilførsel, mindretalsudtalelse"),
    ("I", "Inhabilitet og stedfortræder"),
    ("M", "Med bemærkning, et andet udfald eller et punkt for sig"),
    ("P", "Opgave til administrationen"),
    ("V", "Valg"),
    ("L", "Indbringes for kommunalbestyrelsen"),
    ("Y", "Gæst under punktet"),
    ("R", "Ret teksten i hånden"),
    ("+", "Et punkt, der ikke står på dagsordenen"),
    ("J", "Åbn eller luk punktet for offentligheden"),
    ("Z", "Pause, slut på mødet, åbn det igen"),
    ("Esc", "Luk det, der er åbent"),
    ("?", "Vis alle taster"),
)
