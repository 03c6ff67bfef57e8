"""Splits a printed list of people into persons: name, party, titles and the mark of presence beside the name.

The list is split outside parentheses only, for a title may hold commas: "centerchef for Skoler, Fritid og Kultur".
"""

import re
from functools import lru_cache
from typing import NamedTuple

from raadhus.core.record import AttendanceStatus
from raadhus.understanding.vocabulary.attendance_words import (
    CAPITAL,
    NAME_PARTICLES,
    NO_NAMES,
    PARTY_NAMES,
    POLITICAL_OFFICES,
    STATUS_WORDS,
    TITLE_ENDINGS,
)


class PrintedPerson(NamedTuple):
    """One person as a list of people prints him; `note` is what else stands there ("arbejde", "sag 129-138")."""

    as_printed: str
    name: str
    party: str | None = None
    titles: tuple[str, ...] = ()
    status: AttendanceStatus | None = None
    substitute_for: str | None = None
    note: str | None = None

    @property
    def is_official(self) -> bool | None:
        """True for staff, False for a politician, None when the print does not tell."""
        if self.party is not None or any(is_political_office(title) for title in self.titles):
            return False
        return True if self.titles else None


@lru_cache(maxsize=2048)
def split_people(text: str) -> tuple[PrintedPerson, ...]:
    """Split a printed list of people; what is no person ("Ingen.") is left out."""
    people: list[PrintedPerson] = []
    for piece in _pieces(text):
        person = _person(piece)
        if person is not None:
            people.append(person)
        elif people:
            people[-1] = _with_detail(people[-1], piece)
    return tuple(people)


def people_only(text: str) -> tuple[PrintedPerson, ...]:
    """Split a list that holds nothing but people; any other words in it give no people at all."""
    people = tuple(_person(piece) for piece in _pieces(text))
    return tuple(person for person in people if person is not None) if all(people) else ()


def is_name(text: str) -> bool:
    """Whether the words could be one person's full name."""
    words = text.split()
    if not 1 <= len(words) <= 7 or not words[0][0].isupper() or words[0].rstrip(".,:").casefold() in NO_NAMES:
        return False
    if len(words) == 1:
        return _INITIALS.fullmatch(words[0]) is not None
    if words[-1] in NAME_PARTICLES:
        return False
    return all(_NAME_WORD.fullmatch(word) or word in NAME_PARTICLES for word in words)


def is_title(text: str) -> bool:
    """Whether the words begin with a title ("2. viceborgmester", "centerchef for Kultur")."""
    words = text.casefold().split()
    while words and (words[0].rstrip(".").isdigit() or words[0] in _TITLE_QUALIFIERS):
        words.pop(0)
    if not words:
        return False
    head = words[0].strip(".,:")
    return head.endswith(TITLE_ENDINGS) or head in POLITICAL_OFFICES


def is_status_alone(text: str) -> bool:
    """Whether the words are a mark of presence without a name ("Deltog ikke under punkterne 5-18")."""
    words = text.strip(" .-–•*")
    return words.casefold() in _STATUS_OF or _STATUS_RANGE.fullmatch(words) is not None


@lru_cache(maxsize=1024)
def is_political_office(title: str) -> bool:
    """Whether the title is one that only a member of the council bears."""
    words = [word.strip(".,:") for word in title.casefold().split()]
    return any(word in POLITICAL_OFFICES for word in words[:2])


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """The name for comparing: white space and case folded."""
    return " ".join(name.casefold().split())


_STATUS_OF: dict[str, AttendanceStatus] = {
    word: status for status, words in STATUS_WORDS.items() for word in words
}
_TITLE_QUALIFIERS = frozenset(
    ("konst.", "konstitueret", "faglig", "fungerende", "kommende", "ny", "tidligere", "administrerende", "adm.",
     "første", "anden", "kommunal", "socialfaglig", "økonomisk", "juridisk", "strategisk", "pædagogisk")
)  # fmt: skip
_NAME_WORD = re.compile(rf"(?:[a-z]{{1,2}}['’])?[{CAPITAL}](?:[\w'’`´\-–]*|\w*\.)(?:\.[{CAPITAL}]\.?)*")
_INITIALS = re.compile(r"(?:[A-ZÆØÅ]\.){2,}|[A-ZÆØÅ]\.[A-ZÆØÅ]")
_PARTY_CODE = re.compile(r"(?:liste |Liste )?([A-ZÆØÅ]{1,4}\d?)")
_SUBSTITUTE_FOR = re.compile(
    r"(?:(?:1\. |2\. )?suppleant|stedfortræder)(?: for|:)? ([A-ZÆØÅ].+)", re.IGNORECASE
)
_STATUS_END = re.compile(
    r"(?:\s*[-–—:]\s*|\s+|(?<=\)))("
    + "|".join(sorted((re.escape(word) for word in _STATUS_OF), key=len, reverse=True))
    + r")\.?$",
    re.IGNORECASE,
)
_GLUED_STATUS = re.compile(r"(?<=[a-zæøåé)])(Deltog ikke|Deltog|Afbud|Fraværende)$")
_DASH_END = re.compile(r"\s+[-–—]\s*([a-zæøå1-9][^()–—]{2,60})$")
_PARENTHESES = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)?")
_AFTER_PARENTHESIS = re.compile(r"\)\s*[.:]$")
_LONGEST_PERSON = 400
_SPACES = re.compile(r"\s+")
_AND_NAME = re.compile(rf"\s+(?:og|samt|&)\s+(?=[{CAPITAL}])")
_LIST_LABEL = re.compile(
    r"^\s*(?:medlemmer|mødedeltagere|deltagere|tilstede|til stede|mødt|øvrige deltagere)\s*:", re.IGNORECASE
)
_BULLET = re.compile(r"^(?:[-–•*]\s+)+")
_STATUS_RANGE = re.compile(
    r"(?:^|\s*[-–—:,]\s*|\s+)(Deltog ikke|Deltog|Fraværende|Afbud|Ikke til stede)\s+"
    r"((?:under|ved|fra|til|i|på)\s.*\d.*)$",
    re.IGNORECASE,
)
_RANGE_NOTE = re.compile(
    r"^(?:sag|pkt|punkt|kl)\b|^(?:fra|til|under|ved|pga|grundet|på grund|kl\.)\s", re.IGNORECASE
)


def _pieces(text: str) -> list[str]:
    """Cut at commas, semicolons, line ends and "og" that stand outside parentheses."""
    if text.count("(") != text.count(")"):
        text = text.replace("((", "(").replace("))", ")")
    pieces: list[str] = []
    for line in _joined_lines(_LIST_LABEL.sub("", text)):
        for piece in _outside_parentheses(line):
            pieces.extend(_and_pieces(_BULLET.sub("", _SPACES.sub(" ", piece).strip())))
    return [piece for piece in pieces if piece]


def _joined_lines(text: str) -> list[str]:
    lines: list[str] = []
    for line in text.split("\n"):
        last = lines[-1] if lines else ""
        is_open = len(last) <= _LONGEST_PERSON and last.count("(") > last.count(")")
        if last and len(last) <= _LONGEST_PERSON and (is_open or line[:1].islower()):
            lines[-1] += " " + line
        else:
            lines.append(line)
    return lines


def _outside_parentheses(line: str) -> list[str]:
    pieces: list[str] = []
    start = depth = 0
    for match in _SEPARATOR_OR_PARENTHESIS.finditer(line):
        sign = match.group()
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif depth == 0:
            pieces.append(line[start : match.start()])
            start = match.end()
    pieces.append(line[start:])
    return pieces


_SEPARATOR_OR_PARENTHESIS = re.compile(r"[(),;]")


def _and_pieces(piece: str) -> list[str]:
    if len(piece) > _LONGEST_PERSON:
        return [piece]
    cuts = []
    for match in _AND_NAME.finditer(piece):
        before = piece[: match.start()]
        if before.count("(") == before.count(")") and " for " not in _last_outside(before):
            cuts.append(match)
    pieces, start = [], 0
    for match in cuts:
        pieces.append(piece[start : match.start()])
        start = match.end()
    pieces.append(piece[start:])
    return pieces


def _last_outside(text: str) -> str:
    return _PARENTHESES.sub("", text)


def _with_detail(person: PrintedPerson, piece: str) -> PrintedPerson:
    printed = f"{person.as_printed}, {piece}"
    detail = piece.strip(" .")
    status = _STATUS_OF.get(detail.casefold())
    if status is not None:
        return person._replace(as_printed=printed, status=status)
    ranged = _STATUS_RANGE.fullmatch(detail)
    if ranged is not None:
        return person._replace(
            as_printed=printed, status=_STATUS_OF[ranged.group(1).casefold()], note=ranged.group(2)
        )
    substitute = _SUBSTITUTE_FOR.fullmatch(detail)
    if substitute is not None:
        return person._replace(as_printed=printed, substitute_for=substitute.group(1))
    if is_title(detail) and not _RANGE_NOTE.match(detail):
        return person._replace(as_printed=printed, titles=(*person.titles, detail))
    if detail[:1].isupper():
        return person
    return person._replace(as_printed=printed, note=f"{person.note}, {detail}" if person.note else detail)


def _person(piece: str) -> PrintedPerson | None:
    if len(piece) > _LONGEST_PERSON:
        return None
    rest, status, note = _cut_status(_AFTER_PARENTHESIS.sub(")", piece))
    person = PrintedPerson(_AFTER_PARENTHESIS.sub(")", piece), "", status=status, note=note)
    dash = _DASH_END.search(rest)
    if dash is not None:
        rest = rest[: dash.start()]
        person = _with_parenthesis(person, dash.group(1).rstrip("."))
    for inner in _PARENTHESES.findall(rest):
        person = _with_parenthesis(
            person, inner.strip(" (") if "(" in inner and ")" not in inner else inner.strip()
        )
    title, name = _title_before(_SPACES.sub(" ", _PARENTHESES.sub(" ", rest)).strip(" -–:"))
    name = _without_full_stop(name)
    known_by_party = (
        person.party is not None and _NAME_WORD.fullmatch(name) and name.casefold() not in NO_NAMES
    )
    if not known_by_party and not is_name(name):
        return None
    return person._replace(name=name, titles=(title, *person.titles) if title else person.titles)


def _with_parenthesis(person: PrintedPerson, inner: str) -> PrintedPerson:
    if not inner:
        return person
    if _RANGE_NOTE.match(inner):
        return person._replace(note=inner)
    folded = inner.casefold()
    if folded in _STATUS_OF:
        return person._replace(status=_STATUS_OF[folded])
    substitute = _SUBSTITUTE_FOR.fullmatch(inner)
    if substitute is not None:
        return person._replace(substitute_for=substitute.group(1))
    code = _PARTY_CODE.fullmatch(inner)
    if code is not None and person.party is None:
        return person._replace(party=code.group(1))
    if folded in PARTY_NAMES or folded.endswith("listen"):
        return person._replace(party=inner)
    if is_title(inner) or inner[0].islower() or inner[0].isdigit():
        return person._replace(titles=(*person.titles, inner))
    return person._replace(note=inner)


def _cut_status(piece: str) -> tuple[str, AttendanceStatus | None, str | None]:
    match = _STATUS_END.search(piece) or _GLUED_STATUS.search(piece)
    if match is not None and match.start() > 0:
        return piece[: match.start()].rstrip(" -–—:"), _STATUS_OF[match.group(1).casefold()], None
    ranged = _STATUS_RANGE.search(piece)
    if ranged is not None and ranged.start() > 0:
        return piece[: ranged.start()], _STATUS_OF[ranged.group(1).casefold()], ranged.group(2)
    return piece, None, None


def _title_before(text: str) -> tuple[str, str]:
    """Part "Borgmester N.N." into title and name."""
    if not is_title(text):
        return "", text
    words = text.split()
    # "direktør for Børn og Unge Ane Holm": the unit's own words are capitalised too, so the name is the last two.
    first = max(1, len(words) - 2) if " for " in text else 1
    for start in range(first, len(words)):
        if words[start][0].isupper() and is_name(" ".join(words[start:])):
            title = " ".join(words[:start]).rstrip(":")
            if is_title(title):
                return title, " ".join(words[start:])
    return "", text


def _without_full_stop(name: str) -> str:
    last = name.rsplit(" ", 1)[-1]
    if last.endswith(".") and len(last) > 2 and "." not in last[:-1]:
        return name[:-1]
    return name
