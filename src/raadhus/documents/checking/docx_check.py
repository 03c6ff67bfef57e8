"""The text of a Word document against the record that it carries."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from raadhus.core.sentences import Sentences
from raadhus.documents.checking.carried import Carried
from raadhus.documents.checking.comparison import Comparison
from raadhus.documents.checking.docx_again import is_as_made
from raadhus.documents.checking.docx_package import DocxPackage
from raadhus.documents.checking.docx_text import Numbering, WordText, hides_by_style
from raadhus.documents.checking.findings import TEXT_PLACE, DocumentFinding, document_finding
from raadhus.documents.checking.shown import MustShow, must_show
from raadhus.documents.checking.told import seen_signs
from raadhus.documents.layout import LAYOUT

_FOOT = Sentences("At the foot", "Nederst på siderne")
_HEAD = Sentences("At the head", "Øverst på siderne")
_MOST_TOLD = 20


def check_docx_text(package: DocxPackage, *, carried: Carried) -> Iterator[DocumentFinding]:
    """Say where the document shows something else than the record, or holds what cannot be seen."""
    for name in sorted(set(package.strangers()))[:_MOST_TOLD]:
        yield document_finding("part-added", name=name[:200])
    if hides_by_style(package.part("word/styles.xml")):
        yield document_finding("text-hidden-by-style")
    if not carried.is_whole:
        return
    if carried.layout != LAYOUT:
        yield document_finding("layout-unknown", layout=carried.layout)
        return
    must = must_show(carried, form="docx")
    body = WordText(
        package.part("word/document.xml"), numbering=Numbering(package.part("word/numbering.xml"))
    )
    yield from _odd(body, place=TEXT_PLACE)
    comparison = Comparison(must.text, are_pages_numbered=False)
    yield from comparison.page(body.text, place=TEXT_PLACE)
    yield from comparison.end(place=TEXT_PLACE)
    if body.pictures > comparison.pictures:
        yield document_finding("picture-added", place=TEXT_PLACE)
    elif body.pictures:
        yield document_finding("picture-unproven", count=body.pictures)
    yield from _frame(package, must=must)
    allowed = set(map(unquote, must.links))
    for link in package.links():
        if unquote(link) not in allowed:
            yield document_finding("link-differs", place=TEXT_PLACE, seen=link[:200])
    if not is_as_made(package, carried=carried):
        yield document_finding("saved-anew")


def _odd(part: WordText, *, place: Sentences) -> Iterator[DocumentFinding]:
    for text in part.hidden[:_MOST_TOLD]:
        yield document_finding("text-hidden", place=place, seen=" ".join(text.split())[:70])
    if part.notes:
        yield document_finding("annotation-added", place=place)


def _frame(package: DocxPackage, *, must: MustShow) -> Iterator[DocumentFinding]:
    """What stands at the head and the foot of every page."""
    first, *rest = map(seen_signs, must.foot)
    foot = re.compile(f"{re.escape(first)}Side[0-9]*af[0-9]*{re.escape(''.join(rest))}")
    feet = [WordText(data) for data in package.parts_like(r"word/footer\d+\.xml")]
    told = " ".join(filter(None, must.foot))
    for one in feet or [WordText(b"")]:
        yield from _odd(one, place=_FOOT)
        seen = " ".join(one.text.split())
        if not foot.fullmatch(seen_signs(seen)):
            code = "text-differs" if seen else "text-missing"
            yield document_finding(code, place=_FOOT, seen=seen[:200], told=told)
    heads = [WordText(data) for data in package.parts_like(r"word/header\d+\.xml")]
    for one in heads or [WordText(b"")]:
        yield from _odd(one, place=_HEAD)
        seen = " ".join(one.text.split())
        if seen_signs(seen) != seen_signs(must.head):
            code = "text-added" if not must.head else "text-differs" if seen else "text-missing"
            yield document_finding(code, place=_HEAD, seen=seen[:200], told=must.head)
    notes = (WordText(data) for data in package.parts_like(r"word/(?:foot|end)notes\.xml"))
    for one in notes:
        if one.text.strip():
            yield document_finding("annotation-added", place=TEXT_PLACE)
