"""The pages of a PDF against the record that it carries."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from raadhus.core.sentences import Sentences
from raadhus.documents.checking.carried import Carried
from raadhus.documents.checking.comparison import Comparison
from raadhus.documents.checking.findings import BOOKMARKS_PLACE, DocumentFinding, document_finding, page_place
from raadhus.documents.checking.pdf_seen import PdfPage, PdfSeen
from raadhus.documents.checking.shown import MustShow, foot_signs, must_show
from raadhus.documents.checking.told import seen_signs
from raadhus.documents.layout import LAYOUT

_PAGE_OF_PAGES: Final = re.compile(r"\s*Side\s+([0-9]{1,5})\s+af\s+([0-9]{1,5})\s*")
_AROUND: Final = 40


def check_pdf_text(seen: PdfSeen, *, carried: Carried) -> Iterator[DocumentFinding]:
    """Say where the pages show something else than the record, or something that cannot be seen or read."""
    if seen.scripts():
        yield document_finding("part-added", name="JavaScript")
    if not carried.is_whole:
        return
    if carried.layout != LAYOUT:
        yield document_finding("layout-unknown", layout=carried.layout)
        return
    must = must_show(carried, form="pdf")
    comparison = Comparison(must.text)
    pictures = pages = 0
    for number, page in enumerate(seen.pages(), 1):
        place = page_place(number)
        if page is None:
            yield document_finding("page-unreadable", place=place)
            continue
        body = _without_frame(page.text, must=must)
        pages = pages or body.pages
        yield from page.findings
        yield from _links(page, must=must, place=place)
        yield from _moved(page, must=must, place=place)
        yield from _foot(body, must=must, number=number, place=place)
        yield from comparison.page(body.text, place=place)
        pictures += page.pictures
        yield from _added_pictures(page, must=must, is_first=number == 1, place=place)
        if number == pages:
            break
    yield from _around_pages(seen, must=must)
    last = page_place(pages or len(seen))
    yield from comparison.end(place=last)
    if pages and len(seen) > pages:
        yield document_finding("pages-behind", count=len(seen) - pages)
    if pictures > comparison.pictures + 1:
        yield document_finding("picture-added", place=last)
    elif pictures:
        yield document_finding("picture-unproven", count=pictures)


class _Body(NamedTuple):
    """A page without its frame; `number` and `pages` as its foot says, else 0; `behind` comes after the foot."""

    text: str
    foot: str
    foot_is_ours: bool
    number: int
    pages: int
    behind: str


def _without_frame(text: str, *, must: MustShow) -> _Body:
    told = foot_signs(must)
    numbered = next(reversed(tuple(_PAGE_OF_PAGES.finditer(text))), None)
    number, pages = (int(numbered[1]), int(numbered[2])) if numbered else (0, 0)
    rest = text[: numbered.start()] if numbered else text
    place = _place_of_end(rest, signs=len(told))
    foot = rest[place:]
    is_ours = numbered is not None and seen_signs(foot) == told
    if not is_ours:
        place = _likely_foot(rest, must=must)
        foot = rest[place:]
    behind = text[numbered.end() :] if numbered else ""
    return _Body(_without_head(rest[:place], must=must), foot, is_ours, number, pages, behind)


def _without_head(text: str, *, must: MustShow) -> str:
    """The text without the line at the head, which stands before or behind the text of the page."""
    if must.head and text.lstrip().startswith(must.head):
        return text.lstrip()[len(must.head) :]
    if must.head and text.rstrip().endswith(must.head):
        return text.rstrip()[: -len(must.head)]
    return text


def _place_of_end(text: str, *, signs: int) -> int:
    """Where the last so many signs begin."""
    place = len(text)
    while signs > 0 and place > 0:
        place -= 1
        signs -= len(seen_signs(text[place]))
    return place


def _likely_foot(text: str, *, must: MustShow) -> int:
    """Where a foot that was changed begins, by whichever of its lines still stands; the end when none does."""
    places = [text.rfind(line.split("·")[0].strip()[:_AROUND]) for line in must.foot if line]
    found = [place for place in places if place >= 0]
    return min(found) if found else len(text)


def _foot(body: _Body, *, must: MustShow, number: int, place: Sentences) -> Iterator[DocumentFinding]:
    if not body.foot_is_ours:
        seen = " ".join(body.foot.split())
        told = " ".join(filter(None, must.foot))
        code = "text-differs" if seen else "text-missing"
        yield document_finding(code, place=_at_foot(place), seen=seen[-120:], told=told)
    if seen_signs(body.behind):
        yield document_finding("text-added", place=place, seen=" ".join(body.behind.split())[:70])
    if body.foot_is_ours and body.number != number:
        yield document_finding("page-number-wrong", place=place, number=body.number, pages=body.pages)


def _at_foot(place: Sentences) -> Sentences:
    return Sentences(f"{place.english}, at the foot", f"{place.danish}, nederst")


def _around_pages(seen: PdfSeen, *, must: MustShow) -> Iterator[DocumentFinding]:
    titles = frozenset(map(seen_signs, must.headings))
    for title in seen.bookmarks():
        if seen_signs(title) not in titles:
            yield document_finding("text-added", place=BOOKMARKS_PLACE, seen=title[:70])
    yield document_finding("letters-unproven")
    if not seen.is_as_set:
        yield document_finding("saved-anew")


def _added_pictures(
    page: PdfPage, *, must: MustShow, is_first: bool, place: Sentences
) -> Iterator[DocumentFinding]:
    """The arms stand on the first page, in their corner."""
    strays = page.strays if is_first else page.pictures + page.drawings
    if page.pictures > must.pictures + is_first or strays > must.pictures:
        yield document_finding("picture-added", place=place)


def _moved(page: PdfPage, *, must: MustShow, place: Sentences) -> Iterator[DocumentFinding]:
    """A cell over several rows is read in the last of them, wherever its words stand."""
    moved = (text for text in page.moved if seen_signs(text) not in must.text.hanging)
    for text in islice(moved, 1):
        yield document_finding("text-out-of-place", place=place, seen=" ".join(text.split())[:70])


def _links(page: PdfPage, *, must: MustShow, place: Sentences) -> Iterator[DocumentFinding]:
    for address in page.links:
        if address not in must.links:
            yield document_finding("link-differs", place=place, seen=address[:200])
