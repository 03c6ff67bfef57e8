"""The text of an attachment as a page, its pages as headings, and the way to the file itself."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.published.queries.editions.files import (
    FileOfBody,
    HowRead,
    PageLength,
    file_of_body,
    how_read,
    pages_of_file,
    texts_of_pages,
)
from raadhus.web.components.tags import day
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Crumb, NoSuchThing, Page, body_page_made_anew, show, unless_known
from raadhus.web.public.items.item_building import is_web_address
from raadhus.web.public.items.shown_item import Named
from raadhus.web.public.lists.paging import page_number

_MOST_CHARACTERS = 200_000
_FULL_LINE = 0.75
_ENDS = frozenset(".:;!?")


class TextPage(Struct, frozen=True, kw_only=True):
    """The text of one page in paragraphs; `number` is None where the kind of file has no pages."""

    number: int | None
    paragraphs: tuple[str, ...]


class FileTextPage(Page, frozen=True, kw_only=True):
    """`before` and `after` lead to the rest of a text that is too long for one page."""

    file: FileOfBody
    how_read: HowRead | None
    original: str | None
    elsewhere: str | None
    meeting: str
    item: Named | None
    pages: tuple[TextPage, ...]
    count: int
    before: Named | None
    after: Named | None


@body_page_made_anew
def show_file(request: HttpRequest, here: Here, *, file: str) -> HttpResponseBase:
    """The bytes may be withdrawn at another body, so that the state of this one does not tell it all."""
    found = file_of_body(file, body=here.slug or "")
    if found is None:
        raise NoSuchThing(file)
    read = how_read(found.sha256) if found.sha256 else None
    return unless_known(request, here, of=(found, read), make=lambda: _text_page(request, here, found, read))


def _text_page(request: HttpRequest, here: Here, found: FileOfBody, read: HowRead | None) -> HttpResponse:
    pages = pages_of_file(found.sha256) if found.sha256 else ()
    parts = parts_of(pages)
    place = _part_with(page_number(request), parts=parts)
    return show(
        request, "public/file.html", _page(found, read=read, parts=parts, place=place, here=here), here
    )


def parts_of(pages: Sequence[PageLength]) -> tuple[tuple[PageLength, ...], ...]:
    """The pages in parts, each as long as a page of the site may be; at least one, which may be empty."""
    parts: list[list[PageLength]] = [[]]
    length = 0
    for page in pages:
        if parts[-1] and length + page.characters > _MOST_CHARACTERS:
            parts.append([])
            length = 0
        parts[-1].append(page)
        length += page.characters
    return tuple(map(tuple, parts))


def _part_with(number: int, *, parts: Sequence[Sequence[PageLength]]) -> int:
    found = (place for place, part in enumerate(parts) if any(page.number == number for page in part))
    return next(found, 0)


def _page(
    file: FileOfBody, *, read: HowRead | None, parts: Sequence[tuple[PageLength, ...]], place: int, here: Here
) -> FileTextPage:
    shown = parts[place]
    meeting = address("meeting", here=here, meeting=file.meeting)
    item = _item(file, here=here)
    title = file.title or gettext("Fil")
    return FileTextPage(
        title=title,
        heading=title,
        section="meetings",
        crumbs=tuple(
            crumb
            for crumb in (
                Crumb(label=gettext("Møder"), address=address("meetings", here=here)),
                Crumb(label=gettext("Mødet den %(date)s") % {"date": day(file.date)}, address=meeting),
                Crumb(label=item.label, address=item.address, is_danish=True) if item else None,
                Crumb(label=title, is_danish=True),
            )
            if crumb
        ),
        file=file,
        how_read=read,
        original=address("file-bytes", here=here, file=file.id) if file.sha256 else None,
        elsewhere=file.url if file.url and is_web_address(file.url) else None,
        meeting=meeting,
        item=item,
        pages=tuple(
            TextPage(number=page.number, paragraphs=_paragraphs(text))
            for page, text in zip(shown, texts_of_pages(shown), strict=True)
        ),
        count=sum(len(part) for part in parts),
        before=_other(parts[place - 1] if place else (), file=file, here=here),
        after=_other(parts[place + 1] if place + 1 < len(parts) else (), file=file, here=here),
    )


def _item(file: FileOfBody, *, here: Here) -> Named | None:
    if file.item is None:
        return None
    words = ". ".join(part for part in (file.item_number, file.item_title) if part)
    return Named(label=words, address=address("item", here=here, item=file.item))


def _other(part: Sequence[PageLength], *, file: FileOfBody, here: Here) -> Named | None:
    if not part:
        return None
    first, last = part[0].number, part[-1].number
    label = gettext("Side %(first)s–%(last)s") % {"first": first, "last": last}
    place = address("file", here=here, file=file.id)
    return Named(label=label, address=f"{place}?side={first}")


def _paragraphs(text: str) -> tuple[str, ...]:
    """The lines as running text: one that is full goes on in the next, unless a sentence ends there."""
    full = max((len(line) for line in text.split("\n")), default=0) * _FULL_LINE
    paragraphs: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        if goes_on and line.strip():
            paragraphs[-1] += f" {line.strip()}"
        elif line.strip():
            paragraphs.append(line.strip())
        goes_on = full < len(line) and line.rstrip()[-1:] not in _ENDS
    return tuple(paragraphs)
