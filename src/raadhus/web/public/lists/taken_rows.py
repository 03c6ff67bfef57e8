"""What a person or a party voted, had entered and was present at, as rows of data and as entries of a feed."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Literal

from django.http import HttpRequest
from msgspec import Struct

from raadhus.published.queries.meetings.presence import PresenceAtMeeting
from raadhus.published.queries.people.sides_taken import PositionTaken, SideTaken
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.lists.listings import FEED_ENTRIES, FeedEntry
from raadhus.web.public.words.value_words import position_words, side_words


class TakenRow(Struct, frozen=True, kw_only=True):
    """A row of data; `code` is the side of a vote, the kind of a position or the status at a meeting."""

    what: Literal["attendance", "position", "vote"]
    code: str
    date: date | None
    meeting_name: str
    item: str | None = None
    title: str | None = None
    point: str | None = None
    who: str | None = None
    for_count: int | None = None
    against_count: int | None = None
    abstain_count: int | None = None
    text: str | None = None
    address: str


def taken_rows(
    *taken: Iterable[PresenceAtMeeting | PositionTaken | SideTaken], request: HttpRequest, here: Here
) -> Iterator[TakenRow]:
    """One kind after the other, each as it is read."""
    for one in (one for kind in taken for one in kind):
        place = request.build_absolute_uri(_place(one, here=here))
        if isinstance(one, PresenceAtMeeting):
            yield TakenRow(
                what="attendance",
                code=one.status,
                date=one.date,
                meeting_name=one.meeting_name,
                address=place,
            )
        elif isinstance(one, PositionTaken):
            yield _position(one, place=place)
        else:
            yield _side(one, place=place)


def taken_entries(*taken: Iterable[PositionTaken | SideTaken], here: Here) -> tuple[FeedEntry, ...]:
    """The newest of all kinds together; each kind comes the newest first."""
    dated = [
        (one.date, one)
        for kind in taken
        for one in islice((one for one in kind if one.date is not None), FEED_ENTRIES)
        if one.date is not None
    ]
    newest = sorted(dated, key=lambda pair: pair[0], reverse=True)[:FEED_ENTRIES]
    return tuple(
        FeedEntry(
            id=one.item,
            title=f"{_code(one)}: {one.title}",
            address=_place(one, here=here),
            updated=day,
            summary=one.text if isinstance(one, PositionTaken) else one.as_printed,
        )
        for day, one in newest
    )


def _place(one: PresenceAtMeeting | PositionTaken | SideTaken, *, here: Here) -> str:
    if isinstance(one, PresenceAtMeeting):
        return address("meeting", here=here, meeting=one.meeting)
    return address("item", here=here, item=one.item)


def _code(one: PositionTaken | SideTaken) -> str:
    return position_words(one.kind) if isinstance(one, PositionTaken) else side_words(one.side)


def _position(one: PositionTaken, *, place: str) -> TakenRow:
    return TakenRow(
        what="position",
        code=one.kind,
        date=one.date,
        meeting_name=one.meeting_name,
        item=one.item,
        title=one.title,
        point=one.point,
        who=one.who,
        text=one.text,
        address=place,
    )


def _side(one: SideTaken, *, place: str) -> TakenRow:
    return TakenRow(
        what="vote",
        code=one.side,
        date=one.date,
        meeting_name=one.meeting_name,
        item=one.item,
        title=one.title,
        point=one.point,
        who=one.who,
        for_count=one.for_count,
        against_count=one.against_count,
        abstain_count=one.abstain_count,
        text=one.as_printed,
        address=place,
    )
