"""Links on the original back to the record: where in the original its items and doubts stand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from raadhus.core.record import Doubt, MeetingRecord
from raadhus.reading.check_page.item_places import item_places
from raadhus.reading.extract.line import Line

_MARK_GAP = 26.0
"""So far apart, in points, that two marks on a page do not cover each other."""


class ReadMeeting(NamedTuple):
    """A record and the lines that it was read from; `prefix` tells its ids from those of the file's other meetings."""

    record: MeetingRecord
    lines: tuple[Line, ...]
    prefix: str = ""


class Signpost(NamedTuple):
    """A link on the original back to the record: to an item, or to a doubt with its number."""

    id: str
    target: str
    number: str
    label: str
    words: str
    is_doubt: bool
    top: float = 0.0


class Spot(NamedTuple):
    """A line of the original; line 0 is the top of the page."""

    page: int | None
    line: int


class Spots(NamedTuple):
    """Where the items of a meeting stand, by their position, and its doubts, by their number on the page."""

    items: Mapping[int, Spot]
    doubts: Mapping[int, Spot]


def spot_of(line: Line) -> Spot:
    return Spot(page=line.page, line=line.number)


def spots_of(meeting: ReadMeeting) -> Spots:
    items = _item_spots(meeting.record, lines=meeting.lines)
    return Spots(items=items, doubts=_doubt_spots(meeting.record.doubts, record=meeting.record, items=items))


def signposts_of(
    meetings: Sequence[ReadMeeting], *, spots: Sequence[Spots]
) -> Mapping[Spot, Sequence[Signpost]]:
    """The signposts of all meetings by the line that they stand at."""
    posts: dict[Spot, list[Signpost]] = defaultdict(list)
    for meeting, found in zip(meetings, spots, strict=True):
        for spot, post in (*_item_posts(meeting, spots=found), *_doubt_posts(meeting, spots=found)):
            posts[spot].append(post)
    return posts


def on_page(
    page: int, *, lines: Sequence[Line], signposts: Mapping[Spot, Sequence[Signpost]], height: float
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


def _item_spots(record: MeetingRecord, *, lines: Sequence[Line]) -> Mapping[int, Spot]:
    places = item_places(record.items, lines=lines)
    return {item.position: spot_of(places[item.position]) for item in record.items if item.position in places}


def _doubt_spots(
    doubts: Iterable[Doubt], *, record: MeetingRecord, items: Mapping[int, Spot]
) -> Mapping[int, Spot]:
    """Where each doubt stands, by its number; one without a place of its own stands at its item."""
    positions = {item.number: item.position for item in reversed(record.items)}
    spots = {}
    for number, doubt in enumerate(doubts, 1):
        if doubt.line is not None or doubt.page is not None:
            spots[number] = Spot(page=doubt.page, line=doubt.line or 0)
        elif doubt.item in positions and positions[doubt.item] in items:
            spots[number] = items[positions[doubt.item]]
    return spots


def _item_posts(meeting: ReadMeeting, *, spots: Spots) -> tuple[tuple[Spot, Signpost], ...]:
    return tuple(
        (
            spots.items[item.position],
            Signpost(
                id=f"{meeting.prefix}sted-punkt-{item.position}",
                target=f"{meeting.prefix}punkt-{item.position}",
                number=item.number or "–",
                label=f"Punkt {item.number}" if item.number else "Punkt",
                words=f"Se punkt {item.number or item.position} i det læste",
                is_doubt=False,
            ),
        )
        for item in meeting.record.items
        if item.position in spots.items
    )


def _doubt_posts(meeting: ReadMeeting, *, spots: Spots) -> tuple[tuple[Spot, Signpost], ...]:
    return tuple(
        (
            spot,
            Signpost(
                id=f"{meeting.prefix}sted-tvivl-{number}",
                target=f"{meeting.prefix}tvivl-{number}",
                number=str(number),
                label=str(number),
                words=f"Tvivl {number}: {meeting.record.doubts[number - 1].message}",
                is_doubt=True,
            ),
        )
        for number, spot in spots.doubts.items()
    )
