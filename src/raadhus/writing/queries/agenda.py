"""An agenda as it stands, for those who compose or approve it: its items, what belongs to them, what they lack."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

import msgspec
from msgspec import Struct

from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.numbering import attachments_line
from raadhus.core.procedure.permissions import may
from raadhus.core.procedure.refusals import NotThere
from raadhus.writing.agenda_order import rank
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import AgendaItem, ItemMessage
from raadhus.writing.operations.agendas.what_lacks import Lack, lacking
from raadhus.writing.queries.item_attachments import attachments_under
from raadhus.writing.queries.meetings_of_desk import known_meeting

_CHANGING = ("planned", "called")


class AgendaEntry(Struct, frozen=True, kw_only=True):
    """An item; `place` is where it stands, and it may go up or down among those of its kind alone.

    `requested_by` is the member who asked for the case, `late` the number of the supplementary agenda that brings
    it, 0 for the first agenda.
    """

    item: int
    place: int
    number: str
    title: str
    public_title: str
    requested_by: str
    is_closed: bool
    standing: str | None
    proposal: int | None
    case_number: str
    late: int
    attachments: str
    messages: int
    may_go_up: bool
    may_go_down: bool
    lacks: tuple[str, ...]
    version: int


class AgendaView(Struct, frozen=True, kw_only=True):
    """`withdrawn` are items that were taken off after they got their numbers; `may_order`: some can still be moved."""

    meeting: int
    body: str
    organization: str
    committee: str
    starts_at: datetime
    place: str
    state: str
    agenda_state: str
    version: int
    supplements: int
    has_late: bool
    approved_by: str
    sent_at: datetime | None
    published: str | None
    may_change: bool
    may_order: bool
    may_compose: bool
    may_approve: bool
    entries: tuple[AgendaEntry, ...]
    withdrawn: tuple[AgendaEntry, ...]
    lacks: tuple[str, ...]


def agenda_of(meeting: int, *, by: Acting) -> AgendaView:
    """In few statements, however long it is. Raises NotThere."""
    row = known_meeting(meeting, by=by)
    place = Place(body=row.body, organization=row.organization)
    items = list(row.items.select_related("proposal").order_by("position", "id"))
    for item in items:
        follow_case(item)
    standing = [item for item in items if not item.is_taken_off]
    withdrawn = [item for item in items if item.is_taken_off and item.number]
    lacks = tuple(lacking(standing)) if row.agenda_state != "planned" else ()
    entries = _entries(standing, lacks=lacks)
    return AgendaView(
        meeting=row.pk,
        body=row.body,
        organization=row.organization,
        committee=row.organization_name,
        starts_at=row.starts_at,
        place=row.place,
        state=row.state,
        agenda_state=row.agenda_state,
        version=row.version,
        supplements=row.supplements,
        has_late=row.agenda_state in {"locked", "sent", "published"}
        and any(not one.number for one in entries),
        approved_by=row.agenda_approved_by,
        sent_at=row.agenda_sent_at,
        published=row.published,
        may_change=row.state in _CHANGING and row.agenda_state != "planned",
        may_order=any(one.may_go_up for one in entries),
        may_compose=may("agenda.compose", by=by, place=place),
        may_approve=may("agenda.approve", by=by, place=place),
        entries=entries,
        withdrawn=_entries(withdrawn, lacks=()),
        lacks=tuple(one.danish for one in lacks),
    )


def known_item(number: int, *, by: Acting) -> AgendaItem:
    """An item that stands on an agenda, with its meeting and case. Raises NotThere."""
    item = (
        AgendaItem.objects.select_related("meeting", "proposal").filter(pk=number, is_taken_off=False).first()
    )
    if item is None:
        raise NotThere
    known_meeting(item.meeting_id, by=by)
    follow_case(item)
    return item


def follow_case(item: AgendaItem) -> None:
    """Until the lock an item says what its case says now; nothing is saved."""
    if item.proposal is not None and not item.number and not item.is_taken_off:
        item.title, item.access, item.content = (
            item.proposal.title,
            item.proposal.access,
            item.proposal.content,
        )


def _entries(items: Sequence[AgendaItem], *, lacks: Sequence[Lack]) -> tuple[AgendaEntry, ...]:
    attachments = attachments_under(items)
    told = ItemMessage.objects.filter(item__in=items).values_list("item", flat=True) if items else ()
    messages = Counter(told)
    return tuple(
        _entry(
            item,
            place=place,
            before=items[place - 2] if place > 1 else None,
            after=items[place] if place < len(items) else None,
            attachments=attachments_line(
                count=len(attachments[item.pk]),
                recommended=sum(one.is_recommended for one in attachments[item.pk]),
            ),
            messages=messages[item.pk],
            lacks=tuple(one.danish for one in lacks if one.item == item.pk),
        )
        for place, item in enumerate(items, start=1)
    )


def _entry(
    item: AgendaItem,
    *,
    place: int,
    before: AgendaItem | None,
    after: AgendaItem | None,
    attachments: str,
    messages: int,
    lacks: tuple[str, ...],
) -> AgendaEntry:
    content = msgspec.convert(item.content, ProposalContent)
    return AgendaEntry(
        item=item.pk,
        place=place,
        number=item.number,
        title=item.title,
        public_title=content.public_title if item.access == "closed" else "",
        requested_by=content.requested_by,
        is_closed=item.access == "closed",
        standing=item.standing,
        proposal=item.proposal_id,
        case_number=content.case_number,
        late=item.supplement,
        attachments=attachments,
        messages=messages,
        may_go_up=_may_change_places(item, before),
        may_go_down=_may_change_places(item, after),
        lacks=lacks,
        version=item.version,
    )


def _may_change_places(item: AgendaItem, other: AgendaItem | None) -> bool:
    return other is not None and not item.number and not other.number and rank(item) == rank(other)
