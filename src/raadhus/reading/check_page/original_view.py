"""The original as the check page shows it: pictures of its pages, or its numbered lines."""

import base64
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from raadhus.core.record import Doubt, MeetingRecord
from raadhus.reading import media
from raadhus.reading.check_page.item_places import item_places
from raadhus.reading.extract.line import Line
from raadhus.reading.original import Original
from raadhus.reading.read import recognise

if TYPE_CHECKING:
    from raadhus.reading.extract.pdf_pictures import PagePicture

_PICTURE_PIXELS = 1100
_MARK_GAP = 26.0
"""So far apart, in points, that two marks on a page do not cover each other."""


class Place(NamedTuple):
    """Somewhere in the original: the fragment to jump to and the words for it, "side 3" or "linje 12"."""

    fragment: str
    words: str


class Signpost(NamedTuple):
    """A link on the original back to the record: to an item, or to a doubt with its number."""

    id: str
    target: str
    number: str
    label: str
    words: str
    is_doubt: bool
    top: float = 0.0


class PageView(NamedTuple):
    """A page with its picture as a data: address; a very long file has pictures of its first pages only."""

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
    """Either pages or lines; the places of items by position and of doubts by their number on the page."""

    pages: tuple[PageView, ...]
    lines: tuple[LineView, ...]
    items: Mapping[int, Place]
    doubts: Mapping[int, Place]


class _Spot(NamedTuple):
    """A line of the original; line 0 is the top of the page."""

    page: int | None
    line: int


def original_view(
    record: MeetingRecord, *, original: Original, lines: tuple[Line, ...] | None = None
) -> OriginalView:
    """Lay out the original and find where the record's items and doubts stand in it.

    `lines` are those of the original, if they have been read already. Raises ReadError when the original
    cannot be read.
    """
    if lines is None:
        lines = _lines_of(record, original=original)
    if original.media_type == media.PDF:
        return _pages_view(record, data=original.data, lines=lines)
    lines = lines or _text_lines(original)
    items = _item_spots(record, lines=lines)
    doubts = _doubt_spots(record.doubts, record=record, items=items)
    signposts = _signposts(record, items=items, doubts=doubts)
    shown = tuple(line for line in lines if line.text.strip())
    numbers = {line.number for line in shown}
    views = tuple(
        LineView(number=line.number, text=line.text, signposts=tuple(signposts.get(_spot(line), ())))
        for line in shown
    )
    return OriginalView(
        pages=(),
        lines=views,
        items={position: _line_place(spot) for position, spot in items.items()},
        doubts={number: _line_place(spot) for number, spot in doubts.items() if spot.line in numbers},
    )


def _pages_view(record: MeetingRecord, *, data: bytes, lines: Sequence[Line]) -> OriginalView:
    # Imported here, so that the page of a text does not load pdfium.
    from raadhus.reading.extract.pdf_pictures import page_pictures

    items = _item_spots(record, lines=lines)
    doubts = _doubt_spots(record.doubts, record=record, items=items)
    signposts = _signposts(record, items=items, doubts=doubts)
    by_page: dict[int | None, list[Line]] = defaultdict(list)
    for line in lines:
        by_page[line.page].append(line)
    pictures = page_pictures(data, width_pixels=_PICTURE_PIXELS)
    count = max(record.source.pages or 0, len(pictures), *(page or 0 for page in by_page))
    pages = [
        _page_view(
            number,
            picture=pictures[number - 1] if number <= len(pictures) else None,
            lines=by_page[number],
            signposts=signposts,
        )
        for number in range(1, count + 1)
    ]
    return OriginalView(
        pages=tuple(pages),
        lines=(),
        items={position: _page_place(f"sted-punkt-{position}", spot) for position, spot in items.items()},
        doubts={
            number: _page_place(f"sted-tvivl-{number}", spot)
            for number, spot in doubts.items()
            if spot.page is not None and 1 <= spot.page <= len(pages)
        },
    )


def _page_view(
    number: int,
    *,
    picture: "PagePicture | None",
    lines: Sequence[Line],
    signposts: Mapping[_Spot, list[Signpost]],
) -> PageView:
    height = picture.height if picture else 0.0
    return PageView(
        number=number,
        picture=_data_address(picture) if picture else None,
        width=round(picture.width, 1) if picture else 0.0,
        height=round(height, 1),
        signposts=_on_page(number, lines=lines, signposts=signposts, height=height),
        lines=tuple(line.text for line in lines if line.text.strip()),
    )


def _data_address(picture: "PagePicture") -> str:
    return f"data:{picture.media_type};base64,{base64.b64encode(picture.data).decode()}"


def _lines_of(record: MeetingRecord, *, original: Original) -> tuple[Line, ...]:
    """The lines that the reader saw; none for a source without lines."""
    readings = recognise(original)
    titles = tuple(item.title for item in record.items)
    matching = (r.lines for r in readings if tuple(item.title for item in r.record.items) == titles)
    return next(matching, readings[0].lines if readings else ())


def _text_lines(original: Original) -> tuple[Line, ...]:
    """The original's text, laid out for people."""
    text = media.decode_text(original.data)
    if original.media_type == media.JSON:
        text = msgspec.json.format(text, indent=2)
    return tuple(Line(text=line, number=number) for number, line in enumerate(text.splitlines(), 1))


def _spot(line: Line) -> _Spot:
    return _Spot(page=line.page, line=line.number)


def _item_spots(record: MeetingRecord, *, lines: Sequence[Line]) -> Mapping[int, _Spot]:
    places = item_places(record.items, lines=lines)
    return {item.position: _spot(places[item.position]) for item in record.items if item.position in places}


def _doubt_spots(
    doubts: Iterable[Doubt], *, record: MeetingRecord, items: Mapping[int, _Spot]
) -> Mapping[int, _Spot]:
    """Where each doubt stands, by its number; one without a place of its own stands at its item."""
    positions = {item.number: item.position for item in reversed(record.items)}
    spots = {}
    for number, doubt in enumerate(doubts, 1):
        if doubt.line is not None or doubt.page is not None:
            spots[number] = _Spot(page=doubt.page, line=doubt.line or 0)
        elif doubt.item in positions and positions[doubt.item] in items:
            spots[number] = items[positions[doubt.item]]
    return spots


def _signposts(
    record: MeetingRecord, *, items: Mapping[int, _Spot], doubts: Mapping[int, _Spot]
) -> Mapping[_Spot, list[Signpost]]:
    posts: dict[_Spot, list[Signpost]] = defaultdict(list)
    for item in record.items:
        if item.position in items:
            posts[items[item.position]].append(
                Signpost(
                    id=f"sted-punkt-{item.position}",
                    target=f"punkt-{item.position}",
                    number=item.number or "–",
                    label=f"Punkt {item.number}" if item.number else "Punkt",
                    words=f"Se punkt {item.number or item.position} i det læste",
                    is_doubt=False,
                )
            )
    for number, spot in doubts.items():
        posts[spot].append(
            Signpost(
                id=f"sted-tvivl-{number}",
                target=f"tvivl-{number}",
                number=str(number),
                label=str(number),
                words=f"Tvivl {number}: {record.doubts[number - 1].message}",
                is_doubt=True,
            )
        )
    return posts


def _on_page(
    page: int, *, lines: Sequence[Line], signposts: Mapping[_Spot, list[Signpost]], height: float
) -> tuple[Signpost, ...]:
    """The page's signposts from top to bottom, apart from each other."""
    tops = {line.number: line.top for line in lines}
    found = sorted(
        (
            (tops.get(spot.line, 0.0), post)
            for spot, posts in signposts.items()
            if spot.page == page
            for post in posts
        ),
        key=lambda pair: pair[0],
    )
    placed: list[Signpost] = []
    lowest = {True: 0.0, False: 0.0}
    for top, post in found:
        free = min(max(top, lowest[post.is_doubt]), max(height - _MARK_GAP, 0.0))
        lowest[post.is_doubt] = free + _MARK_GAP
        placed.append(post._replace(top=round(free, 1)))
    return tuple(placed)


def _line_place(spot: _Spot) -> Place:
    return Place(fragment=f"linje-{spot.line}", words=f"linje {spot.line}")


def _page_place(fragment: str, spot: _Spot) -> Place:
    return Place(fragment=fragment, words=f"side {spot.page}")
