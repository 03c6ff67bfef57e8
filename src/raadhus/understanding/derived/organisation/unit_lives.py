"""Units that are founded or abolished: "der oprettes et nyt center …", "stillingen nedlægges"."""

import re
from collections.abc import Iterator

from raadhus.core.derived import Change
from raadhus.understanding.derived.organisation.clause import (
    Clause,
    bare,
    first_of,
    is_unit,
    subject_before,
    unit_at,
)
from raadhus.understanding.derived.vocabulary.organisation import FOUNDED

_FOUND = r"(?:opret|nedsæt|nedsat)"
_FOUNDS = re.compile(
    rf"\b{_FOUND}\w* (?P<unit>(?:et|en) (?:(?:ny|nyt|fælles|formaliseret"
    rf"|tværgående|midlertidigt|særligt|rådgivende|permanent|selvstændig|selvstændigt|samlet) ){{0,3}}{FOUNDED}\b"
    r"(?: (?:for|til|om|vedrørende|omkring) (?!at\b)[^.,;:]{2,80})?)"
)
_IS_FOUNDED = re.compile(rf"\b(?:er|blev|bliver)(?: blevet)? {_FOUND}\w*")
_CAPITAL = re.compile(r"(?<![\w-])[A-ZÆØÅ]")
_WHO = re.compile(r",? (?:der |som )?")
_BY_RULE = re.compile(
    rf"\b[Oo]prettelse(?:n)? af (?P<unit>(?:et|en) (?:ny|nyt|fælles) {FOUNDED}\b(?: for [^.,;:]{{2,80}})?)"
)
_ABOLISHED = re.compile(r"\b(?:(?:er|blev|bliver|skal|vil blive)(?: blevet)? )?(?:nedlægges|nedlagt)\b")
_ABOLITION = re.compile(
    r"\b[Nn]edlæggelse(?:n)? af (?P<unit>[^.;:]{2,120}?)(?= (?:vil|som|der|og ved|samt|fra|pr\.|med|i \d)\b|[.,;:]|$)"
)
_LONGEST_UNIT = 80


def founded(clause: Clause) -> Iterator[Change]:
    """List the units that the sentence founds."""
    text = clause.text
    for pattern in (_FOUNDS, _BY_RULE):
        for match in first_of(pattern, text):
            yield clause.change("founded", match.span(), after=bare(match["unit"]))
    for match in first_of(_IS_FOUNDED, text):
        for name in _CAPITAL.finditer(text, max(0, match.start() - _LONGEST_UNIT), match.start()):
            unit = unit_at(text, name.start())
            if unit is not None and _WHO.fullmatch(text, unit.end, match.start()):
                yield clause.change("founded", (name.start(), match.end()), after=unit.name)
                break


def abolished(clause: Clause) -> Iterator[Change]:
    """List the units and posts that the sentence does away with."""
    text = clause.text
    for match in first_of(_ABOLISHED, text):
        start, what = subject_before(text, match.start())
        if is_unit(what):
            yield clause.change("abolished", (start, match.end()), what=what)
    for match in first_of(_ABOLITION, text):
        what = bare(match["unit"])
        if is_unit(what):
            yield clause.change("abolished", match.span(), what=what)
