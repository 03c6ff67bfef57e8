"""Danish personal numbers (CPR) in text that people read; a hit tells its place and never the number.

Numbers handed out since 2007 may fail the modulus, so a number with a valid date alone is told apart
from one that passes both, or that the text itself calls a CPR number.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from raadhus.core.read_texts import ReadText, head_texts, item_texts
from raadhus.core.record import AgendaItem, MeetingRecord

CprKind: TypeAlias = Literal["certain", "date_only"]


class CprHit(NamedTuple):
    """A stretch of a text: `start` inclusive, `end` exclusive."""

    start: int
    end: int
    kind: CprKind


class PlacedCprHit(NamedTuple):
    """A hit in one text of a record, whose key is `path`."""

    path: str
    hit: CprHit


_SHORTEST = 10
_DASHES = "\\-\u00ad\u2010-\u2015\u2212"
_GAP = rf"[\s{_DASHES}\u200b\u2060]"
# Split dates are taken with a dash alone, else every row of figures would look like one.
_CANDIDATE = re.compile(
    rf"[0-3][0-9](?:(?P<solid>[01][0-9]{{3}})(?P<gap>{_GAP}{{0,3}})"
    rf"|(?P<split>[ ./\-])[01][0-9](?P=split)[0-9]{{2}}\s?[{_DASHES}]\s?)[0-9]{{4}}(?![0-9])"
)
_CALLED = re.compile(
    rf"(?:cpr|personnummer|personnr|person nr)[^0-9\n]{{0,20}}(?P<number>(?:[0-9](?:{_GAP}|[./]){{0,3}}){{9}}[0-9])"
    r"(?![0-9])",
    re.IGNORECASE,
)
_CALLING_WORDS = ("cpr", "personnr", "personnu", "person nr")
_CALLED_CPR = re.compile(r"cpr|person[\s-]?n(?:umme)?r", re.IGNORECASE)
_NUMBER_WORD = r"[\s.\-]{0,2}(?:nr|nummer|id)\b"
_CALLED_OTHER = re.compile(
    rf"(?:\b(?:cvr|ean|gln|isbn|issn|iban|id|reg|tlf|telefon|mobil|fax|(?:giro|bank)?konto|kto)\b(?:{_NUMBER_WORD})?"
    r"|(?:\b(?:p|se|j|matr|bfe|lb|esdh|akt|kle|dok|sags?)|konto|faktura|ordre|journal|dokument|løbe|matrikel|telefon"
    rf"|mobil|kunde|produkt|register){_NUMBER_WORD})[^\w]*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"://|www\.|[@\\=&%#]", re.IGNORECASE)
_LABEL_REACH = 40
_ADDRESS_REACH = 300
_PART_BEFORE = re.compile(r"(?:\w|[0-9][.,]|[^\W_][\-_\u2010-\u2015]|[^\W0-9_]/|[+$€~])\Z")
_ACCOUNT_BEFORE = re.compile(r"(?<![0-9])[0-9]{4}[\s-]\Z")
_PART_AFTER = re.compile(rf"\w|[.{_DASHES}][0-9]|[{_DASHES}_][^\W_]|/[^\W0-9_]|,[0-9]{{1,2}}(?![0-9])")
# A solid row of ten digits is a number like any other when it names a file or an amount.
_SOLID_PART_AFTER = re.compile(r"\.[a-z]{3,4}\b|\s?(?:kr|mio|mia|tkr|%|€)", re.IGNORECASE)
_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


def cpr_hits(text: str) -> tuple[CprHit, ...]:
    """Find the CPR numbers of a text, in their order."""
    if len(text) < _SHORTEST:
        return ()
    found = {hit.start: hit for hit in _candidate_hits(text)} | {hit.start: hit for hit in _called_hits(text)}
    return tuple(found[start] for start in sorted(found))


def item_cpr_hits(item: AgendaItem) -> tuple[PlacedCprHit, ...]:
    """Find the CPR numbers in every text of an item that people read."""
    return _placed(item_texts(item))


def head_cpr_hits(record: MeetingRecord) -> tuple[PlacedCprHit, ...]:
    """Find the CPR numbers in every text of a record that people read outside its items."""
    return _placed(head_texts(record))


def gravest_cpr(texts: Iterable[str]) -> CprKind | None:
    """Tell the gravest kind of hit in these texts; None when there is none."""
    kinds = {hit.kind for text in texts for hit in cpr_hits(text)}
    return "certain" if "certain" in kinds else next(iter(kinds), None)


def masked(text: str) -> str:
    """Write a text that is to be quoted without anything in it that has the shape of a CPR number."""
    return _CALLED.sub(_without_number, _CANDIDATE.sub("…", text))


def without_cpr(text: str) -> str:
    """Write a name of a file with a sign in place of what is certainly a CPR number."""
    for hit in reversed(cpr_hits(text)):
        if hit.kind == "certain":
            text = f"{text[: hit.start]}…{text[hit.end :]}"
    return text


def _without_number(match: re.Match[str]) -> str:
    return match[0].removesuffix(match["number"]) + "…"


def _placed(texts: Iterable[ReadText]) -> tuple[PlacedCprHit, ...]:
    return tuple(PlacedCprHit(path, hit) for path, text in texts for hit in cpr_hits(text))


def _called_hits(text: str) -> Iterator[CprHit]:
    """Yield the numbers that the text calls CPR, however they are spaced, whether or not they keep the modulus."""
    lowered = text.lower()
    # Four searches for plain words are five times as quick as the pattern that follows them.
    if not any(word in lowered for word in _CALLING_WORDS):
        return
    for match in _CALLED.finditer(text):
        if _date_is_valid(_digits(match["number"])):
            yield CprHit(*match.span("number"), "certain")


def _candidate_hits(text: str) -> Iterator[CprHit]:
    for match in _CANDIDATE.finditer(text):
        kind = _kind(text, match)
        if kind:
            yield CprHit(*match.span(), kind)


def _kind(text: str, match: re.Match[str]) -> CprKind | None:
    digits = _digits(match[0])
    if not _date_is_valid(digits):
        return None
    start, end = match.span()
    is_solid = match["solid"] is not None and not match["gap"]
    if _PART_AFTER.match(text, end) or (is_solid and _SOLID_PART_AFTER.match(text, end)):
        return None
    before = text[max(0, start - _LABEL_REACH) : start]
    label = re.split("[0-9]", before)[-1]
    if _CALLED_CPR.search(label):
        return "certain"
    if (
        _CALLED_OTHER.search(label)
        or _PART_BEFORE.search(before)
        or _is_in_address(text, start=start, end=end)
    ):
        return None
    if (is_solid or (match["gap"] or "").isspace()) and _ACCOUNT_BEFORE.search(before):
        return None
    return "certain" if _keeps_modulus(digits) else "date_only"


def _is_in_address(text: str, *, start: int, end: int) -> bool:
    before = re.split(r"\s", text[max(0, start - _ADDRESS_REACH) : start])[-1]
    after = re.split(r"\s", text[end : end + _ADDRESS_REACH], maxsplit=1)[0]
    return bool(_ADDRESS.search(before) or _ADDRESS.search(after))


def _digits(number: str) -> str:
    return re.sub("[^0-9]", "", number)


def _date_is_valid(digits: str) -> bool:
    # The seventh digit tells the century, which decides on one day only: 29 February 1900 never was.
    century = 1900 if digits[6] <= "3" else 2000
    try:
        date(century + int(digits[4:6]), int(digits[2:4]), int(digits[:2]))
    except ValueError:
        return False
    return True


def _keeps_modulus(digits: str) -> bool:
    return sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 11 == 0
