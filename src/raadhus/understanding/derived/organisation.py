"""Changes of the organisation: renamed, moved, merged, founded, abolished, and posts that fell vacant."""

from collections.abc import Iterator

from raadhus.core.derived import Change
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.understanding.derived.moved_units import listed, moved, unit_above
from raadhus.understanding.derived.organisation_clause import Clause
from raadhus.understanding.derived.passages import Passages
from raadhus.understanding.derived.renamed_units import merged, renamed
from raadhus.understanding.derived.unit_lives import abolished, founded
from raadhus.understanding.derived.vacant_posts import vacated
from raadhus.understanding.sentences import sentence_places

_MOVED = ("flyttes", "flyttet", "overflyt", "overgå", "overdrage", "henl", "overfør")
_RENAMED = ("navn", "(tidl", "(før", "(nu ", "hed ", "kaldt", "omdøb")
_MERGED = ("ges sammen", "agt sammen", "sammenl", "fusion")
_FOUNDED = ("opret", "etabler", "nedsæt", "nedsat", "dann", "stift")
_ABOLISHED = ("nedlæg", "nedlagt", "opløs")
_VACATED = ("fratr", "vakant", "ubesat", "sin stilling", "stopper som", "pension", "rekruttering")
_ANY = (
    "flyt", "overgå", "overdrage", "henl", "navn", "(tidl", "hed tidl", "kaldt", "omdøb", "s sammen",
    "t sammen", "sammenl", "fusion", "oprett", "nedsat", "nedsæt", "nedl", "opløs", "fratr", "vakant",
    "ubesat", "sin stilling", "stopper som",
)  # fmt: skip
_OTHER_KINDS = frozenset({"attendance", "guests", "attachments", "law", "authority", "trailer"})
_LONGEST_SENTENCE = 1200


def changes(passages: Passages) -> tuple[Change, ...]:
    """List them in the order of the text."""
    found: list[Change] = []
    seen: set[tuple[str, int, int]] = set()
    for place in passages.holding(_ANY):
        if passages[place].kind in _OTHER_KINDS:
            continue
        for change in _of_passage(passages, place):
            where = (change.place.at, change.place.start, change.place.end)
            if where not in seen:
                seen.add(where)
                found.append(change)
    return tuple(found)


def _of_passage(passages: Passages, place: int) -> Iterator[Change]:
    passage = passages[place]
    for start, end in sentence_places(passage.text):
        if end - start > _LONGEST_SENTENCE:
            continue
        clause = Clause(passage.text[start:end].rstrip(), start, passage)
        told = sorted(_of_clause(clause, passages, place), key=lambda change: change.place.start)
        yield from told
        if told and told[-1].kind == "moved":
            yield from listed(passages, place, told=told[-1])


def _of_clause(clause: Clause, passages: Passages, place: int) -> Iterator[Change]:
    lowered = in_small_letters(clause.text)
    if holds_any(lowered, _MOVED):
        yield from moved(clause, under=unit_above(passages, place))
    if holds_any(lowered, _RENAMED):
        yield from renamed(clause, title=_title(passages, place))
    if holds_any(lowered, _MERGED):
        yield from merged(clause)
    if holds_any(lowered, _FOUNDED):
        yield from founded(clause)
    if holds_any(lowered, _ABOLISHED):
        yield from abolished(clause)
    if holds_any(lowered, _VACATED):
        yield from vacated(clause)


def _title(passages: Passages, place: int) -> str:
    """The title of the item that the passage stands in."""
    item = passages[place].item
    for passage in reversed(passages[:place]):
        if passage.item != item:
            return ""
        if passage.kind == "title":
            return passage.text
    return ""
