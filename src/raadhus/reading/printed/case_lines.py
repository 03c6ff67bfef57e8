"""Lines under a title that only administer the case: its number, its documents, who works on it, open or closed."""

import re
from typing import NamedTuple

from raadhus.core.record import Access

_NUMBER_LABEL = (
    # Glostrup: "Sagsnr. i ESDH".
    r"Sagsnr\.?(?: i [A-ZÆØÅ]{3,6})?|Sagsnummer|Sagsid\.?|Sag nr\.?|J\.? ?nr\.?|Journalnr\.?|Journalnummer|Sag"
)
_OTHER_LABEL = (
    # Odsherred: "Dok.", "Initialer"; Tårnby: "Sagsansvarlig"; Aabenraa: "Sagsinitialer"; Thisted: "Sagsbehandler".
    r"Dok(?:ument)?\.?(?: ?nr\.?)?|Initialer|Sagsinitialer|Sagsansvarlig|Sagsbehandler|Sagsbeh\.?|Ansvarlig"
)
_LABELLED = re.compile(
    rf"(?P<label>{_NUMBER_LABEL})\s*:?\s*(?P<number>(?=\S*\d)\S+(?: [A-Z]\d+\S*)?)(?P<rest>.*)",
)
_OTHERS = re.compile(
    rf"(?:,?\s*(?:(?:{_NUMBER_LABEL}|{_OTHER_LABEL})\s*:|(?:Dok|Sag)\.? (?=\S*\d)|J\.nr\. (?=\S*\d))"
    r"(?:\s*(?!\w[\w.]*\s*:)[\w./-]+(?:\s(?!\w[\w.]*\s*:)(?!(?:Åben|Lukket)t?\b)[\w./-]+){0,3})?)+\s*"
)
_MARK = r"(?:Åben|Åbent|Lukket)(?: (?:sag|punkt))?"
_MARK_BEFORE = re.compile(rf"(?P<mark>{_MARK})\s+(?={_NUMBER_LABEL}|{_OTHER_LABEL})")
_MARK_AFTER = re.compile(rf"\s+(?P<mark>{_MARK})$")
_BARE = (
    r"\d{2}\.\d{2}\.\d{2}-?[A-ZÆØÅ]\d{2}-\d{1,6}-\d{2,4}|[A-ZÆØÅ]{1,5}-?\d{4}-\d{3,7}|\d{2}/\d{3,6}|\d{4}[-/]\d{3,7}"
    r"|\d{2}-\d{5,7}[A-Z]?|\d{3}-\d{4}-\d{2,7}"
    # København 2006: "SOU 365/2005".
    r"|[A-ZÆØÅ]{2,5} \d{1,5}/\d{4}"
)
_BARE_NUMBER = re.compile(rf"(?P<number>{_BARE})(?P<rest>$|\s+(?=J\.|Sag|Dok).*)")
_STARTS = frozenset("SJDIAÅL0123456789")
_LAST_OF_MARK = ("Åben", "Åbent", "Lukket", " sag", " punkt")
_LONGEST = 140
_LONGEST_NUMBER = 60


class CaseLine(NamedTuple):
    """A line that administers the case; `rest` is what it says besides the number and whether the item is open."""

    number: str | None
    access: Access | None
    rest: str
    furniture: tuple[str, ...]
    """The labels and marks that became structure."""


def case_line_of(text: str) -> CaseLine | None:
    """Take such a line apart, or None when the line says anything else."""
    first = text[0]
    if len(text) > _LONGEST or not (first in _STARTS or first.isupper()):
        return None
    if not any(map(str.isdigit, text)) and ":" not in text:
        return None
    furniture: list[str] = []
    if first in "ÅL" and (found := _MARK_BEFORE.match(text)):
        furniture.append(found["mark"])
        text = text[found.end() :]
    if text.endswith(_LAST_OF_MARK) and (found := _MARK_AFTER.search(text)):
        furniture.append(found["mark"])
        text = text[: found.start()]
    access = _access(furniture)
    numbered = _BARE_NUMBER.fullmatch(text) or (_LABELLED.fullmatch(text) if text[:1] in {"S", "J"} else None)
    if numbered is None:
        return CaseLine(None, access, text, tuple(furniture)) if text and _OTHERS.fullmatch(text) else None
    number, rest = numbered["number"].rstrip(","), numbered["rest"].strip()
    if (rest and not _OTHERS.fullmatch(rest)) or not number[-1].isalnum() or len(number) > _LONGEST_NUMBER:
        return None
    furniture += [text[: numbered.start("number")].strip(), "," if numbered["number"][-1] == "," else ""]
    return CaseLine(number, access, rest, tuple(sign for sign in furniture if sign))


def _access(marks: list[str]) -> Access | None:
    if not marks:
        return None
    return "closed" if any(mark[0] == "L" for mark in marks) else "open"


def case_number_of(text: str) -> tuple[str, str] | None:
    """The label (may be empty) and the case number of a line that administers the case, or None."""
    line = case_line_of(text)
    if line is None or line.number is None or line.rest or line.access:
        return None
    return (line.furniture[0] if line.furniture else ""), line.number
