"""Who a sentence of the minutes speaks of: persons, parties and list letters, told apart."""

import re
from functools import lru_cache
from typing import NamedTuple

from raadhus.understanding.vocabulary.bodies import BODY
from raadhus.understanding.vocabulary.parties import LOCAL_LIST, PARTY_NAMES


class Who(NamedTuple):
    """Those that a sentence names, in its order; `names` are persons, `parties` parties and list letters."""

    all: tuple[str, ...]
    names: tuple[str, ...]
    parties: tuple[str, ...]


_CUT = re.compile(
    r"\s+(?:med (?:den |følgende )?(?:bemærkning|begrundelse)|idet|fordi|da|på grund af"
    r"|til indstilling\w*|på punkt|"
    r"punkt \d|i forhold til|og henviste|som ønskede)\b|[,.:;]\s*(?:idet|fordi|da|som|der|med)\b|\s*[”\"“].*$"
)
_LEAD = re.compile(
    r"^(?:Et (?:flertal|mindretal)(?: i udvalget| i byrådet)?(?: bestående af| \()?"
    r"|Mindretallet(?: bestående af)?|Flertallet"
    r"|Medlemmerne|Medlem(?:mer)? af byrådet|Byrådsmedlem(?:mer|merne)?|Udvalgsmedlem(?:mer|merne)?"
    r"|\d{1,2} medlem(?:mer)?(?: af \w+)?"
    r"|Partierne|Listerne|Grupperne|Endvidere|Desuden|Ligeledes)\b[ :(]*"
)
_GROUP = re.compile(r"\s+(?:byrådsgruppe|kommunalbestyrelsesgruppe|gruppe)(?:r|rne|n)?\b.*$", re.IGNORECASE)
_LETTERS = re.compile(r"\(?(?:Liste )?([A-ZÆØÅ]{1,3}\d?)\)?")
_LIST = re.compile(r"(?:Liste|Listerne|Partierne|Parti) ([A-ZÆØÅ]\b.*)")
_PERSON = re.compile(
    r"[A-ZÆØÅ][\w.'’\-]*(?:(?: (?:de|der|von|van|af|la|el)){0,2} [A-ZÆØÅ][\w.'’\-]*)+|[A-ZÆØÅ][\w'’\-]+"
)
_LOCAL_LIST = re.compile(LOCAL_LIST)
_SUFFIX = re.compile(r"\s*\((?P<inside>[^()]*)\)?\s*$")
_BODY = re.compile(
    rf"^(?:{BODY}|Byrådet|Rådet|Bestyrelsen|Forvaltningen|Administrationen|Sagen|Indstillingen|Der)\b"
)
_SEPARATOR = re.compile(r"\s*(?:[,;+&/]|\b(?:og|samt)\b)\s*")
_GLUED = re.compile(r"(?<=\))\s+(?=[A-ZÆØÅ(])")


@lru_cache(maxsize=1024)
def who_in(text: str) -> Who:
    """Split "(A), Ø og Anna Berg (UP)" or "Venstres og Alternativets byrådsgrupper" into those it names."""
    text = _LEAD.sub("", _cut(text).strip()).strip(" :.,")
    if _is_wrapped(text):
        text = text[1:-1]
    grouped = _GROUP.search(text)
    listed = _LIST.match(text)
    names: list[str] = []
    parties: list[str] = []
    everyone: list[str] = []
    for part in _parts(listed[1] if listed else text):
        party, name = _read(part, in_group=grouped is not None)
        if party is not None:
            parties.append(party)
            everyone.append(party)
        elif name is not None:
            names.append(name)
            everyone.append(name)
    return Who(*(tuple(dict.fromkeys(found)) for found in (everyone, names, parties)))


def _is_wrapped(text: str) -> bool:
    """True when one pair of parentheses stands around everything: "(A, Ø og F)"."""
    if not (text.startswith("(") and text.endswith(")")):
        return False
    depth = 0
    for index, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return index == len(text) - 1
    return False


def _cut(text: str) -> str:
    match = _CUT.search(text)
    return text[: match.start()] if match else text


def _parts(text: str) -> list[str]:
    """Split at commas and "og" that stand outside parentheses."""
    parts: list[str] = []
    depth = start = index = 0
    while index < len(text):
        character = text[index]
        depth += (character == "(") - (character == ")")
        match = None if depth > 0 else _SEPARATOR.match(text, index) or _GLUED.match(text, index)
        if match is not None and match.end() > index:
            parts.append(text[start:index])
            start = index = match.end()
            continue
        index += 1
    parts.append(text[start:])
    return [
        part.strip(" .:()") if part.startswith("(") else part.strip(" .:") for part in parts if part.strip()
    ]


def _read(part: str, *, in_group: bool) -> tuple[str | None, str | None]:
    """The party or the person that one part names; neither when it names a body or nothing."""
    part = _GROUP.sub("", part)
    letters = _LETTERS.fullmatch(part)
    if letters:
        return letters[1], None
    party = _party_name(part, in_group=in_group)
    if party is not None:
        return party, None
    if _BODY.match(part):
        return None, None
    name = _SUFFIX.sub("", part).strip(" ,")
    return (None, name) if _PERSON.fullmatch(name) else (None, None)


def _party_name(part: str, *, in_group: bool) -> str | None:
    name = _SUFFIX.sub("", part).strip()
    if name.casefold() in PARTY_NAMES:
        return name
    if name.endswith("s") and name[:-1].casefold() in PARTY_NAMES:
        return name[:-1]
    if _LOCAL_LIST.fullmatch(name):
        return name
    # "Borgerlistens byrådsgruppe": a group is a party, whatever it is called.
    return name.removesuffix("s") if in_group and len(name.split()) == 1 and name.endswith("s") else None
