"""What the items of a meeting need to be shown: names, files, doubts and the meetings that they refer to."""

from collections.abc import Iterable, Mapping

from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.published.queries.editions.doubts import doubts_of_meeting
from raadhus.published.queries.meetings.files_of_meeting import files_of_meeting, shown_pictures
from raadhus.published.queries.meetings.items_of_meeting import MeetingItem
from raadhus.published.queries.meetings.meeting_head import MeetingHead
from raadhus.published.queries.meetings.meetings_referred_to import meetings_referred_to
from raadhus.published.queries.people.persons_named import persons_named
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.items.item_building import AroundItems, anchors_of


def around_items(
    head: MeetingHead,
    *,
    rows: tuple[MeetingItem, ...],
    said: Iterable[AgendaItem],
    record: MeetingRecord | None,
    here: Here,
    only: str | None = None,
) -> AroundItems:
    """Ask for it in four statements; `only` is the one item that is shown, `said` what is shown of all."""
    body = here.slug or ""
    references = (reference for item in said for reference in item.references)
    return AroundItems(
        here=here,
        meeting=head,
        persons=persons_named(head.id, item=only),
        files=files_of_meeting(head.id, item=only),
        doubts=tuple(doubts_of_meeting(head.id)),
        meetings=meetings_referred_to(references, body=body),
        listed=record.attendance if record else (),
        anchors=anchors_of(rows),
    )


def pictures_of(meeting: str, *, here: Here) -> Mapping[str, str]:
    """The addresses of the pictures that may be shown, by their hashes; one statement."""
    return {sha256: address("file-bytes", here=here, file=sha256) for sha256 in shown_pictures(meeting)}
