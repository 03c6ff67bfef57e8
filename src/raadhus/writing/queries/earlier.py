"""Earlier treatments that a case may point at: published items, and the desk's own that the one who asks may read."""

from collections.abc import Iterable, Mapping, Sequence

from django.db.models import Q, QuerySet
from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.permissions import MAY
from raadhus.published.models import AgendaItem as PublishedItem
from raadhus.published.models import MeetingOrganization
from raadhus.writing.content import EarlierTreatment
from raadhus.writing.models import AgendaItem
from raadhus.writing.queries.case_access import known_cases
from raadhus.writing.queries.contents import content_of

_MOST = 10


class FoundEarlier(Struct, frozen=True, kw_only=True):
    """An item that the words found; `title` is for whoever searches, a closed one's treatment has its public title."""

    treatment: EarlierTreatment
    title: str
    is_closed: bool


def own_earlier(words: str, *, body: str, by: Acting) -> tuple[FoundEarlier, ...]:
    """The desk's items with all the words in title or case number, newest first; those that may be read, no others."""
    rows = _readable(by=by).filter(meeting__body=body)
    wanted = words.split()
    if not wanted:
        return ()
    for word in wanted:
        rows = rows.filter(Q(title__icontains=word) | Q(content__case_number__icontains=word))
    return tuple(_found(row) for row in rows.order_by("-meeting__starts_at", "position")[:_MOST])


def earlier_of(keys: Iterable[str], *, body: str, by: Acting) -> Mapping[str, EarlierTreatment]:
    """What the keys "item:…" and "desk:…" stand for; those that there are not, or may not be read, are left out."""
    parted = [key.partition(":")[::2] for key in keys]
    published = [number for kind, number in parted if kind == "item"]
    own = [int(number) for kind, number in parted if kind == "desk" and number.isascii() and number.isdigit()]
    found = {f"item:{one.item}": one for one in _published(published, body=body)} if published else {}
    if own:
        rows = _readable(by=by).filter(pk__in=own, meeting__body=body)
        found |= {f"desk:{row.pk}": _found(row).treatment for row in rows}
    return found


def treatment_of(row: AgendaItem) -> EarlierTreatment:
    """What a case says that points at this item of the desk; its row has its meeting."""
    return EarlierTreatment(
        organization=row.meeting.organization_name,
        date=localtime(row.meeting.starts_at).date(),
        number=row.number,
        title=_public_title(row) if row.access == "closed" else row.title,
        desk_item=row.pk,
    )


def _readable(*, by: Acting) -> "QuerySet[AgendaItem]":
    """Items of held meetings: of committees whose closed matter one reads, or made from cases that one knows of."""
    readable = Q(proposal__in=known_cases(by=by))
    for held in by.roles:
        if held.role in MAY["read.closed_item"]:
            reach = Q(meeting__body=held.body)
            readable |= reach & Q(meeting__organization=held.organization) if held.organization else reach
    rows = AgendaItem.objects.filter(readable, is_taken_off=False, meeting__state="closed")
    return rows.exclude(number="").select_related("meeting")


def _found(row: AgendaItem) -> FoundEarlier:
    return FoundEarlier(treatment=treatment_of(row), title=row.title, is_closed=row.access == "closed")


def _public_title(row: AgendaItem) -> str:
    """A case that points here may be open, and is read by others than may read this."""
    return content_of(row).public_title or "Lukket punkt"


def _published(ids: Sequence[str], *, body: str) -> Sequence[EarlierTreatment]:
    rows = PublishedItem.objects.filter(pk__in=ids, meeting__body=body, tombstone=None).select_related(
        "meeting"
    )
    items = [row for row in rows if row.meeting.date is not None]
    committees = MeetingOrganization.objects.filter(meeting__in=[row.meeting_id for row in items], place=0)
    names = dict(committees.values_list("meeting", "name"))
    return [
        EarlierTreatment(
            organization=names.get(row.meeting_id, row.meeting.name),
            date=row.meeting.date,
            number=row.number,
            title=row.title,
            item=row.pk,
        )
        for row in items
        if row.meeting.date is not None
    ]
