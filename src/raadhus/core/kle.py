"""Case numbers: what scheme a journal number follows and what its parts say; never a guess.

Besides KLE numbers (KL Emnesystematik: subject, facet, serial, year) Danish municipalities print
year and serial in many forms; a form that could mean two things is kept raw with scheme `unknown`.
"""

import re
from collections.abc import Callable

from raadhus.core.record import Case, CaseScheme

FIRST_YEAR_OF_TWO_DIGITS = 1970
"""Two-digit years run from 1970, when the municipalities of today's kind began, to 2069."""

_DASH = r"\s*[-‐‑–]\s*"
_YEAR = r"(?P<year>19[7-9]\d|20[0-6]\d)"
_LABEL = re.compile(
    r"^(?:journal(?:nummer|nr\.?)|sags?(?:nummer|nr\.?|id\.?)|sag(?:\s+nr\.?)?|j\.\s?nr\.?|emnenr\.?)\s*:?\s*(?=\S)",
    re.IGNORECASE,
)
_KLE = re.compile(
    rf"(?P<subject>\d{{2}}\.\d{{2}}(?:\.\d{{2}})?)(?:(?:{_DASH}|\s*)(?P<facet>[A-ZÆØÅ]\d{{0,2}})"
    rf"(?:{_DASH}(?P<serial>\d{{1,6}}){_DASH}(?P<year>\d{{4}}|\d{{2}}))?)?"
)
_MUNICIPALITY = re.compile(rf"(?P<code>\d{{3}}){_DASH}{_YEAR}{_DASH}(?P<serial>\d{{1,8}})")
_PREFIX = re.compile(rf"[A-ZÆØÅ]{{1,6}}(?:{_DASH}|\s*){_YEAR}{_DASH}(?P<serial>\d{{1,8}})")
_PREFIX_SERIAL_YEAR = re.compile(rf"[A-ZÆØÅ]{{1,6}}(?:{_DASH}|\s+)(?P<serial>\d{{1,8}})/{_YEAR}")
_FULL_YEAR_SERIAL = re.compile(rf"{_YEAR}(?:{_DASH}|/)(?P<serial>\d{{3,8}}[A-Z]?)")
_SHORT_YEAR_SERIAL = re.compile(rf"(?P<year>\d{{2}})(?:{_DASH}|/)(?P<serial>\d{{1,8}}[A-Z]?)")
_SERIAL_YEAR = re.compile(rf"(?P<serial>\d{{1,8}})/{_YEAR}")

_SCHEMES: tuple[tuple[CaseScheme, Callable[[str], re.Match[str] | None]], ...] = (
    ("kle", _KLE.fullmatch),
    ("municipality", _MUNICIPALITY.fullmatch),
    ("prefix", _PREFIX.fullmatch),
    ("prefix", _PREFIX_SERIAL_YEAR.fullmatch),
    ("year-serial", _FULL_YEAR_SERIAL.fullmatch),
    ("year-serial", _SHORT_YEAR_SERIAL.fullmatch),
    ("serial-year", _SERIAL_YEAR.fullmatch),
)


def decode_case_number(raw: str) -> Case:
    """Say which scheme the case number follows and name its parts; `unknown` when that is not certain."""
    number = raw.strip()
    if not number[:1].isdecimal():
        number = _LABEL.sub("", number)
    # No other scheme has a full stop after two digits.
    schemes = _SCHEMES[:1] if number[2:3] == "." and number[:2].isdecimal() else _SCHEMES
    fits = [(scheme, match) for scheme, fullmatch in schemes if (match := fullmatch(number))]
    # "26/1999" may be case 1999 of 2026 or case 26 of 1999: two schemes fit, so neither is told.
    if len({scheme for scheme, _ in fits}) != 1:
        return Case(raw=raw, scheme="unknown")
    scheme, match = fits[0]
    parts = match.groupdict()
    return Case(
        raw=raw,
        scheme=scheme,
        subject=parts.get("subject"),
        facet=parts.get("facet"),
        serial=parts.get("serial"),
        year=_full_year(parts["year"]),
    )


def _full_year(digits: str | None) -> int | None:
    if digits is None:
        return None
    if len(digits) == 4:
        return int(digits)
    century = FIRST_YEAR_OF_TWO_DIGITS // 100 * 100
    year = century + int(digits)
    return year if year >= FIRST_YEAR_OF_TWO_DIGITS else year + 100
