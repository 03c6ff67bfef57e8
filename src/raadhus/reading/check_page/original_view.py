"""The original as the check page shows it: pictures of its pages, or its numbered lines."""

import base64
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import msgspec

from raadhus.reading import media
from raadhus.reading.check_page.signposts import (
    ReadMeeting,
    Signpost,
    Spot,
    Spots,
    on_page,
    signposts_of,
    spot_of,
    spots_of,
)
from raadhus.reading.extract.line import Line
from raadhus.reading.original import Original

if TYPE_CHECKING:
    from raadhus.reading.extract.pdf_pictures import PagePicture

_PICTURE_PIXELS = 1100

PictureAddress: TypeAlias = "Callable[[int, PagePicture], str]"
"""Gives the address at which a page finds the picture of that number."""


class Pictures(NamedTuple):
    """How the pictures of pages are given, and how many at most; the pages after those are shown without."""

    address: PictureAddress
    most_pages: int = 200
    most_bytes: int | None = None


class Place(NamedTuple):
    """Somewhere in the original: the fragment to jump to and the words for it, "side 3" or "linje 12"."""

    fragment: str
    words: str


class Places(NamedTuple):
    """The places of a meeting's items by position, and of its doubts by their number on the page."""

    items: Mapping[int, Place]
    doubts: Mapping[int, Place]


class PageView(NamedTuple):
    """A page with the address of its picture; a very long file has pictures of its first pages only."""

    number: int
    picture: str | None
    width: float
    height: float
    signposts: tuple[Signpost, ...]
    lines: tuple[str, ...]


class LineView(NamedTuple):
    number: int
    text: str
    signposts: tuple[Signpost, ...]


class OriginalView(NamedTuple):
    """Either pages or lines, and the places of each meeting in them."""

    pages: tuple[PageView, ...]
    lines: tuple[LineView, ...]
    places: tuple[Places, ...]


def inside_the_page(number: int, picture: "PagePicture") -> str:  # noqa: ARG001  a PictureAddress
    """The picture itself, as a data: address."""
    return f"data:{picture.media_type};base64,{base64.b64encode(picture.data).decode()}"


def original_view(meetings: Sequence[ReadMeeting], *, original: Original, pictures: Pictures) -> OriginalView:
    """Lay out the original and find where the items and doubts of its meetings stand in it.

    Raises ReadError when the original cannot be read.
    """
    if original.media_type == media.PDF:
        return _pages_view(meetings, data=original.data, pictures=pictures)
    lines = tuple(line for meeting in meetings for line in meeting.lines)
    if not lines:
        lines = _text_lines(original)
        meetings = [meeting._replace(lines=lines) for meeting in meetings]
    spots = tuple(spots_of(meeting) for meeting in meetings)
    signposts = signposts_of(meetings, spots=spots)
    shown = tuple(line for line in lines if line.text.strip())
    numbers = {line.number for line in shown}
    views = tuple(
        LineView(number=line.number, text=line.text, signposts=tuple(signposts.get(spot_of(line), ())))
        for line in shown
    )
    return OriginalView(
        pages=(), lines=views, places=tuple(_line_places(found, numbers=numbers) for found in spots)
    )


def _pages_view(meetings: Sequence[ReadMeeting], *, data: bytes, pictures: Pictures) -> OriginalView:
    # Imported here, so that the page of a text does not load pdfium.
    from raadhus.reading.extract.pdf_pictures import page_pictures

    spots = tuple(spots_of(meeting) for meeting in meetings)
    signposts = signposts_of(meetings, spots=spots)
    by_page: dict[int | None, list[Line]] = defaultdict(list)
    for meeting in meetings:
        for line in meeting.lines:
            by_page[line.page].append(line)
    drawn = page_pictures(
        data,
        width_pixels=_PICTURE_PIXELS,
        most_pages=pictures.most_pages,
        most_bytes=pictures.most_bytes,
    )
    stated = (meeting.record.source.pages or 0 for meeting in meetings)
    count = max(len(drawn), *stated, *(page or 0 for page in by_page))
    pages = tuple(
        _page_view(
            number,
            picture=drawn[number - 1] if number <= len(drawn) else None,
            lines=by_page[number],
            signposts=signposts,
            address=pictures.address,
        )
        for number in range(1, count + 1)
    )
    places = (
        _page_places(found, prefix=meeting.prefix, count=count)
        for meeting, found in zip(meetings, spots, strict=True)
    )
    return OriginalView(pages=pages, lines=(), places=tuple(places))


def _page_view(
    number: int,
    *,
    picture: "PagePicture | None",
    lines: Sequence[Line],
    signposts: Mapping[Spot, Sequence[Signpost]],
    address: PictureAddress,
) -> PageView:
    height = picture.height if picture else 0.0
    return PageView(
        number=number,
        picture=address(number, picture) if picture else None,
        width=round(picture.width, 1) if picture else 0.0,
        height=round(height, 1),
        signposts=on_page(number, lines=lines, signposts=signposts, height=height),
        lines=tuple(line.text for line in lines if line.text.strip()),
    )


def _text_lines(original: Original) -> tuple[Line, ...]:
    """The original's text, laid out for people; of a Word file there is none but what was read."""
    if original.media_type == media.DOCX:
        return ()
    text = media.decode_text(original.data)
    if original.media_type == media.JSON:
        text = msgspec.json.format(text, indent=2)
    return tuple(Line(text=line, number=number) for number, line in enumerate(text.splitlines(), 1))


def _line_places(spots: Spots, *, numbers: set[int]) -> Places:
    return Places(
        items={position: _line_place(spot) for position, spot in spots.items.items()},
        doubts={number: _line_place(spot) for number, spot in spots.doubts.items() if spot.line in numbers},
    )


def _page_places(spots: Spots, *, prefix: str, count: int) -> Places:
    return Places(
        items={
            position: _page_place(f"{prefix}sted-punkt-{position}", spot)
            for position, spot in spots.items.items()
        },
        doubts={
            number: _page_place(f"{prefix}sted-tvivl-{number}", spot)
            for number, spot in spots.doubts.items()
            if spot.page is not None and 1 <= spot.page <= count
        },
    )


def _line_place(spot: Spot) -> Place:
    return Place(fragment=f"linje-{spot.line}", words=f"linje {spot.line}")


def _page_place(fragment: str, spot: Spot) -> Place:
    return Place(fragment=fragment, words=f"side {spot.page}")
