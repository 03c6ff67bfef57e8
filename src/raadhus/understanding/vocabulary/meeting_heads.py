"""The words in the head of a meeting that tell its place, its end and its form, with their sources."""

from collections.abc import Mapping

from raadhus.core.record import MeetingForm

WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")

PLACE_LABELS = r"mødested|mødelokale|lokale|sted|lokation|møde lokation|møde afholdt i|mødet afholdes"
"""Ballerup, København: "Mødested"; Tårnby: "Mødelokale"; Brønderslev: "Lokale"; Holbæk: "STED"; Faxe: "Lokation"."""

PLACE_WORDS = (
    r"lokale|værelse|\bsal(?:en)?\b|byrådssal|rådhus|mødecenter|udvalgsværelse|teams|virtuelt|kantine|skole\b"
)

END = (
    # Holbæk: "SLUTTIDSPUNKT 04-06-2020 11:00:00"; Norddjurs: "Slut kl."; København: "sluttede kl. 18.25"; several "kl. 8 - 10".
    r"(?:slut(?:tidspunkt|tede|ter)?|mødet (?:blev )?(?:hævet|sluttede|slut)|afsluttet)\s*:?\s*(?:d\.|den)?\s*"
    r"(?:\d{1,2}[-./]\d{1,2}[-./]\d{4}\s*)?(?:kl(?:okken)?\.?)?\s*:?\s*(?P<time>\d{1,2}[.:]\d\d)(?:[.:]\d\d)?"
)

FORMS: Mapping[MeetingForm, str] = {
    "video": r"\b(?:video|virtuelt|virtuel|digitalt møde|online|teams|skype|zoom)",
    "phone": r"\btelefonmøde|\btelefonisk",
    "physical": r"\bfysisk (?:møde|fremmøde)",
}
