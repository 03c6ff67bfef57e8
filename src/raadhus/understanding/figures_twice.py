"""Finds one figure with two values a few sentences apart: "Andelen er 17,5 pct. … Andelen er steget til 17,0 pct."."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from raadhus.core.doubts import doubt
from raadhus.core.record import Doubt
from raadhus.understanding.printed_numbers import NUMERAL, numeral_value
from raadhus.understanding.sentences import sentences_of


def figures_given_twice(lines: tuple[str, ...], *, item: str) -> Iterator[Doubt]:
    """A doubt for each figure that a paragraph gives two values of, for the same time and in the same unit."""
    if not _may_hold_two("\n".join(lines)):
        return
    for line in lines:
        if not _may_hold_two(line):
            continue
        figures: list[_Figure] = []
        year: str | None = None
        for position, sentence in enumerate(sentences_of(line)):
            figure = _figure(sentence, position=position, year=year) if _has_unit(sentence) else None
            if figure is not None:
                yield from _against(figures, figure, item=item)
                figures.append(figure)
            years = _YEAR.findall(sentence) if "20" in sentence or "19" in sentence else ()
            year = max(years) if years else year


def _may_hold_two(line: str) -> bool:
    return (
        ("pct" in line and line.count("pct") > 1)
        or ("%" in line and line.count("%") > 1)
        or ("procent" in line and line.count("procent") > 1)
        or ("mio" in line and line.count("mio") > 1)
    )


def _has_unit(sentence: str) -> bool:
    return "pct" in sentence or "%" in sentence or "procent" in sentence or "mio. kr." in sentence


class _Figure(NamedTuple):
    what: str
    subject: str
    value: Decimal
    unit: str
    printed: str
    year: str | None
    is_past: bool
    position: int
    quote: str


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_UNIT = r"(?:pct\b\.?|procent\b|%|mio\. kr\.)"
_VALUE = rf"\(?(?P<numeral>{NUMERAL})\)?\s?(?P<unit>{_UNIT})"
_SUBJECT = re.compile(
    r"^(?P<subject>(?!Det |Der |Den |De |Dette |Disse |Heraf |Her |Vi |Udvalget |Byrådet )[A-ZÆØÅ][^.,;:()\d]{8,110}?)"
    r" (?P<verb>er|var|udgør|udgjorde|ligger|lå|steg|faldt)(?= )"
)
_SMALL = r"(?: (?:ca\.|cirka|omkring|nu|således|fortsat|på|i dag|aktuelt|dermed|derfor|samlet|opgjort til))*"
_PLAIN = re.compile(rf"{_SMALL} {_VALUE}")
_FROM_TO = re.compile(
    rf"(?: [a-zæøå]+){{0,4}} fra \(?(?:{NUMERAL})\)?(?:\s?{_UNIT})?(?: i \d{{4}})? til {_VALUE}"
)
_TO = re.compile(rf"(?: [a-zæøå]+){{0,3}} til {_VALUE}")
_ITS_YEAR = re.compile(r",? (?:i|for|ved udgangen af|ultimo) (?P<year>(?:19|20)\d\d)\b")
_PLACE = re.compile(r" i (?:kommunen|[a-zæøå]+ [Kk]ommune|hele kommunen)\b", re.IGNORECASE)
_FARTHEST = 3


def _figure(sentence: str, *, position: int, year: str | None) -> _Figure | None:
    subject = _SUBJECT.match(sentence)
    if subject is None:
        return None
    rest = subject.end()
    value = _PLAIN.match(sentence, rest) or _FROM_TO.match(sentence, rest) or _TO.match(sentence, rest)
    if value is None:
        return None
    own_year = _ITS_YEAR.match(sentence, value.end())
    words = _PLACE.sub("", subject["subject"]).casefold()
    if len(words.split()) < 2:
        return None
    return _Figure(
        what=subject["subject"],
        subject=words,
        value=numeral_value(value["numeral"]),
        unit="pct." if value["unit"][:1] in "p%P" else value["unit"],
        printed=f"{value['numeral']} {value['unit']}",
        year=own_year["year"] if own_year is not None else year,
        is_past=subject["verb"] in ("var", "udgjorde", "lå"),
        position=position,
        quote=sentence[value.start("numeral") : value.end()],
    )


def _against(earlier: list[_Figure], figure: _Figure, *, item: str) -> Iterator[Doubt]:
    for other in earlier:
        is_same = (other.subject, other.unit, other.year) == (figure.subject, figure.unit, figure.year)
        is_one_time = figure.year is not None or other.is_past == figure.is_past
        if (
            is_same
            and is_one_time
            and other.value != figure.value
            and figure.position - other.position <= _FARTHEST
        ):
            yield doubt(
                "figure-contradicts",
                values={"first": other.printed, "second": figure.printed, "what": other.what},
                item=item,
                text=figure.quote,
            )
