"""Meetings as entries of a feed: one for each edition, so that who has seen the agenda sees the minutes come."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from raadhus.published.queries.meetings.when_told import when_told
from raadhus.web.components.tags import day
from raadhus.web.public.documents.links import address_of_document
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.lists.listings import FEED_ENTRIES, FeedEntry
from raadhus.web.public.words.value_words import edition_words


class ToldMeeting(Struct, frozen=True, kw_only=True):
    """What a feed says of a meeting; `who` met."""

    id: str
    who: str
    date: date
    summary: str


def meeting_entries(meetings: Iterable[ToldMeeting], *, here: Here) -> tuple[FeedEntry, ...]:
    """The editions of these meetings, those that were published last first."""
    newest: Mapping[str, ToldMeeting] = {one.id: one for one in meetings}
    told = ((newest[meeting], one) for meeting, editions in when_told(newest).items() for one in editions)
    entries = sorted(told, key=lambda pair: (pair[1].at, pair[0].date, pair[1].edition), reverse=True)
    return tuple(
        FeedEntry(
            id=meeting.id,
            title=f"{edition_words('minutes' if one.is_minutes else 'agenda')}: {meeting.who}, {day(meeting.date)}",
            address=address("meeting", here=here, meeting=meeting.id),
            updated=one.at,
            summary=meeting.summary,
            known_as=address("edition", here=here, edition=one.edition),
            pdf=address_of_document("edition-document", here=here, edition=one.edition, document="pdf"),
        )
        for meeting, one in entries[:FEED_ENTRIES]
    )
