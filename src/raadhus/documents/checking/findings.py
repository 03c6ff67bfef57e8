"""What checking a document finds, by code."""

from typing import get_args

from msgspec import Struct

from raadhus.core.sentences import Sentences
from raadhus.documents.checking.finding_sentences import DOCUMENT_FINDINGS, Weight

WEIGHTS: tuple[Weight, ...] = get_args(Weight)
"""The gravest first."""
_NOWHERE = Sentences("", "")


class DocumentFinding(Struct, frozen=True, kw_only=True):
    """One thing that was found; `where` is the head or an item, `place` a page or the text."""

    code: str
    where: Sentences = _NOWHERE
    place: Sentences = _NOWHERE
    values: tuple[tuple[str, str], ...] = ()

    @property
    def weight(self) -> Weight:
        return DOCUMENT_FINDINGS[self.code].weight

    @property
    def english(self) -> str:
        told = {**dict(self.values), "where": self.where.english, "place": self.place.english}
        return DOCUMENT_FINDINGS[self.code].sentences.english.format_map(told)

    @property
    def danish(self) -> str:
        told = {**dict(self.values), "where": self.where.danish, "place": self.place.danish}
        return DOCUMENT_FINDINGS[self.code].sentences.danish.format_map(told)


def document_finding(
    code: str,
    *,
    where: Sentences = _NOWHERE,
    place: Sentences = _NOWHERE,
    **values: object,
) -> DocumentFinding:
    """Make a finding; the code is one of the table."""
    assert code in DOCUMENT_FINDINGS
    told = tuple((name, str(value)) for name, value in values.items())
    return DocumentFinding(code=code, where=where, place=place, values=told)


def head_place() -> Sentences:
    return Sentences("The head", "Hovedet")


def item_place(number: str) -> Sentences:
    return Sentences(f"Item {number}", f"Punkt {number}")


def page_place(number: int) -> Sentences:
    return Sentences(f"Page {number}", f"Side {number}")


BOOKMARKS_PLACE = Sentences("In the bookmarks", "I bogmærkerne")
TEXT_PLACE = Sentences("In the text", "I teksten")
