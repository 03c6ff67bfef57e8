"""The eight schemes that municipalities report as employers: what they are called, and when and by which law they hold.

The words that minutes use are data here, those that pages use in `web/public/words/scheme_words.py`.
"""

import re
from collections.abc import Mapping
from typing import Literal, TypeAlias, cast, get_args

from msgspec import Struct

from raadhus.figures.schemes.law import LawSource, Validity
from raadhus.published.name_keys import organization_key

SchemeKey: TypeAlias = Literal[
    "fleksjob",
    "skaanejob",
    "loentilskud",
    "virksomhedspraktik",
    "seniorjob",
    "nytteindsats",
    "jobrotation",
    "elever",
]


class Scheme(Struct, frozen=True, kw_only=True):
    """`valid` is the time that the sources speak of: the scheme itself may be older. `words` are the beginnings of
    words that name it in minutes, `rows` what lists of figures call those who are in it.
    """

    key: SchemeKey
    valid: Validity
    sources: tuple[LawSource, ...]
    words: tuple[str, ...]
    rows: tuple[str, ...]


_ACT = "lov om en aktiv beskæftigelsesindsats (lov nr. 548 af 7. maj 2019)"
_ACT_ADDRESS = "https://ft.dk/samling/20211/almdel/BEU/bilag/259/2580429/index.htm"
_IN_FORCE = "2020-01-01"
_OLDEST_READ = "2013-11-15"
"""The day of the oldest answer by which the ratio, and so wage subsidy and work placement, was read."""
_REFORM = LawSource(
    "lov nr. 1750 af 29. december 2025 (L 66, 2025/1)",
    "https://www.cabiweb.dk/temaer/den-aktive-beskaeftigelsesindsats/beskaeftigelsesreformen-2026-2027",
    "verified",
)

SCHEMES: tuple[Scheme, ...] = (
    Scheme(
        key="fleksjob",
        valid=Validity(since="2013-01-01"),
        sources=(
            LawSource(
                f"{_ACT}, kapitel 20, § 116",
                "https://www.elov.dk/lov-om-en-aktiv-beskaeftigelsesindsats/kapitel/20/",
                "verified",
            ),
        ),
        words=("fleksjob",),
        rows=(
            "fleksjob",
            "fleksjobbere",
            "fastansatte i fleksjob",
            "ansatte i fleksjob",
            "personer i fleksjob",
        ),
    ),
    Scheme(
        key="skaanejob",
        valid=Validity(since=_IN_FORCE),
        sources=(LawSource(f"{_ACT}, kapitel 12", "https://www.cabiweb.dk/lovstof/skaanejob/", "verified"),),
        words=("skånejob",),
        rows=("skånejob", "ansatte i skånejob", "personer i skånejob"),
    ),
    Scheme(
        key="loentilskud",
        valid=Validity(since=_OLDEST_READ),
        sources=(LawSource(f"{_ACT}, kapitel 12, §§ 77-79", _ACT_ADDRESS, "verified"),),
        words=("løntilskud",),
        rows=(
            "løntilskud",
            "løntilskudsansatte",
            "ansatte i løntilskud",
            "ansatte med løntilskud",
            "personer i løntilskud",
        ),
    ),
    Scheme(
        key="virksomhedspraktik",
        valid=Validity(since=_OLDEST_READ),
        sources=(
            LawSource(
                f"{_ACT}, kapitel 11", "https://www.cabiweb.dk/lovstof/virksomhedspraktik/", "verified"
            ),
        ),
        words=("virksomhedspraktik",),
        rows=("virksomhedspraktik", "virksomhedspraktikanter", "personer i virksomhedspraktik"),
    ),
    Scheme(
        key="seniorjob",
        valid=Validity(since="2006-12-20"),
        sources=(
            LawSource(
                "lov om seniorjob (lov nr. 1543 af 20. december 2006)",
                "https://eu.dk/samling/20061/lovforslag/l62/20061_l62_som_fremsat.htm",
                "verified",
            ),
        ),
        words=("seniorjob",),
        rows=("seniorjob", "ansatte i seniorjob", "personer i seniorjob"),
    ),
    Scheme(
        key="nytteindsats",
        valid=Validity(since=_IN_FORCE),
        sources=(
            LawSource(f"{_ACT}, kapitel 13", _ACT_ADDRESS, "verified"),
            LawSource(
                "lov om ny arbejdspligt (L 12, 2024-25)",
                "https://star.dk/implementering/nyt-kontanthjaelpsystem-inklusiv-ny-arbejdspligt/om-nytteindsats",
                "verified",
            ),
        ),
        words=("nytteindsats", "nyttejob", "nyttearbejde", "nytte indsats"),
        rows=("nytteindsats", "nyttejob", "nyttejobbere", "personer i nytteindsats", "personer i nyttejob"),
    ),
    Scheme(
        key="jobrotation",
        valid=Validity(since=_IN_FORCE, until="2026"),
        sources=(
            LawSource(
                f"{_ACT}, kapitel 22, § 149",
                "https://www.elov.dk/lov-om-en-aktiv-beskaeftigelsesindsats/kapitel/22/",
                "verified",
            ),
            _REFORM,
        ),
        words=("jobrotation",),
        rows=("jobrotation", "jobrotationsvikarer", "personer i jobrotation"),
    ),
    Scheme(
        key="elever",
        valid=Validity(),
        sources=(),
        words=("elev- og praktikplads", "elever og praktikant", "elevplads", "praktikplads", "læreplads"),
        rows=(
            "elev og praktikpladser",
            "elever og praktikanter",
            "elever og lærlinge",
            "lærlinge og elever",
        ),
    ),
)
"""In the order in which municipalities list them."""

_BY_KEY: Mapping[str, Scheme] = {scheme.key: scheme for scheme in SCHEMES}
_BY_ROW: Mapping[str, SchemeKey] = {row: scheme.key for scheme in SCHEMES for row in scheme.rows}
_KEYS: tuple[str, ...] = get_args(SchemeKey)
_NAMED = re.compile(
    "|".join(f"(?P<{scheme.key}>{'|'.join(map(re.escape, scheme.words))})" for scheme in SCHEMES)
)


def scheme_counted(what: str) -> SchemeKey | None:
    """Give the scheme whose row in a list of figures is called so, and nothing more than so."""
    return _BY_ROW.get(organization_key(what))


def scheme_of(key: str) -> Scheme | None:
    """Give the scheme of that key."""
    return _BY_KEY.get(key)


def scheme_named(text: str | None) -> SchemeKey | None:
    """Give the scheme that a text names first; "offentligt løntilskud" and "løntilskudspladser" are one."""
    found = _NAMED.search(text.casefold()) if text else None
    return cast("SchemeKey", found.lastgroup) if found and found.lastgroup in _KEYS else None
