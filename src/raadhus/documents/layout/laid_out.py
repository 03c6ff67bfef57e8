"""A whole document in reading order."""

from collections.abc import Iterator

from raadhus.documents.layout.approval import approval_parts
from raadhus.documents.layout.attendance import attendance_parts, is_told_by_table
from raadhus.documents.layout.head import has_open_items, head_parts, kind_of, paper_of
from raadhus.documents.layout.item import item_parts
from raadhus.documents.layout.parts import Part, heading
from raadhus.documents.layout.sections import section_parts
from raadhus.documents.manuscript import Bound, Manuscript

LAYOUT = 1
"""Another number, when the same record becomes other words or the same words in another order."""

_AFTER_ITEMS = frozenset({"trailer", "remarks"})


def laid_out(given: Bound) -> tuple[Part, ...]:
    """The parts of a document; what must not be shown has been cut from it before."""
    return tuple(_parts(given))


def title_of(given: Bound) -> str:
    """What the document is called: «Referat: Økonomiudvalget, onsdag den 5. marts 2025»."""
    if given.title is not None:
        return given.title
    first = given.manuscripts[0]
    paper = paper_of(first)
    return f"{kind_of(first)}: {paper}" if paper else kind_of(first)


def _parts(given: Bound) -> Iterator[Part]:
    several = len(given.manuscripts) > 1
    yield heading("title", title_of(given), level=1)
    if several:
        yield Part("contents")
    for manuscript in given.manuscripts:
        if several:
            yield heading("paper", f"{kind_of(manuscript)}: {paper_of(manuscript)}", level=2)
        yield from _paper(manuscript, level=3 if several else 2, has_contents=not several)


def _paper(manuscript: Manuscript, *, level: int, has_contents: bool) -> Iterator[Part]:
    record = manuscript.record
    yield from head_parts(manuscript)
    if has_contents and len(record.items) > 1:
        yield Part("contents")
    yield from attendance_parts(record.attendance, level=level)
    sections = [one for one in record.sections if not is_told_by_table(one, people=record.attendance)]
    before = [one for one in sections if one.kind not in _AFTER_ITEMS]
    yield from section_parts(before, level=level, role="heading")
    group: str | None = None
    for item in record.items:
        if item.group and item.group != group:
            yield heading("group", item.group, level=level)
        group = item.group
        below = level + 1 if group else level
        yield from item_parts(
            item,
            kind=record.kind,
            level=below,
            proof=manuscript.proof,
            others_are_open=has_open_items(record),
        )
    after = [one for one in sections if one.kind in _AFTER_ITEMS]
    yield from section_parts(after, level=level, role="heading", above=len(record.items))
    yield from approval_parts(manuscript, level=level)
