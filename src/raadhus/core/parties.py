"""Which party a letter stands for on a given day, and which letter a party's name has.

Letters are lent, not owned: D has been two parties and Q too. Letters that a local election board
gives to a local list are not here; for those the answer is None.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from raadhus.core.record import Date


class _Use(NamedTuple):
    """A letter in use by a party, from a day on and before another; None means without end."""

    letter: str
    name: str
    since: Date | None = None
    before: Date | None = None


# From the lists of parties entitled to stand at the local elections of 2001, 2017, 2021 and 2025.
# A letter counts from the day its party got it or, where only the lists tell, from the election day
# of the first list that has it to the first day of the term whose list no longer has it.
_USES = (
    _Use("A", "Socialdemokratiet"),
    _Use("B", "Radikale Venstre"),
    _Use("C", "Det Konservative Folkeparti"),
    _Use("D", "Centrum-Demokraterne", before="2006-01-01"),
    _Use("D", "Nye Borgerlige", since="2017-11-21", before="2026-01-01"),
    _Use("F", "Socialistisk Folkeparti"),
    _Use("G", "Veganerpartiet", since="2021-11-16", before="2026-01-01"),
    _Use("I", "Liberal Alliance", since="2009-11-17"),
    _Use("K", "Kristendemokraterne", since="2005-11-15", before="2018-01-01"),
    _Use("K", "Kristendemokraterne", since="2021-11-16"),
    _Use("M", "Moderaterne", since="2022-11-01"),
    _Use("O", "Dansk Folkeparti", since="1995-10-06"),
    _Use("Q", "Kristeligt Folkeparti", before="2003-10-25"),
    _Use("Q", "Frie Grønne", since="2022-11-01"),
    _Use("S", "Slesvigsk Parti"),
    _Use("V", "Venstre"),
    _Use("Z", "Fremskridtspartiet", before="2006-01-01"),
    _Use("Æ", "Danmarksdemokraterne", since="2022-11-01"),
    _Use("Ø", "Enhedslisten", since="1989-12-02"),
    _Use("Å", "Alternativet", since="2013-11-27"),
)

_OTHER_NAMES: Mapping[str, str] = {
    "socialdemokraterne": "Socialdemokratiet",
    "socialdemokrater": "Socialdemokratiet",
    "det radikale venstre": "Radikale Venstre",
    "de radikale": "Radikale Venstre",
    "radikale": "Radikale Venstre",
    "det konservative": "Det Konservative Folkeparti",
    "de konservative": "Det Konservative Folkeparti",
    "konservative": "Det Konservative Folkeparti",
    "konservative folkeparti": "Det Konservative Folkeparti",
    "sf": "Socialistisk Folkeparti",
    "sf - socialistisk folkeparti": "Socialistisk Folkeparti",
    "df": "Dansk Folkeparti",
    "la": "Liberal Alliance",
    "venstre, danmarks liberale parti": "Venstre",
    "enhedslisten de rød-grønne": "Enhedslisten",
    "enhedslisten - de rød-grønne": "Enhedslisten",
    "enhedslisten, de rød-grønne": "Enhedslisten",
    "schleswigsche partei": "Slesvigsk Parti",
    "danmarksdemokraterne - inger støjberg": "Danmarksdemokraterne",
}
_NAMES: Mapping[str, str] = {**{use.name.casefold(): use.name for use in _USES}, **_OTHER_NAMES}
_LONGEST_SHORT_NAME = 3
_SPACES = re.compile(r"\s+")
_DASHES = re.compile(r"\s+[-–—]\s+")
_GENITIVE = re.compile(r"(?:['’]s|['’]|s)$")


def party_name(letter: str, *, on: Date | None) -> str | None:
    """Name the party that had the letter on that day; None when none or, without a day, several had it."""
    names = {use.name for use in _USES if use.letter == letter and _is_in_use(use, on=on)}
    return names.pop() if len(names) == 1 else None


def party_letter(name: str, *, on: Date | None) -> str | None:
    """Give the letter that the named party had on that day, whether the name is printed with "s" or without."""
    full_name = _full_name(name)
    letters = {use.letter for use in _USES if use.name == full_name and _is_in_use(use, on=on)}
    return letters.pop() if len(letters) == 1 else None


def party_forms(letter: str) -> tuple[str, ...]:
    """Give the ways that minutes print a party: its letter, its names and short names, with capitals and without."""
    full = {use.name for use in _USES if use.letter == letter}
    names = {name for name, meant in _NAMES.items() if meant in full}
    printed = {form for name in names for form in (name, name[:1].upper() + name[1:], name.title())}
    short = {name.upper() for name in names if len(name) <= _LONGEST_SHORT_NAME}
    return tuple(sorted({letter, *full, *printed, *short}))


def _full_name(printed: str) -> str | None:
    name = _DASHES.sub(" - ", _SPACES.sub(" ", printed).strip()).casefold()
    return _NAMES.get(name) or _NAMES.get(_GENITIVE.sub("", name))


def _is_in_use(use: _Use, *, on: Date | None) -> bool:
    if on is None:
        return True
    # A date less precise than a day is compared as far as it goes: "2025" is before "2026-01-01".
    return (use.since is None or use.since[: len(on)] <= on) and (use.before is None or on < use.before)
