"""What happened to units, in sentences, and what in the tellings does not agree."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy
from msgspec import Struct

from raadhus.figures.organisation.events import Event
from raadhus.figures.queries.told import ToldPlace
from raadhus.web.components.tags import day

_KINDS: Mapping[str, Promise] = {
    "renamed": gettext_lazy("Nyt navn"),
    "moved": gettext_lazy("Flyttet"),
    "merged": gettext_lazy("Lagt sammen"),
    "vacated": gettext_lazy("Ledig stilling"),
    "founded": gettext_lazy("Oprettet"),
    "abolished": gettext_lazy("Nedlagt"),
}
_DOUBTS: Mapping[str, Promise] = {
    "dates-differ": gettext_lazy("Referaterne nævner flere datoer. Ingen af dem er valgt."),
    "successors-differ": gettext_lazy("Referaterne siger ikke det samme om, hvad det nye navn er."),
    "register-other-name": gettext_lazy("Registret siger et andet navn, og registret går forud."),
    "register-other-date": gettext_lazy("Registret siger en anden dato, og registret går forud."),
}


class Step(Struct, frozen=True, kw_only=True):
    """What was, and what came of it; either may be what the text does not tell."""

    what: str
    before: str
    after: str


def change_words(kind: str) -> str:
    return str(_KINDS.get(kind, kind))


def event_doubt_words(doubt: str) -> str:
    return str(_DOUBTS.get(doubt, doubt))


def step_of(event: Event[ToldPlace]) -> Step:
    """The names of a change, as they were told."""
    return Step(what=event.what or "", before=", ".join(event.before), after=event.after or "")


def when_words(since: str | None, until: str | None) -> str:
    """A day, a month, or from one to another; nothing where the text does not say."""
    if since and until and since != until:
        return gettext("%(since)s til %(until)s") % {"since": day(since), "until": day(until)}
    return day(since or until)
