"""Changes of the organisation: renamed, moved, merged, founded, abolished, and posts that fell vacant."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from raadhus.core.derived import Change
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.understanding.derived.organisation.clause import Clause
from raadhus.understanding.derived.organisation.moved_units import listed, moved
from raadhus.understanding.derived.organisation.renamed_units import merged, renamed
from raadhus.understanding.derived.organisation.unit_lives import abolished, founded
from raadhus.understanding.derived.organisation.vacant_posts import vacated
from raadhus.understanding.derived.passages import Passages
from raadhus.understanding.sentences import sentence_places

_Finder = tuple[tuple[str, ...], Callable[[Clause], Iterator[Change]]]
# Every part costs a look through the whole text, so there are few; the finders are exact.
_FINDERS: tuple[_Finder, ...] = (
    (("flyt", "overgå", "overdrage"), moved),
    (("navn", "(tidl", "hed tidl", "omdøb"), renamed),
    (("gges sammen", "lagt sammen", "sammenl", "fusion"), merged),
    (("oprett", "nedsæ", "nedsat e"), founded),
    (("nedl",), abolished),
    (("fratr", "vakant", "sin stilling", "rekruttering af"), vacated),
)
"""What a sentence holds that tells of such a change, and what finds the change in it."""

_OTHER_KINDS = frozenset({"attendance", "guests", "attachments", "law", "authority", "trailer"})
_LONGEST_SENTENCE = 1200


def changes(passages: Passages) -> tuple[Change, ...]:
    """List them in the order of the text."""
    finders: dict[int, list[_Finder]] = defaultdict(list)
    for finder in _FINDERS:
        for place in passages.holding(finder[0]):
            finders[place].append(finder)
    found: dict[tuple[str, int, int], Change] = {}
    for place in sorted(finders):
        if passages[place].kind not in _OTHER_KINDS:
            for change in _of_passage(passages, place, finders=finders[place]):
                found.setdefault((change.place.at, change.place.start, change.place.end), change)
    return tuple(found.values())


def _of_passage(passages: Passages, place: int, *, finders: Sequence[_Finder]) -> Iterator[Change]:
    text = passages[place].text
    for start, end in sentence_places(text):
        if end - start > _LONGEST_SENTENCE:
            continue
        sentence = text[start:end].rstrip()
        lowered = in_small_letters(sentence)
        fitting = [find for parts, find in finders if holds_any(lowered, parts)]
        if not fitting:
            continue
        clause = Clause(sentence, start, passages, place)
        several = (change for find in fitting for change in find(clause))
        told = sorted(several, key=lambda change: change.place.start)
        yield from told
        if told and told[-1].kind == "moved":
            yield from listed(passages, place, told=told[-1])
