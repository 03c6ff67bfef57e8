"""The units that one phrase names: "Centrene for A samt B og C" is two, for "B og C" may be one unit's name.

Only "samt", a repeated noun ("Center for A og Center for B") and a comma before such a noun part units.
"""

import re
from functools import lru_cache

_PLURALS = (
    # Ballerup: "Centrene for", "Centre for"; Aarhus: "Magistratsafdelingerne for"; several: "Forvaltningerne for".
    (re.compile(r"^(?:Centrene|Centre|Centrerne)\s+for\s+", re.IGNORECASE), "Center for "),
    (re.compile(r"^Magistratsafdelingerne\s+for\s+", re.IGNORECASE), "Magistratsafdelingen for "),
    (re.compile(r"^Forvaltningerne\s+for\s+", re.IGNORECASE), "Forvaltningen for "),
    (re.compile(r"^Afdelingerne\s+for\s+", re.IGNORECASE), "Afdelingen for "),
    (re.compile(r"^Direktørområderne\s+for\s+", re.IGNORECASE), "Direktørområdet for "),
)
_NOUN = r"(?:Center|Centeret|Centret|Magistratsafdelingen|Forvaltningen|Afdelingen|Direktionen|Borgmesteren|Staben)\b"
_SEPARATOR = re.compile(rf"\s+samt\s+|,?\s+og\s+(?={_NOUN})|,\s+(?={_NOUN})")
_SPACES = re.compile(r"\s+")


@lru_cache(maxsize=256)
def units_in(phrase: str) -> tuple[str, ...]:
    """Each unit that the phrase names, called as it is called when it stands alone."""
    phrase = _SPACES.sub(" ", phrase).strip(" ,")
    singular = ""
    for plural, noun in _PLURALS:
        match = plural.match(phrase)
        if match:
            phrase, singular = phrase[match.end() :], noun
            break
    parts = (part.strip(" ,") for part in _SEPARATOR.split(phrase))
    return tuple(_named(part, singular=singular) for part in parts if part)


def _named(part: str, *, singular: str) -> str:
    part = re.sub(r"^Center(?:et)?\s+for\b", "Center for", part)
    return part if not singular or re.match(_NOUN, part) else singular + part
