"""How many persons may be placed at a workplace for those who are employed there: the ratio, by the rule of the day.

One for every five up to fifty, and one for every ten above; one at least. An ordinance says so; that each part is
rounded down is our reading. Rules end and change, and an old case is judged by the rule of its day.
"""

from typing import Literal, TypeAlias

from msgspec import Struct

from raadhus.figures.schemes.kinds import SchemeKey
from raadhus.figures.schemes.law import LawSource, Validity

Counting: TypeAlias = Literal["heads", "full_time"]
_SMALL, _PER_SMALL, _PER_LARGE = 50, 5, 10
_LEAST = 1


class RatioRule(Struct, frozen=True, kw_only=True):
    """`schemes` share one cap: all who are placed by any of them count against it.

    Of `full_time` both sides are counted in full-time persons, employees as the average of the last four months.
    """

    key: str
    valid: Validity
    schemes: tuple[SchemeKey, ...]
    counting: Counting
    sources: tuple[LawSource, ...]


class Cap(Struct, frozen=True, kw_only=True):
    """How it was reckoned: so many of the first fifty, so many of those above, and the least that is always allowed."""

    of_small: int
    of_large: int
    is_least: bool
    total: int


_HEADS_2013 = LawSource(
    "bekendtgørelse om en aktiv beskæftigelsesindsats, § 70 (i et svar af 15. november 2013)",
    "http://www.cabiweb.dk/lovstof/spoergsmaal-og-svar/antal-personer-i-virksomhedspraktik/",
    "verified",
)
_HEADS_2017 = LawSource(
    "bekendtgørelse nr. 1297 af 9. november 2017 om en aktiv beskæftigelsesindsats, § 92",
    "https://www.cabiweb.dk/lovstof-spoergsmaal-og-svar/loentilskud/"
    "rimelighedskravet-opgoerelse-af-antal-medarbejdere-virksomhedspraktik-og-loentilskud/",
    "verified",
)
_FULL_TIME = LawSource(
    "bekendtgørelse nr. 2636 af 28. december 2021 om en aktiv beskæftigelsesindsats, § 65",
    "https://www.elov.dk/bekendtgorelse-om-en-aktiv-beskaeftigelsesindsats/paragraf/65/",
    "verified",
)
_FULL_TIME_FROM_2020 = LawSource(
    "supplerende høring i oktober 2019 om optælling i fuldtidspersoner fra 2020",
    "https://kooperationen.dk/nyheder/supplerende-hoering-om-rimelighedskravet/",
    "reading",
)
_NO_RATIO_FOR_USEFUL_WORK = LawSource(
    "lov om ny arbejdspligt, vedtaget 17. december 2024 (L 12, 2024-25)",
    "https://star.dk/implementering/nyt-kontanthjaelpsystem-inklusiv-ny-arbejdspligt/om-ny-arbejdspligt",
    "verified",
)

RATIO_RULES: tuple[RatioRule, ...] = (
    RatioRule(
        key="hoveder",
        valid=Validity(since="2013-11-15", until="2019-12-31"),
        schemes=("virksomhedspraktik", "loentilskud", "skaanejob"),
        counting="heads",
        sources=(_HEADS_2013, _HEADS_2017),
    ),
    RatioRule(
        key="fuldtid",
        valid=Validity(since="2020-01-01", until="2024-12-31"),
        schemes=("virksomhedspraktik", "loentilskud", "skaanejob", "nytteindsats"),
        counting="full_time",
        sources=(_FULL_TIME, _FULL_TIME_FROM_2020),
    ),
    RatioRule(
        key="fuldtid-uden-nytteindsats",
        valid=Validity(since="2025-01-01"),
        schemes=("virksomhedspraktik", "loentilskud", "skaanejob"),
        counting="full_time",
        sources=(_FULL_TIME, _NO_RATIO_FOR_USEFUL_WORK),
    ),
)
"""From the oldest to the newest; no two are valid on one day."""


def ratio_rule_on(date: str, *, scheme: str) -> RatioRule | None:
    """Give the rule for a scheme on a day."""
    return next(
        (rule for rule in RATIO_RULES if scheme in rule.schemes and rule.valid.holds_on(date)),
        None,
    )


def rules_for(scheme: str) -> tuple[RatioRule, ...]:
    return tuple(rule for rule in RATIO_RULES if scheme in rule.schemes)


def cap_for(employees: int) -> Cap:
    """Reckon how many may be placed where so many are ordinarily employed, which is never below nought."""
    of_small = min(employees, _SMALL) // _PER_SMALL
    of_large = max(employees - _SMALL, 0) // _PER_LARGE
    return Cap(
        of_small=of_small,
        of_large=of_large,
        is_least=of_small + of_large < _LEAST,
        total=max(_LEAST, of_small + of_large),
    )
