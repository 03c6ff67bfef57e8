"""An attachment that one may fetch: by the case, by the agenda that is written, or by a paper that was sent."""

from collections.abc import Iterator

from django.db.models import Q
from msgspec import Struct

from raadhus.core.named_attachments import every_attachment
from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import may
from raadhus.core.procedure.refusals import NotThere
from raadhus.core.record import AgendaItem as RecordItem
from raadhus.writing.models import AgendaItem, Attachment
from raadhus.writing.queries.case_access import may_of_case
from raadhus.writing.queries.reading import agenda_of, desk_id, minutes_of, reader_of


class ReadableFile(Struct, frozen=True, kw_only=True):
    """`is_closed` also when the file is open and the case or the item that it belongs to is not."""

    attachment: Attachment
    body: str
    is_closed: bool


def readable_file(attachment: int, *, by: Acting) -> ReadableFile:
    """Raises NotThere, whether there is no such file or one may not know of it."""
    row = Attachment.objects.filter(pk=attachment).select_related("file", "proposal", "item__meeting").first()
    if row is None or row.file.scan == "found":
        raise NotThere
    items = tuple(_items_of(row))
    if not (_by_case(row, by=by) or any(_by_item(row, item=item, by=by) for item in items)):
        raise NotThere
    things = (row, *items, *((row.proposal,) if row.proposal is not None else ()))
    body = row.proposal.body if row.proposal is not None else items[0].meeting.body
    return ReadableFile(
        attachment=row, body=body, is_closed=any(thing.access == "closed" for thing in things)
    )


def _items_of(row: Attachment) -> Iterator[AgendaItem]:
    of_case = Q(proposal=row.proposal_id) if row.proposal_id is not None else Q(pk__in=())
    yield from AgendaItem.objects.filter(Q(pk=row.item_id) | of_case).select_related("meeting").order_by("pk")


def _by_case(row: Attachment, *, by: Acting) -> bool:
    return row.proposal is not None and may_of_case("read.case", row.proposal, by=by)


def _by_item(row: Attachment, *, item: AgendaItem, by: Acting) -> bool:
    """The secretary reads what is on the agenda now, everybody else what was sent to them."""
    place = Place(body=item.meeting.body, organization=item.meeting.organization)
    if may("agenda.compose", by=by, place=place):
        return not row.is_taken_off or item.numbered.filter(attachment=row).exists()
    try:
        reader = reader_of(item.meeting_id, by=by)
    except NotThere:
        return False
    papers = (paper for paper in (agenda_of(reader), minutes_of(reader)) if paper is not None)
    read = (one for paper in papers for one in paper.record.items if desk_id(one) == item.pk)
    return any(_states(one, file=row.file_id) for one in read)


def _states(item: RecordItem, *, file: str) -> bool:
    return any(one.file == file for one in every_attachment(item))
