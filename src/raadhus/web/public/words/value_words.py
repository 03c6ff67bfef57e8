"""What codes are called on pages: outcomes, kinds, positions, attendance, in the words of docs/glossary.md."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from babel.numbers import format_decimal
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext, gettext_lazy

from raadhus.core.parties import party_name
from raadhus.core.record import Date

_OUTCOMES: Mapping[str, Promise] = {
    "approved": gettext_lazy("Godkendt"),
    "approved_with_changes": gettext_lazy("Godkendt med ændringer"),
    "noted": gettext_lazy("Taget til efterretning"),
    "recommended": gettext_lazy("Anbefalet"),
    "rejected": gettext_lazy("Forkastet"),
    "postponed": gettext_lazy("Udsat"),
    "returned": gettext_lazy("Sendt tilbage"),
    "forwarded": gettext_lazy("Sendt videre"),
    "lapsed": gettext_lazy("Bortfaldet"),
    "withdrawn": gettext_lazy("Taget af dagsordenen"),
    "discussed": gettext_lazy("Drøftet"),
    "elected": gettext_lazy("Valg foretaget"),
    "none": gettext_lazy("Ingen beslutning"),
}
_BADGES: Mapping[str, str] = {
    "approved": "success",
    "approved_with_changes": "success",
    "elected": "success",
    "rejected": "error",
    "lapsed": "error",
    "postponed": "warning",
    "returned": "warning",
    "withdrawn": "warning",
    "recommended": "info",
    "noted": "info",
    "forwarded": "info",
    "discussed": "info",
}
_KINDS: Mapping[str, Promise] = {
    "decision": gettext_lazy("Til beslutning"),
    "discussion": gettext_lazy("Til drøftelse"),
    "information": gettext_lazy("Til orientering"),
    "administrative": gettext_lazy("Formalia"),
}
_POSITIONS: Mapping[str, Promise] = {
    "against": gettext_lazy("Imod"),
    "reservation": gettext_lazy("Forbehold"),
    "minority_statement": gettext_lazy("Mindretalsudtalelse"),
    "entry": gettext_lazy("Protokoltilførsel"),
}
_DIRECTIONS: Mapping[str, Promise] = {
    "increase": gettext_lazy("Forhøjelse"),
    "decrease": gettext_lazy("Nedsættelse"),
}
_ATTENDANCE: Mapping[str, Promise] = {
    "present": gettext_lazy("Til stede"),
    "apology": gettext_lazy("Afbud"),
    "absent": gettext_lazy("Fraværende"),
    "recused": gettext_lazy("Inhabil"),
    "left": gettext_lazy("Gik undervejs"),
    "arrived": gettext_lazy("Kom undervejs"),
    "substitute": gettext_lazy("Stedfortræder"),
}
_SIDES: Mapping[str, Promise] = {
    "for": gettext_lazy("For"),
    "against": gettext_lazy("Imod"),
    "abstain": gettext_lazy("Undlod at stemme"),
}
_ROLES: Mapping[str, Promise] = {
    "decision": gettext_lazy("Afgørelse"),
    "recommendation": gettext_lazy("Anbefaling til den, der afgør"),
    "information": gettext_lazy("Orientering"),
    "discussion": gettext_lazy("Drøftelse"),
    "forwarding": gettext_lazy("Sendt videre"),
    "return": gettext_lazy("Sendt tilbage"),
    "postponement": gettext_lazy("Udsættelse"),
    "withdrawal": gettext_lazy("Taget af dagsordenen"),
}
_RELATIONS: Mapping[str, Promise] = {
    "previous": gettext_lazy("Behandlet før i"),
    "parallel": gettext_lazy("Behandles også i"),
    "joint": gettext_lazy("Behandles sammen med"),
    "series": gettext_lazy("Behandles jævnligt i"),
    "next": gettext_lazy("Behandles senere i"),
    "mentioned": gettext_lazy("Nævner"),
}
_EDITIONS: Mapping[str, Promise] = {
    "agenda": gettext_lazy("Dagsorden"),
    "supplement": gettext_lazy("Tillægsdagsorden"),
    "minutes": gettext_lazy("Referat"),
    "list": gettext_lazy("Sagsliste"),
    "other": gettext_lazy("Dokument"),
}
_FETCHED: Mapping[str, Promise] = {
    "agenda": gettext_lazy("Hent dagsordenen"),
    "supplement": gettext_lazy("Hent tillægsdagsordenen"),
    "minutes": gettext_lazy("Hent referatet"),
    "list": gettext_lazy("Hent sagslisten"),
    "other": gettext_lazy("Hent dokumentet"),
}
_FORMS: Mapping[str, Promise] = {
    "physical": gettext_lazy("Fysisk møde"),
    "video": gettext_lazy("Videomøde"),
    "phone": gettext_lazy("Telefonmøde"),
}
_GROUNDS: Mapping[str, Promise] = {
    "personal-data": gettext_lazy("Teksten indeholdt personoplysninger."),
    "cpr": gettext_lazy("Teksten indeholdt et CPR-nummer."),
    "closed-matter": gettext_lazy("Sagen skal behandles for lukkede døre."),
    "wrongly-published": gettext_lazy("Teksten blev udgivet ved en fejl."),
    "court-order": gettext_lazy("En domstol eller myndighed har pålagt det."),
    "copyright": gettext_lazy("Andre har ophavsretten."),
    "other": gettext_lazy("Af en anden grund."),
}
_CLOSING: Mapping[str, Promise] = {
    "personnel": gettext_lazy("Personalesag"),
    "personal": gettext_lazy("Personlige forhold"),
    "business": gettext_lazy("Virksomheders forhold"),
    "contract": gettext_lazy("Kontrakt eller aftale"),
    "property": gettext_lazy("Fast ejendom"),
    "tender": gettext_lazy("Udbud og tilbud"),
    "negotiation": gettext_lazy("Forhandling"),
    "dispute": gettext_lazy("Tvist eller retssag"),
    "security": gettext_lazy("Sikkerhed"),
    "law-alone": gettext_lazy("Kun en henvisning til loven"),
    "other": gettext_lazy("Anden grund"),
    "none": gettext_lazy("Ingen grund oplyst"),
}
_FILES: Mapping[str, str] = {
    "application/pdf": "PDF",
    "application/json": "JSON",
    "text/html": "HTML",
    "image/png": "PNG",
    "image/jpeg": "JPEG",
    "image/gif": "GIF",
    "image/webp": "WebP",
}
_PLAIN_FILES: Mapping[str, Promise] = {"text/plain": gettext_lazy("Tekst")}
_TYPES: Mapping[str, Promise] = {
    "council": gettext_lazy("Kommunalbestyrelse"),
    "committee": gettext_lazy("Udvalg"),
    "advisory_council": gettext_lazy("Råd"),
    "unit": gettext_lazy("Forvaltning"),
    "other": gettext_lazy("Andet organ"),
}
_STATES: Mapping[str, Promise] = {
    "coming": gettext_lazy("Skal behandles"),
    "decided": gettext_lazy("Afgjort"),
    "recommended": gettext_lazy("Anbefalet – ingen afgørelse set endnu"),
    "advised-against": gettext_lazy("Forkastet i udvalget – ingen afgørelse set endnu"),
    "forwarded": gettext_lazy("Sendt videre – ingen afgørelse set endnu"),
    "postponed": gettext_lazy("Udsat"),
    "returned": gettext_lazy("Sendt tilbage"),
    "withdrawn": gettext_lazy("Taget af dagsordenen"),
    "noted": gettext_lazy("Taget til efterretning"),
    "discussed": gettext_lazy("Drøftet"),
    "unpublished": gettext_lazy("Referatet mangler"),
    "unclear": gettext_lazy("Behandlet"),
}
_WHY_UNSURE: Mapping[str, Promise] = {
    "other-period": gettext_lazy("Titlerne nævner hver sin periode, sit år eller sit nummer."),
    "one-meeting": gettext_lazy("De var to punkter på det samme møde."),
    "series": gettext_lazy("Den ene omtaler den anden som en tidligere udgave."),
    "returns": gettext_lazy("Sager med den titel kommer igen hvert år eller kvartal."),
    "closed": gettext_lazy("Den ene er lukket, og titlen siger ikke nok."),
    "several-at-one-meeting": gettext_lazy("Mødet, der henvises til, havde flere punkter med samme nummer."),
    "alike": gettext_lazy("Titlerne ligner hinanden, men intet i teksten knytter dem sammen."),
    "number-alone": gettext_lazy("Kun sagsnummeret er det samme."),
}


def outcome_words(outcome: str | None) -> str:
    return _said(_OUTCOMES, outcome)


def outcome_badge(outcome: str | None) -> str:
    """The kind of badge beside the words; nothing for what is neither yes nor no."""
    return _BADGES.get(outcome or "", "")


def kind_words(kind: str | None) -> str:
    return _said(_KINDS, kind)


def position_words(kind: str | None) -> str:
    return _said(_POSITIONS, kind)


def attendance_words(status: str | None) -> str:
    return _said(_ATTENDANCE, status)


def direction_words(direction: str | None) -> str:
    """Whether the text says of an amount that something rises or falls by it."""
    return _said(_DIRECTIONS, direction)


def side_words(side: str | None) -> str:
    return _said(_SIDES, side)


def role_words(role: str | None) -> str:
    """What a committee's treatment was in the way of a matter."""
    return _said(_ROLES, role)


def relation_words(relation: str | None) -> str:
    return _said(_RELATIONS, relation)


def edition_words(kind: str | None, *, supplement: bool = False) -> str:
    """What a paper of a meeting is."""
    return _said(_EDITIONS, "supplement" if supplement and kind == "agenda" else kind)


def fetch_words(kind: str | None, *, supplement: bool = False) -> str:
    """The beginning of a link to a paper of a meeting as a document."""
    return _said(_FETCHED, "supplement" if supplement and kind == "agenda" else kind)


def ground_words(ground: str) -> str:
    """Why something was withdrawn or withheld, as a sentence; a ground that is not known is another one."""
    return _said(_GROUNDS, ground if ground in _GROUNDS else "other")


def closing_words(matter: str) -> str:
    """What a closed item is about, as far as its reason says."""
    return _said(_CLOSING, matter)


def file_kind_words(media_type: str | None) -> str:
    """What kind of file it is, in a word."""
    kind = (media_type or "").partition(";")[0]
    return _FILES.get(kind) or str(_PLAIN_FILES.get(kind, gettext("Fil")))


def meeting_form_words(form: str | None) -> str:
    return _said(_FORMS, form)


def organization_type_words(type_: str | None) -> str:
    return _said(_TYPES, type_)


def paper_state_words(state: str | None) -> str:
    """Where a matter stands."""
    return _said(_STATES, state)


def why_unsure(reason: str | None) -> str:
    """Why two matters of one number are not shown as one."""
    return _said(_WHY_UNSURE, reason)


_OUTSIDE = re.compile(r"UF?P\d?")
"""What minutes print for a member of no party, numbered where there are several."""


def party_words(letter: str | None, on: date | Date | None = None) -> str:
    """A party letter with the name it had on the day, as "A – Socialdemokratiet"; a local list has its letter alone."""
    if not letter:
        return ""
    if isinstance(on, date):
        on = on.isoformat()
    name = gettext("uden for partierne") if _OUTSIDE.fullmatch(letter) else party_name(letter, on=on)
    return f"{letter} – {name}" if name else letter


def percent(part: int, *, of: int) -> str:
    """A share as "12,5 %", without a decimal that is nought."""
    return percents(((part, of),))[0]


def percents(shares: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """Parts of wholes as a column shows them: all with a decimal, unless none of them needs it."""
    tenths = tuple(round(1000 * part / of) if of else 0 for part, of in shares)
    form = "0" if all(one % 10 == 0 for one in tenths) else "0.0"
    sign = "%" if get_language() == "en" else "\N{NO-BREAK SPACE}%"
    return tuple(format_decimal(one / 10, format=form, locale=_locale()) + sign for one in tenths)


def _locale() -> str:
    return "en_GB" if get_language() == "en" else "da_DK"


def _said(words: Mapping[str, Promise], code: str | None) -> str:
    return str(words.get(code or "", code or ""))
