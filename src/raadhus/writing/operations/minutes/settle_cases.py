"""Let the cases of a closed meeting follow their items: decided, or back where the item was put off or sent back."""

from collections.abc import Mapping

from msgspec.structs import replace

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import CASE
from raadhus.writing.models import AgendaItem, Meeting, Proposal
from raadhus.writing.operations.proposals.taking import keep_version, put_content
from raadhus.writing.queries.contents import content_of
from raadhus.writing.verbs import Happening, move, save_change, take, write_history

_VERBS: Mapping[str, tuple[str, ...]] = {
    "decided": ("decide",),
    "lapsed": ("decide",),
    "postponed": ("take_off",),
    "returned": ("take_off", "send_back"),
    "withdrawn": ("take_off",),
}
"""What becomes of a case by the state that its item ended in."""


def settle_cases(meeting: Meeting, *, by: Acting) -> int:
    """Done again it changes nothing: only a case that is still on the agenda is moved. How many were moved."""
    items = meeting.items.filter(is_taken_off=False, proposal__state="on_agenda", state__in=_VERBS)
    return sum(settle_case(item, by=by) for item in items.order_by("position"))


def settle_case(item: AgendaItem, *, by: Acting) -> bool:
    """Whether the case was moved."""
    if item.proposal_id is None or item.state not in _VERBS:
        return False
    case = take(Proposal, item.proposal_id, version=None)
    newest = case.items.filter(is_taken_off=False).order_by("-pk").first()
    if case.state != "on_agenda" or newest is None or newest.pk != item.pk:
        return False
    before = case.state
    for verb in _VERBS[item.state]:
        move(case, "state", CASE, verb=verb)
    became_closed = follow_closed_item(case, item=item)
    save_change(case, by=by)
    if became_closed:
        keep_version(case, by=by)
    told = Happening(
        body=case.body,
        verb="case.settle",
        subject=f"case:{case.pk}",
        is_closed=case.access == "closed",
        meeting=item.meeting_id,
        proposal=case.pk,
        before=before,
        after=case.state,
    )
    write_history(told, by=by)
    return True


def follow_closed_item(case: Proposal, *, item: AgendaItem) -> bool:
    """Close a case, not yet saved, whose item was closed in the meeting or by a withdrawal; whether it was open.

    Else what was decided behind closed doors would stand on the next open agenda.
    """
    if item.access != "closed" or case.access == "closed":
        return False
    of_item = content_of(item)
    closed = replace(
        content_of(case),
        access="closed",
        closing_ground=of_item.closing_ground,
        closing_reason=of_item.closing_reason,
        public_title=of_item.public_title,
    )
    put_content(case, closed)
    case.attachments.update(access="closed")
    return True
