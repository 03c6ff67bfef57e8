"""Units and their remits that are moved from one unit to another: "er organisatorisk flyttet fra … til …"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from raadhus.core.derived import Change, Place
from raadhus.understanding.derived.organisation.clause import (
    Clause,
    bare,
    first_of,
    is_other_matter,
    subject_before,
    unit_at,
)
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.derived.vocabulary.organisation import FROM_WHEN

_ADVERBS = re.compile(
    rf"(?: (?:organisatorisk|administrativt|ledelsesmæssigt|herefter|også|nu|samlet|derfor|over))*{FROM_WHEN}"
)
_WAY = re.compile(r"(?:,? og)? (?:(?P<left>fra)|til|ind under|ind i|under) ")
_VERB = re.compile(
    r"\b(?:(?:er|blev|bliver|blive|skal|vil blive|har været|var) (?:(?:nu|også|derfor|herefter|blevet|organisatorisk"
    r"|administrativt|ledelsesmæssigt|samtidig) )*)?(?:(?:over)?flytte[st]|overgår|overgået|overdrages|overdraget)\b"
)
_NOUN = re.compile(r"\b[Mm]ed (?:over)?flytning(?:en)? af (?P<what>[^.;:]{2,120}?)(?= fra | til )")
_LIST_FOLLOWS = re.compile(
    r"(?:drejer (?:det )?sig om|omfatter|gælder|berører|følgende [\w, -]{2,40})[^:]{0,60}:\s*$", re.IGNORECASE
)
_NAME_ENDS = re.compile(r" (?:er|har|med|der|som|til|yder|består|ligger)\b|[.,;:(–]| - ")
_LONGEST_BODY = 80
_OF = re.compile(r" (?:i|fra|under) ")
_FARTHEST = 12
_LONGEST_LEAD = 160


def moved(clause: Clause) -> Iterator[Change]:
    """List what the sentence moves; where it names one unit alone, the heading above it may be the other."""
    text = clause.text
    for verb in first_of(_VERB, text):
        way = _way(text, verb.end())
        if way is None:
            continue
        start, what = subject_before(text, verb.start())
        if what and not is_other_matter(what):
            under = unit_above(clause.passages, clause.place)
            yield _change(clause, way, start=start, what=what, under=under)
    for noun in first_of(_NOUN, text):
        way = _way(text, noun.end())
        if way is not None and not is_other_matter(noun["what"]):
            yield _change(clause, way, start=noun.start(), what=bare(noun["what"]), under=None)


class _Way(NamedTuple):
    left: str | None
    entered: str | None
    end: int


def _way(text: str, start: int) -> _Way | None:
    """Which unit something leaves and which it enters, in whatever order the text says so."""
    adverbs = _ADVERBS.match(text, start)
    end = adverbs.end() if adverbs else start
    ways: dict[bool, str] = {}
    while len(ways) < 2:
        word = _WAY.match(text, end)
        unit = unit_at(text, word.end()) if word else None
        if word is None or unit is None or bool(word["left"]) in ways:
            break
        ways[bool(word["left"])], end = unit.name, unit.end
    return _Way(ways.get(True), ways.get(False), end) if ways else None


def _change(clause: Clause, way: _Way, *, start: int, what: str, under: str | None) -> Change:
    left, entered, end = way
    if not left and under != entered:
        left = under
    elif not entered and under != left:
        entered = under
    before = (left,) if left else ()
    return clause.change("moved", (start, end), before=before, after=entered, what=what)


def unit_above(passages: Sequence[Passage], place: int) -> str | None:
    """Name the unit that is the nearest heading above this passage in its section, be it printed as a paragraph."""
    section = passages[place].at.partition("/blocks/")[0]
    for passage in reversed(passages[max(0, place - _FARTHEST) : place]):
        if passage.at.partition("/blocks/")[0] != section:
            return None
        heading = passage.text.strip(" :").replace(",-", "-,")
        if len(heading) <= _LONGEST_BODY and not heading.endswith("."):
            unit = unit_at(heading, 0)
            return heading if unit and unit.end == len(heading) else None
    return None


def listed(passages: Sequence[Passage], place: int, *, told: Change) -> Iterator[Change]:
    """List the units that a list behind the sentence names: "Konkret drejer det sig om:"."""
    lead = passages[place].text
    first = place + 1
    if not _leads_to_list(lead) and first < len(passages):
        lead, first = passages[first].text, first + 1
    if not _leads_to_list(lead):
        return
    for passage in passages[first:]:
        if passage.lead != lead:
            return
        end = _NAME_ENDS.search(passage.text)
        name = passage.text[: end.start()] if end else passage.text
        of = [(match.start(), unit_at(name, match.end())) for match in _OF.finditer(name)]
        cut, unit = next(((cut, unit) for cut, unit in reversed(of) if unit), (len(name), None))
        before = (unit.name,) if unit else told.before
        what = bare(name[:cut])
        if what:
            at = Place(at=passage.at, start=0, end=len(name))
            yield replace(told, place=at, words=name, what=what, before=before)


def _leads_to_list(text: str) -> bool:
    return text.rstrip().endswith(":") and _LIST_FOLLOWS.search(text[-_LONGEST_LEAD:]) is not None
