"""Units and their remits that are moved from one unit to another: "er organisatorisk flyttet fra … til …"."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from raadhus.core.derived import Change, Place
from raadhus.understanding.derived.organisation_clause import (
    Clause,
    bare,
    is_other_matter,
    subject_before,
)
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.derived.vocabulary.organisation import UNIT, UNIT_IN_FRONT

_HERE = rf"(?:i |hos )?{UNIT_IN_FRONT}"


def _from(name: str) -> str:
    return rf" fra {_HERE}(?P<{name}>{UNIT})"


def _to(name: str) -> str:
    return rf" (?:til|ind under|ind i|under) {_HERE}(?P<{name}>{UNIT})"


_BEHIND = re.compile(
    rf"(?: (?:organisatorisk|administrativt|ledelsesmæssigt|herefter|også|nu|samlet|derfor|over))*"
    rf"(?:{_from('from_first')}(?:,? og)?(?:{_to('to_second')})?"
    rf"|{_to('to_first')}(?:{_from('from_second')})?)"
)
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
_WHOLE_UNIT = re.compile(rf"(?:{UNIT})")
_OF_UNIT = re.compile(rf" (?:i|fra|under) (?P<unit>{UNIT})")
_FARTHEST = 12


def moved(clause: Clause) -> Iterator[Change]:
    """List what the sentence moves; where it names one unit alone, the heading above it may be the other."""
    text = clause.text
    under = unit_above(clause.passages, clause.place)
    for verb in _VERB.finditer(text):
        behind = _BEHIND.match(text, verb.end())
        if behind is None:
            continue
        start, what = subject_before(text, verb.start())
        if not what or is_other_matter(what):
            continue
        yield _change(clause, behind, place=(start, behind.end()), what=what, under=under)
    for noun in _NOUN.finditer(text):
        behind = _BEHIND.match(text, noun.end())
        if behind is not None and not is_other_matter(noun["what"]):
            yield _change(
                clause, behind, place=(noun.start(), behind.end()), what=bare(noun["what"]), under=None
            )


def _change(
    clause: Clause, behind: re.Match[str], *, place: tuple[int, int], what: str, under: str | None
) -> Change:
    left = behind["from_first"] or behind["from_second"]
    entered = behind["to_first"] or behind["to_second"]
    if not left and under != entered:
        left = under
    elif not entered and under != left:
        entered = under
    before = (bare(left),) if left else ()
    return clause.change("moved", place, before=before, after=bare(entered) if entered else None, what=what)


def unit_above(passages: Sequence[Passage], place: int) -> str | None:
    """Name the unit that is the nearest heading above this passage in its section, be it printed as a paragraph."""
    section = passages[place].at.partition("/blocks/")[0]
    for passage in reversed(passages[max(0, place - _FARTHEST) : place]):
        if passage.at.partition("/blocks/")[0] != section:
            return None
        heading = passage.text.strip(" :").replace(",-", "-,")
        if len(heading) <= _LONGEST_BODY and not heading.endswith("."):
            return heading if _WHOLE_UNIT.fullmatch(heading) else None
    return None


def listed(passages: Sequence[Passage], place: int, *, told: Change) -> Iterator[Change]:
    """List the units that a list behind the sentence names: "Konkret drejer det sig om:"."""
    lead = passages[place].text
    first = place + 1
    if not _LIST_FOLLOWS.search(lead) and first < len(passages):
        lead, first = passages[first].text, first + 1
    if not _LIST_FOLLOWS.search(lead):
        return
    for passage in passages[first:]:
        if passage.lead != lead:
            return
        end = _NAME_ENDS.search(passage.text)
        name = passage.text[: end.start()] if end else passage.text
        unit = next(iter(reversed(list(_OF_UNIT.finditer(name)))), None)
        before = (bare(unit["unit"]),) if unit else told.before
        what = bare(name[: unit.start()] if unit else name)
        if what:
            at = Place(at=passage.at, start=0, end=len(name))
            yield replace(told, place=at, words=name, what=what, before=before)
