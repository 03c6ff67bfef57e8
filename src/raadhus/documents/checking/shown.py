"""What a document must show on its pages, made again from what it carries."""

from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from raadhus.core import document_words as words
from raadhus.core.record import Block, Heading, List, Mark, Paragraph, Table
from raadhus.documents.checking.carried import Carried
from raadhus.documents.checking.told import Told, seen_signs, told
from raadhus.documents.layout import Part, foot, laid_out
from raadhus.documents.layout.parts import LISTED
from raadhus.documents.showable import Form, Showable
from raadhus.documents.web_address import web_address


class MustShow(Struct, frozen=True, kw_only=True):
    """What must stand on the pages; of the lines at the foot the first may be empty."""

    text: Told
    foot: tuple[str, ...]
    head: str
    links: frozenset[str]
    headings: tuple[str, ...]
    pictures: int


def must_show(carried: Carried, *, form: Form) -> MustShow:
    """Lay the carried records out again; they have been found whole."""
    bound = carried.bound
    showable = Showable(form=form)
    parts = showable.parts(laid_out(bound))
    line = foot(bound)
    items = chain.from_iterable(one.record.items for one in bound.manuscripts)
    text = told(parts, items=items, form=form)
    return MustShow(
        text=text,
        foot=(
            showable.text(line.paper),
            *(showable.text(one) for one in (line.edition, line.address) if one),
        ),
        head=words.CONFIDENTIAL if any(one.shown_whole for one in bound.manuscripts) else "",
        links=frozenset(filter(None, (web_address(mark.url or "") for mark in _marks(parts)))),
        headings=tuple(
            part.block.text for part in parts if part.role in LISTED and isinstance(part.block, Heading)
        ),
        pictures=len(text.missing),
    )


def foot_signs(must: MustShow) -> str:
    return "".join(map(seen_signs, must.foot))


def _marks(parts: tuple[Part, ...]) -> Iterator[Mark]:
    for part in parts:
        if part.block is not None:
            yield from _marks_of(part.block)


def _marks_of(block: Block) -> Iterator[Mark]:
    match block:
        case Paragraph():
            yield from block.marks
        case List():
            for entry in block.entries:
                for one in entry.blocks:
                    yield from _marks_of(one)
        case Table():
            for cell in chain.from_iterable(block.rows):
                yield from cell.marks
        case _:
            return
