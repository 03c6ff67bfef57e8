"""What is said of promises on pages: where one stands and why, how often, by when, and what shows that it was kept."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy, ngettext

from raadhus.following_up.committee_keys import committee_of, receiver_key
from raadhus.following_up.queries.shown import ListedObligation
from raadhus.web.components.tags import day, month

_STATES: Mapping[str, Promise] = {
    "overdue": gettext_lazy("Over fristen"),
    "due": gettext_lazy("Frist snart"),
    "open": gettext_lazy("Åben"),
    "unclear": gettext_lazy("Uklar"),
    "delivered": gettext_lazy("Leveret"),
    "lapsed": gettext_lazy("Bortfaldet"),
}
_BADGES: Mapping[str, str] = {"overdue": "error", "due": "warning", "delivered": "success", "open": "info"}
_GROUPS: Mapping[str, Promise] = {
    "overdue": gettext_lazy("Fristen er gået"),
    "due": gettext_lazy("Fristen er tæt på"),
    "open": gettext_lazy("Åbent"),
    "unclear": gettext_lazy("Uklart, om det er sket"),
    "delivered": gettext_lazy("Leveret"),
    "lapsed": gettext_lazy("Bortfaldet"),
}
_REASONS: Mapping[str, Promise] = {
    "day-passed": gettext_lazy("Fristen er gået, og intet i referaterne viser, at det er sket."),
    "not-reported": gettext_lazy("Dagen er gået, og referaterne siger ikke, om det skete."),
    "nothing-since": gettext_lazy("Fristen er gået, men der er ikke læst referater fra udvalget siden."),
    "day-near": gettext_lazy("Fristen er tæt på."),
    "day-ahead": gettext_lazy("Der er tid endnu."),
    "no-day": gettext_lazy("Der er ikke nævnt en frist."),
    "event": gettext_lazy("Fristen er en begivenhed, som ikke har en dato her."),
    "ongoing": gettext_lazy("Det skal ske løbende."),
    "perhaps-shown": gettext_lazy("Noget i referaterne tyder på, at det er sket, men det er ikke sikkert."),
    "long-silent": gettext_lazy("Det er længe siden, at det er nævnt."),
    "shown": gettext_lazy("Referaterne viser, at det er sket."),
    "dropped": gettext_lazy("Det er opgivet."),
    "long-past": gettext_lazy("Det er så gammelt, at det ikke længere følges."),
    "corrected": gettext_lazy("Et menneske har afgjort det."),
}
_SOURCES: Mapping[str, Promise] = {
    "decision": gettext_lazy("Besluttet"),
    "remark": gettext_lazy("Bemærket til beslutningen"),
    "request": gettext_lazy("Ønsket af udvalget"),
    "recommendation": gettext_lazy("Indstillet"),
    "motion": gettext_lazy("Foreslået"),
    "message": gettext_lazy("Meddelt"),
    "text": gettext_lazy("Skrevet i sagen"),
}
_SHOWS: Mapping[str, Promise] = {
    "title": gettext_lazy("et punkt om det"),
    "sentence": gettext_lazy("en sætning om det"),
    "series": gettext_lazy("rapporten kom igen"),
    "corrected": gettext_lazy("sagt af et menneske"),
}
_TELLINGS: Mapping[str, Promise] = {
    "due": gettext_lazy("Frist snart"),
    "overdue": gettext_lazy("Over fristen"),
    "late_duty": gettext_lazy("Plejer at være kommet"),
    "delivered": gettext_lazy("Leveret"),
    "new": gettext_lazy("Nyt løfte"),
}
_SLOTS: Mapping[str, Promise] = {
    "held": gettext_lazy("Kom"),
    "expected": gettext_lazy("Ventes"),
    "late": gettext_lazy("Forsinket"),
    "unheard": gettext_lazy("Ventes – ingen referater siden"),
}
_FIELDS: Mapping[str, Promise] = {
    "state": gettext_lazy("tilstand"),
    "evidence": gettext_lazy("hvad der viser det"),
    "owner": gettext_lazy("hvem der skal gøre det"),
    "due": gettext_lazy("frist"),
    "is_promise": gettext_lazy("om det er et løfte"),
    "joined": gettext_lazy("samlet med et andet løfte"),
    "separated": gettext_lazy("skilt fra et andet løfte"),
}
_EVERY: Mapping[int, Promise] = {12: gettext_lazy("hver måned"), 52: gettext_lazy("hver uge")}
_A_MONTH, _SOME_MONTHS, _SOME_YEARS = 30.44, 60, 730


def state_words(state: str) -> str:
    return str(_STATES.get(state, state))


def state_badge(state: str) -> str:
    """The kind of badge beside the words; nothing for what is neither good nor bad."""
    return _BADGES.get(state, "")


def state_heading(state: str) -> str:
    """What stands over those that are in the state."""
    return str(_GROUPS.get(state, state))


def reason_words(reason: str) -> str:
    """Why a promise is in its state, as a sentence."""
    return str(_REASONS.get(reason, ""))


def source_words(source: str) -> str:
    """How it came to be promised."""
    return str(_SOURCES.get(source, ""))


def shows_words(shows: str) -> str:
    """What shows that it was done."""
    return str(_SHOWS.get(shows, ""))


def telling_words(kind: str) -> str:
    """Why something is told on the first page."""
    return str(_TELLINGS.get(kind, ""))


def slot_words(state: str) -> str:
    """Whether something that returns came, is expected, or is late."""
    return str(_SLOTS.get(state, state))


def field_words(name: str) -> str:
    """What a person set of a promise."""
    return str(_FIELDS.get(name, name))


def owed_to(promise: ListedObligation) -> str | None:
    """The committee that the words name as receiver; else the one that was told, or whoever else receives it."""
    if committee_of(receiver_key(promise.receiver, told_by=promise.committee)):
        return promise.receiver
    return promise.committee or promise.receiver


def rhythm_words(times: int | None, years: int | None) -> str:
    """How often, as ”2 gange om året” or ”hvert andet år”."""
    if times is None:
        return gettext("løbende")
    if years in {None, 1}:
        if times in _EVERY:
            return str(_EVERY[times])
        return ngettext("én gang om året", "%(count)s gange om året", times) % {"count": times}
    if times == 1:
        return (
            gettext("hvert andet år") if years == 2 else gettext("hvert %(number)s. år") % {"number": years}
        )
    return gettext("%(count)s gange på %(years)s år") % {"count": times, "years": years}


def time_words(first: date | None, last: date | None) -> str:
    """The time that something has to be done in, no more precise than it is known: a year, a month, days."""
    if last is None or first is None:
        return gettext("senest %(day)s") % {"day": day(last)} if last else ""
    if first == last:
        return day(last)
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        if (first.year, first.month) == (last.year, last.month):
            return month(last)
        if (first.month, last.month) == (1, 12) and first.year == last.year:
            return str(last.year)
    return gettext("%(first)s til %(last)s") % {"first": day(first), "last": day(last)}


def days_words(days: int) -> str:
    """How long until a day, or since it, as rough as a reader needs it."""
    words = length_words(abs(days))
    if days == 0:
        return gettext("i dag")
    return (
        gettext("om %(time)s") % {"time": words} if days > 0 else gettext("%(time)s siden") % {"time": words}
    )


def length_words(days: int) -> str:
    """So many days; as months and years when they are many."""
    if days < _SOME_MONTHS:
        return ngettext("%(count)s dag", "%(count)s dage", days) % {"count": days}
    months = round(days / _A_MONTH)
    if days < _SOME_YEARS:
        return ngettext("%(count)s måned", "%(count)s måneder", months) % {"count": months}
    years = months // 12
    return ngettext("%(count)s år", "%(count)s år", years) % {"count": years}
