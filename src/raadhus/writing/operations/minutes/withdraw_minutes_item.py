"""Take a published item back: its address stays and says why, its content is gone from everywhere."""

import msgspec
from django.db import transaction
from msgspec.structs import replace

from raadhus.core.actor import Actor
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.minutes_states import PUBLICATION
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.published.grounds import ground_sentence
from raadhus.published.operations.withdraw_item import Withdrawn, withdraw_item
from raadhus.published.queries.editions.item_of_edition import item_of_edition
from raadhus.published.withdrawing.refusal import CannotWithdraw
from raadhus.writing.models import AgendaItem, Meeting, Proposal
from raadhus.writing.operations.minutes.freezing import record_of_version
from raadhus.writing.operations.minutes.settle_cases import follow_closed_item
from raadhus.writing.operations.minutes.taking import take_minutes, write_minutes_history
from raadhus.writing.operations.proposals.taking import keep_version
from raadhus.writing.queries.contents import content_of
from raadhus.writing.verbs import move, save_change, take


class ItemCannotBeWithdrawn(
    Refusal,
    reason="item-cannot-be-withdrawn",
    english="{why}",
    danish="{why_danish}",
):
    """The store refuses: the ground or the note is wrong."""


def withdraw_minutes_item(
    item: int, *, ground: str, note: str = "", by: Acting, version: int | None
) -> Withdrawn:
    """The item and its case are closed at the desk too, so that nothing brings it back by itself. Raises a Refusal."""
    with transaction.atomic():
        meeting_id = AgendaItem.objects.filter(pk=item).values_list("meeting", flat=True).first()
        if meeting_id is None:
            raise NotThere
        meeting = take_minutes(meeting_id, verb="minutes.publish", by=by)
        row = take(AgendaItem, item, version=version)
        moved = move(meeting, "publication_state", PUBLICATION, verb="withdraw_item")
        withdrawn = _withdraw(row, meeting=meeting, ground=ground, note=note, by=by)
        _close(row, why=ground_sentence(ground).danish, by=by)
        save_change(row, by=by)
        _close_case(row, by=by)
        save_change(meeting, by=by)
        details: dict[str, int | str] = {"item": row.pk, "ground": ground}
        write_minutes_history(
            meeting, verb="minutes.withdraw_item", by=by, moved=moved, is_closed=True, details=details
        )
    return withdrawn


def _withdraw(row: AgendaItem, *, meeting: Meeting, ground: str, note: str, by: Acting) -> Withdrawn:
    published = meeting.minutes.filter(edition__isnull=False).order_by("-number").first()
    if published is None or published.edition is None:
        raise NotThere
    record = record_of_version(published)
    leaf = next((one.position for one in record.items if one.source_id == f"desk:{row.pk}"), None)
    found = item_of_edition(int(published.edition), leaf=leaf) if leaf is not None else None
    if found is None:
        raise NotThere
    try:
        return withdraw_item(found, ground=ground, note=note.strip() or None, actor=Actor(by.name), now=by.at)
    except CannotWithdraw as refused:
        values = {"why": refused.english, "why_danish": refused.danish}
        raise ItemCannotBeWithdrawn(values=values) from refused


def _close(row: AgendaItem, *, why: str, by: Acting) -> None:
    content = content_of(row)
    row.access = "closed"
    row.content = msgspec.to_builtins(replace(content, access="closed", closing_ground=why, public_title=""))
    row.public_choice, row.public_text, row.public_attendance = "withhold", [], ""
    row.withheld_why, row.public_by = why, by.name


def _close_case(row: AgendaItem, *, by: Acting) -> None:
    if row.proposal_id is None:
        return
    case = take(Proposal, row.proposal_id, version=None)
    if follow_closed_item(case, item=row):
        save_change(case, by=by)
        keep_version(case, by=by)
