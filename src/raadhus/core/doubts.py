"""Every doubt that Raadhus can have about a reading: its code, how grave it is and its Danish sentence."""

from collections.abc import Mapping
from typing import NamedTuple

from raadhus.core.record import Doubt, Severity


class DoubtKind(NamedTuple):
    severity: Severity
    sentence: str


DOUBT_KINDS: Mapping[str, DoubtKind] = {
    "sum-differs": DoubtKind(
        "doubt", "Totalen {stated} stemmer ikke med summen af delene: {parts} giver {computed}."
    ),
    "figure-contradicts": DoubtKind("doubt", "Samme tal står som {first} og som {second}: {what}."),
    "name-spelled-two-ways": DoubtKind(
        "doubt", "Navnet står som »{first}« og som »{second}«. Er det samme person?"
    ),
    "attendance-disagrees": DoubtKind("doubt", "{name} står som {meeting} på mødets liste, men er {items}."),
    "contents-differ": DoubtKind(
        "doubt", "I indholdsfortegnelsen hedder punktet »{contents}«, over punktet står »{heading}«."
    ),
    "bookmark-differs": DoubtKind(
        "doubt", "PDF-filens bogmærke siger »{bookmark}«, over punktet står »{heading}«."
    ),
    "attachment-count-differs": DoubtKind(
        "doubt", "Teksten siger {stated} bilag, men der er {listed} på listen."
    ),
    "number-gap": DoubtKind("doubt", "Der er ikke noget punkt {missing} mellem punkt {before} og {after}."),
    "weekday-differs": DoubtKind("doubt", "{date} er en {actual}, men der står {stated}."),
    "access-unknown": DoubtKind("doubt", "Det fremgår ikke, om punkterne er åbne eller lukkede."),
    "closed-item-has-content": DoubtKind(
        "error", "Et lukket punkt har mere tekst end titel, sagsnummer, beslutning og fravær."
    ),
    "closed-after-open": DoubtKind(
        "error",
        "Punktet er lukket i ét af mødets papirer og står åbent i et andet. Det åbne er udgivet endnu.",
    ),
    "closed-item-repeated": DoubtKind(
        "error", "Det, der står inde i et lukket punkt, står også her. Uden for punkterne er det udeladt."
    ),
    "withdrawn-item-unsure": DoubtKind(
        "error", "Punktet er tilbageholdt, fordi det kan være et punkt, der er trukket tilbage."
    ),
    "cpr-withheld": DoubtKind("error", "Teksten er tilbageholdt, fordi der står et CPR-nummer i den."),
    "cpr-like": DoubtKind(
        "doubt", "Et tal kan være et CPR-nummer: datoen er mulig, men kontrolcifferet passer ikke."
    ),
    "cpr-in-attachment": DoubtKind(
        "error", "Bilaget »{title}« er tilbageholdt, fordi der står et CPR-nummer i det."
    ),
    "maybe-same-meeting": DoubtKind(
        "doubt",
        "Mødet ligner et andet, {when} ({meeting}), men udvalg, tid eller punkter afviger. De står hver for sig.",
    ),
    "attachment-unchecked": DoubtKind(
        "doubt",
        "Bilaget »{title}« er {state}. Ingen har set efter CPR-numre i det, for det har ingen læsbar tekst.",
    ),
    "cpr-in-address": DoubtKind(
        "error", "Et filnavn, et link eller kildens id er udeladt, fordi der står et CPR-nummer i det."
    ),
    "no-items": DoubtKind("error", "Der blev ikke fundet nogen punkter. Hele teksten er bevaret."),
    "page-unreadable": DoubtKind("error", "Side {page} kan ikke læses. Teksten på den mangler."),
    "wrong-type": DoubtKind(
        "doubt", "Felter i filen er af en anden type end ventet, så deres indhold mangler: {fields}."
    ),
    "not-understood": DoubtKind("note", "Teksten er bevaret, men det er uklart, hvor den hører til."),
    "carried-record-differs": DoubtKind(
        "error",
        "Dokumentet viser noget andet end det, det bærer som data. Det er læst, som det ses: "
        "nogen kan have ændret det.",
    ),
    "carried-record-unreadable": DoubtKind(
        "doubt",
        "Det, dokumentet bærer som data, kan ikke læses. Dokumentet er læst, som det ses.",
    ),
    "generic-reading": DoubtKind(
        "note", "Dokumentets opbygning er ukendt. Det er læst efter overskrifterne alene."
    ),
    "hidden-text": DoubtKind(
        "doubt", "Word-filen rummer skjult tekst, som hverken ses på skærmen eller på papir. Den er udeladt."
    ),
    "changes-not-accepted": DoubtKind(
        "doubt", "Der er rettelser i Word-filen, som ingen har accepteret. Den er læst, som om de var."
    ),
    "list-numbers-missing": DoubtKind(
        "note", "Word-filen siger ikke, hvordan dens lister er nummereret. Deres numre er udeladt."
    ),
    "sign-unknown": DoubtKind("doubt", "Et tegn i en symbolskrift kendes ikke. I stedet for det står »�«."),
    "character-not-shown": DoubtKind("doubt", "Skrifterne mangler tegn. I stedet for dem står »�«: {signs}."),
    "attachment-not-merged": DoubtKind("doubt", "Bilaget »{title}« er ikke med i den samlede fil: {reason}."),
    "picture-not-shown": DoubtKind("doubt", "Billedet »{picture}« kan ikke vises: {reason}."),
}


class UnknownDoubt(ValueError):
    """The code is not in DOUBT_KINDS."""


def doubt(
    code: str,
    *,
    values: Mapping[str, object] = {},
    page: int | None = None,
    line: int | None = None,
    item: str | None = None,
    text: str | None = None,
) -> Doubt:
    """Make the doubt with this code; `values` fill the blanks of its sentence, `text` quotes the source.

    Raises UnknownDoubt when the code has no sentence.
    """
    kind = DOUBT_KINDS.get(code)
    if kind is None:
        raise UnknownDoubt(code)
    return Doubt(
        code=code,
        message=kind.sentence.format_map(values),
        severity=kind.severity,
        page=page,
        line=line,
        item=item,
        text=text,
    )
