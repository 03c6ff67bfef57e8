"""What two printed names must share to be the same name: all but capitals, marks, spaces and years."""

import re
import unicodedata

_YEARS = re.compile(r"\s*\(?\b(?:19|20)\d\d\s*[-–/]\s*(?:19|20)?\d\d\)?\s*$")
_NOT_A_WORD = re.compile(r"[\W_]+")


def organization_key(name: str) -> str:
    """Write the name of a committee or unit as its key: "Byråd 2022-2025" and "BYRÅD" are one."""
    return _plain(_YEARS.sub("", name).replace("&", " og "))


def person_key(name: str) -> str:
    """Write a person's name as its key."""
    return _plain(name)


def _plain(name: str) -> str:
    return _NOT_A_WORD.sub(" ", unicodedata.normalize("NFC", name).casefold()).strip()
