"""What a reader may be told of the doubts of a body: their kinds in plain words.

Kinds that would lead to what is closed or to a number of a person are counted together and not named.
"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy

_KINDS: Mapping[str, Promise] = {
    "sum-differs": gettext_lazy("En total stemmer ikke med summen af delene"),
    "figure-contradicts": gettext_lazy("Det samme tal står på to måder"),
    "name-spelled-two-ways": gettext_lazy("Et navn er stavet på to måder"),
    "attendance-disagrees": gettext_lazy("Fremmødet står forskelligt to steder"),
    "contents-differ": gettext_lazy("Punktet hedder noget andet i indholdsfortegnelsen"),
    "bookmark-differs": gettext_lazy("Punktet hedder noget andet i PDF-filens bogmærker"),
    "attachment-count-differs": gettext_lazy("Antallet af bilag passer ikke med listen"),
    "number-gap": gettext_lazy("Der mangler et punktnummer"),
    "weekday-differs": gettext_lazy("Ugedag og dato passer ikke sammen"),
    "access-unknown": gettext_lazy("Det står ikke, om punkterne er åbne eller lukkede"),
    "maybe-same-meeting": gettext_lazy("To møder kan være det samme"),
    "no-items": gettext_lazy("Der blev ikke fundet punkter i dokumentet"),
    "page-unreadable": gettext_lazy("En side kan ikke læses"),
    "wrong-type": gettext_lazy("Felter i en datafil kunne ikke bruges"),
    "not-understood": gettext_lazy("En tekst er bevaret, men det er uklart, hvor den hører til"),
    "generic-reading": gettext_lazy("Dokumentets opbygning er ukendt, så det er læst efter overskrifterne"),
}


def doubts_in_words(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """The kinds with how many there are of each, the most frequent first, those without a name last."""
    named = sorted(
        ((str(words), counts[code]) for code, words in _KINDS.items() if counts.get(code)),
        key=lambda one: (-one[1], one[0]),
    )
    others = sum(times for code, times in counts.items() if code not in _KINDS)
    return (
        (*named, (gettext("Andet, som den ansvarlige for siden ser på"), others)) if others else tuple(named)
    )
