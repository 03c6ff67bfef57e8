"""Items that stand on every agenda: they carry a case number and a title, and are no matter of their own.

The words are data, met in the agendas of several municipalities; another municipality's word is a row.
"""

import re
from functools import lru_cache

from raadhus.core.match_items import plain_title
from raadhus.core.record import ItemKind

_WHO = r"\w+(?: og \w+| \w+){0,2}"
_MUTUAL = r"(?:(?: og| samt)? (?:gensidig|øvrig) orientering)?"
_SORTS = r"(?:lukkede|åbne|øvrige|gensidige|korte|aktuelle)"
_MINUTES = r"(?:dags ?orden(?:en)?|referat(?:et)?|protokol(?:len)?)"

STANDING_TITLES = (
    # The meeting's own formalities.
    rf"(?:godkendelse|fastsættelse|vedtagelse) af (?:\w+ ){{0,2}}?{_MINUTES}\b.*",
    r"(?:dags ?orden(?:en)?|indkaldelse|referat fra (?:\w+ ){0,2}\w*møde\w*|til og afgang|afbud|fravær(?:ende)?)",
    r"(?:godkendelse og |elektronisk )?underskrift(?:er|en)?(?: af (?:referat|protokol)\w*)?",
    r"(?:elektronisk )?underskrifts? ?(?:ark|side|blad)(?:et|en)?",
    r"(?:indkaldelse|godkendelse) af (?:indkaldte )?(?:stedfortrædere?|suppleant(?:er)?)",
    r"(?:bilags|sags)(?:oversigt|liste)",
    # What anyone has to tell.
    rf"(?:{_SORTS} )?(?:meddelelser|orienteringer|orienteringspunkter|efterretningssager)(?: (?:fra|ved|til) .*)?",
    rf"(?:lukket |åben |gensidig |aktuel |mundtlig |generel )?orientering(?: (?:fra|ved) {_WHO})?{_MUTUAL}",
    rf"(?:{_WHO} )?orienterer",
    rf"(?:huske|opfølgnings|sags)lister?(?: (?:og )?orientering (?:fra|ved) {_WHO})?(?: over .*)?",
    r"henvendelser til (?:formand\w*|borgmester\w*|udvalget?)|siden sidst|bordet rundt|nyt fra .*|aktuelle sager",
    r"(?:henvendelser|spørgsmål|forespørgsler) fra (?:borgerne?|medlemmer(?:ne)?)",
    r"(?:borgernes |åben )?spørgetid(?:en)?(?: start .*)?",
    r"eventuelt|evt|til orientering|orienteringssager|sager på vej|kommende (?:sager|møder|punkter)|næste møde",
    r"program for (?:\w+ ){0,2}\w*mødet?",
)

STANDING_UNLESS_DECIDED = (
    # A calendar that is shown at each meeting stands; one that is put to the decision does not.
    r".*\bmøde(?: og aktivitets)?(?:kalender|plan)(?:en)?(?: (?:for )?(?:19|20)\d\d)?",
)

_LONGEST_TITLE = 400
_STANDING = re.compile("|".join(f"(?:{words})" for words in STANDING_TITLES))
_UNLESS_DECIDED = re.compile("|".join(f"(?:{words})" for words in STANDING_UNLESS_DECIDED))
_SORT = re.compile(
    r"\s*[(\[](?:[bdoBDO]|[Ll]ukket|[Åå]ben|[Oo]rientering|[Bb]eslutning|[Dd]røftelse)[)\]]\s*$"
)


def is_standing(*, title: str, kind: ItemKind | None) -> bool:
    """Say whether the item is one that returns with every meeting rather than a matter."""
    if kind == "administrative":
        return True
    return _stands(title) or (kind != "decision" and _stands_unless_decided(title))


@lru_cache(maxsize=4096)
def _stands(title: str) -> bool:
    plain = plain_title(_SORT.sub("", title[:_LONGEST_TITLE]))
    return not plain or _STANDING.fullmatch(plain) is not None


@lru_cache(maxsize=4096)
def _stands_unless_decided(title: str) -> bool:
    return _UNLESS_DECIDED.fullmatch(plain_title(title[:_LONGEST_TITLE])) is not None
