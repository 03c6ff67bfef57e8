"""What makes an amount doubtful: a year that cannot be meant, a sign against its word, one number in two units."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from raadhus.core.derived import Money

_NUMERAL = re.compile(r"\d[\d.,]*")
_IS_INCOME = re.compile(r"indtægt|mindre", re.IGNORECASE)
"""Words by which a minus is right though another word says more."""
_YEARS_BACK, _YEARS_AHEAD = 40, 40
_SCALES = (10**3, 10**6)
_FEWEST_DIGITS = 3


def with_doubts(rows: Sequence[Money], *, meeting_year: int | None) -> list[Money]:
    """The rows of an item, each that may be wrong with the code of why; a doubt that is there already stays."""
    in_two_units = _in_two_units(rows)
    told = []
    for row in rows:
        code = _doubt(row, meeting_year=meeting_year) or (
            "unit-differs" if row.place in in_two_units else None
        )
        told.append(row if code is None or row.unsure else replace(row, unsure=code))
    return told


def _doubt(row: Money, *, meeting_year: int | None) -> str | None:
    years = [year for year in (row.from_year, row.to_year) if year is not None]
    if meeting_year and any(not -_YEARS_BACK <= year - meeting_year <= _YEARS_AHEAD for year in years):
        return "year-unlikely"
    if row.oere < 0 and row.direction == "increase" and not _IS_INCOME.search(row.what or ""):
        return "sign-differs"
    return None


def _in_two_units(rows: Sequence[Money]) -> set[object]:
    """The places of numbers that an item gives in two units: "1,25 mio. kr." and "1,25 t. kr."."""
    by_numeral: dict[str, list[Money]] = {}
    for row in rows:
        numeral = _NUMERAL.search(row.as_printed)
        if numeral and sum(map(str.isdigit, numeral[0].rstrip("0.,"))) >= _FEWEST_DIGITS:
            by_numeral.setdefault(numeral[0].strip(".,"), []).append(row)
    doubtful: set[object] = set()
    for alike in by_numeral.values():
        amounts = {abs(row.oere) for row in alike}
        if len(amounts) > 1 and any(
            oere and oere * scale in amounts for oere in amounts for scale in _SCALES
        ):
            doubtful.update(row.place for row in alike)
    return doubtful
