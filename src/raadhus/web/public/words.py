"""What codes are called on pages: outcomes, kinds, positions, attendance, in the words of docs/glossary.md."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

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
_TYPES: Mapping[str, Promise] = {
    "council": gettext_lazy("Kommunalbestyrelse"),
    "committee": gettext_lazy("Udvalg"),
    "advisory_council": gettext_lazy("Råd"),
    "unit": gettext_lazy("Forvaltning"),
    "other": gettext_lazy("Andet organ"),
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


def side_words(side: str | None) -> str:
    return _said(_SIDES, side)


def role_words(role: str | None) -> str:
    """What a committee's treatment was in the way of a matter."""
    return _said(_ROLES, role)


def organization_type_words(type_: str | None) -> str:
    return _said(_TYPES, type_)


def party_words(letter: str | None, on: Date | None = None) -> str:
    """A party letter with the party's name, as "A – Socialdemokratiet"; a local list has its letter alone."""
    if not letter:
        return ""
    name = party_name(letter, on=on)
    return f"{letter} – {name}" if name else letter


def _said(words: Mapping[str, Promise], code: str | None) -> str:
    return str(words.get(code or "", code or ""))
