"""Say of an item whether it is open or closed: on which ground, why, and what the world sees of it."""

import msgspec
from django.db import transaction
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.procedure.acting import Acting
from raadhus.core.record import Access
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import AgendaItem, Meeting, Proposal, ProposalVersion
from raadhus.writing.operations.agendas.adding import insert_item
from raadhus.writing.operations.agendas.order_items import NumbersAreFixed
from raadhus.writing.operations.agendas.taking import take_item, write_down
from raadhus.writing.verbs import save_change, take


class Classification(Struct, frozen=True, kw_only=True):
    """`ground` is a key of the catalogue, `reason` the concrete one; nothing of an open item."""

    access: Access
    ground: str | None = None
    reason: str = ""
    public_title: str = ""


def classify_item(item: int, *, classification: Classification, by: Acting, version: int | None) -> None:
    """The case follows as a new version, for it is the case that is closed. Raises NumbersAreFixed after the lock."""
    with transaction.atomic():
        meeting, row = take_item(item, by=by, version=version)
        if row.number:
            raise NumbersAreFixed
        is_closed = classification.access == "closed"
        content = replace(
            msgspec.convert(row.content, ProposalContent),
            access=classification.access,
            closing_ground=classification.ground if is_closed else None,
            closing_reason=classification.reason.strip() if is_closed else "",
            public_title=classification.public_title.strip() if is_closed else "",
        )
        before = row.access
        _keep(row, content=content)
        row.attachments.update(access=content.access)
        if row.proposal_id is not None:
            _keep_in_case(row.proposal_id, content=content, by=by)
        if before != row.access:
            _move_among_its_own(row, meeting=meeting)
        write_down(meeting, by=by, item=row, details={"access": row.access})


def _keep(row: AgendaItem | Proposal, *, content: ProposalContent) -> None:
    row.access, row.content = content.access, msgspec.to_builtins(content)


def _keep_in_case(number: int, *, content: ProposalContent, by: Acting) -> None:
    case = take(Proposal, number, version=None)
    _keep(case, content=content)
    if content.access == "closed":
        case.attachments.update(access="closed")
    save_change(case, by=by)
    ProposalVersion.objects.create(
        proposal=case, number=case.version, content=case.content, saved_by=by.name, saved_at=by.at
    )


def _move_among_its_own(row: AgendaItem, *, meeting: Meeting) -> None:
    """Closed items stand last: the item leaves its place and comes in again at the end of its kind."""
    meeting.items.filter(pk=row.pk).update(is_taken_off=True)
    insert_item(row, meeting=meeting)
