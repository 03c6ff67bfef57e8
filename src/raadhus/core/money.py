"""Amounts of money in Danish text, in øre, found with their place and read with integers only."""

import re
from functools import lru_cache
from typing import NamedTuple

from raadhus.core.quick_looks import in_small_letters

_NUMBER = r"\d{1,3}(?:[.\u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
# Slips that can mean one thing only: "13.6 mio." and "4 ,15 mio.".
_SLIP = r"\d{1,4}(?:\.\d{1,2}|\s+,\d+)(?=\s*mi(?:[ao]|ll))"
_SIGN = r"(?P<{0}>[-−–]|minus\s+)?"
_SCALE = (
    r"(?P<{0}>mia\b\.?|milliard(?:er)?\b|mio\b\.?|mill\.|million(?:er)?\b|tusinde?\b|t\.(?=\s?kr)|t(?=kr))"
)
_CURRENCY = r"(?:kroner\b|kr\b\.?|dkk\b)"
_BEFORE = r"(?<![\d,/§])(?<!\d\.)(?<!\d[-–−])"

# For text in small letters.
_AMOUNT = re.compile(
    # What an amount can begin with: looking at this first makes it six times as fast.
    rf"(?=[-−–\d]|minus|kr|dkk)(?:{_BEFORE}(?:(?P<low>{_NUMBER})(?=\s?[-–]\s?\d)\s?[-–]\s?|{_SIGN.format('sign')})"
    rf"(?P<number>{_SLIP}|{_NUMBER})"
    rf"(?:,-(?!\d)(?:\s*{_CURRENCY})?|(?:(?:\.(?=\s*mi))?\s*{_SCALE.format('scale')}|(?<=\.\d{{3}})\.)?\s*{_CURRENCY})"
    rf"|(?<!mio\.\s)(?<!mia\.\s)(?<!mill\.\s)(?<!mio\s)(?<![\w.])(?:kr\b\.?|dkk\b)\s*{_SIGN.format('late_sign')}"
    rf"(?P<late_number>{_NUMBER})(?![\d.]*\d)(?:,-|\s*{_SCALE.format('late_scale')})?)"
)
_SCALES = {"mia": 10**9, "milliard": 10**9, "mio": 10**6, "mill": 10**6, "t": 10**3, "tusind": 10**3}
_POINT_DECIMALS = re.compile(r"\d+\.\d{1,2}")
_LARGEST_OERE = 2**53 - 1
_MOST_DIGITS = 20
_LONGEST_REPEATED = 500
_YEAR_LIKE = re.compile(r"(?:19|20)\d\d")
_IS_UNIT = re.compile(r"\b(?:i|hele)\s+\(?$", re.IGNORECASE)
_CROWNS = re.compile(r"kr(?:\b|oner\b)")


class FoundAmount(NamedTuple):
    """An amount in øre and where it stands; a printed minus makes it negative."""

    oere: int
    start: int
    end: int
    as_printed: str


def find_amounts(text: str) -> tuple[FoundAmount, ...]:
    """Find every amount that names its currency, in the order of the text."""
    if not may_hold_amounts(text):
        return ()
    return _amounts_of_short(text) if len(text) <= _LONGEST_REPEATED else _amounts(text)


@lru_cache(maxsize=128)
def _amounts_of_short(text: str) -> tuple[FoundAmount, ...]:
    # The economy of an item and the sums in it are both read from the same lines.
    return _amounts(text)


def _amounts(text: str) -> tuple[FoundAmount, ...]:
    found: list[FoundAmount] = []
    for match in _AMOUNT.finditer(in_small_letters(text)):
        amount = _amount(match, text=text)
        if amount is not None:
            found += _ends_of_range(match, high=amount, text=text) if match["low"] else (amount,)
    return tuple(found)


def may_hold_amounts(text: str) -> bool:
    """Whether the text has a sign of money: most texts have none, and this look costs a tenth of the pattern."""
    if "kr" in text and _CROWNS.search(text):
        return True
    return ",-" in text or "Kr" in text or "KR" in text or "DKK" in text


def _amount(match: re.Match[str], *, text: str) -> FoundAmount | None:
    _, sign, number, scale, late_sign, late_number, late_scale = match.groups()
    number, sign, scale = number or late_number, sign or late_sign, scale or late_scale
    if late_number and scale is None and _YEAR_LIKE.fullmatch(number):
        # "i kr. 2023 2024": the head of a table, not an amount.
        return None
    if (
        number in ("1.000", "1000")
        and scale is None
        and _IS_UNIT.search(text, max(0, match.start() - 8), match.start())
    ):
        # "Beløb i 1.000 kr." names the unit of a table.
        return None
    oere = _oere(number, scale=scale)
    if oere is None:
        return None
    start, end = match.span()
    return FoundAmount(-oere if sign else oere, start, end, text[start:end])


def _ends_of_range(match: re.Match[str], *, high: FoundAmount, text: str) -> tuple[FoundAmount, ...]:
    """Give both ends of "1,4-3,3 mio. kr.", each with the words that are its own."""
    start, end = match.start("number"), match.end()
    high = FoundAmount(high.oere, start, end, text[start:end])
    low_number, number = match["low"], match["number"]
    if "." in number and "." not in low_number:
        # "10-12.000 kr." may begin at 10 or at 10.000.
        return (high,)
    low = _oere(low_number, scale=match["scale"])
    if low is None or low >= high.oere:
        return (high,)
    return FoundAmount(low, *match.span("low"), low_number), high


def _oere(number: str, *, scale: str | None) -> int | None:
    """Read the digits; None when they are finer than an øre or more than a record can carry."""
    plain = "".join(number.split())
    plain = (
        plain.replace(".", ",")
        if "." in plain and _POINT_DECIMALS.fullmatch(plain)
        else plain.replace(".", "")
    )
    whole, _, decimals = plain.partition(",")
    if len(whole) + len(decimals) > _MOST_DIGITS:
        # Python refuses to read thousands of digits, and none of these is an amount.
        return None
    oere, rest = divmod(int(whole + decimals) * 100 * _factor(scale), 10 ** len(decimals))
    return None if rest or oere > _LARGEST_OERE else oere


def _factor(scale: str | None) -> int:
    if scale is None:
        return 1
    word = scale.casefold().rstrip(".")
    return _SCALES.get(word) or next(factor for name, factor in _SCALES.items() if word.startswith(name))
