"""Take an item off an agenda: its case is ready again, and a number that was given stays empty."""

from django.db import transaction
from django.utils.timezone import localtime

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.member_requests import check_dropping
from raadhus.core.procedure.state_tables import AGENDA, CASE
from raadhus.writing.models import AgendaItem, Meeting, Proposal
from raadhus.writing.operations.agendas.taking import take_item, write_down
from raadhus.writing.queries.member_request import request_in
from raadhus.writing.queries.rules_of_meeting import rules_of_meeting
from raadhus.writing.verbs import move, save_change, take


def take_off(item: int, *, by: Acting, version: int | None, is_withdrawn: bool = False) -> None:
    """`is_withdrawn`: the member who asked for the case has said that it need not be there. Raises a Refusal."""
    with transaction.atomic():
        meeting, row = take_item(item, by=by, version=version)
        asked = request_in(row)
        if asked is not None:
            check_dropping(
                asked.received,
                who=asked.who,
                meeting_day=localtime(meeting.starts_at).date(),
                profile=rules_of_meeting(meeting),
                is_withdrawn=is_withdrawn,
            )
        remove(row, meeting=meeting, by=by)
        write_down(meeting, by=by, verb="case.take_off", item=row)


def remove(item: AgendaItem, *, meeting: Meeting, by: Acting) -> None:
    """Mark the item of a meeting that is taken; neither is saved yet."""
    move(
        meeting,
        "agenda_state",
        AGENDA,
        verb="change" if meeting.agenda_state == "composing" else "supplement",
    )
    item.is_taken_off = True
    if item.proposal_id is not None:
        case = take(Proposal, item.proposal_id, version=None)
        move(case, "state", CASE, verb="take_off")
        save_change(case, by=by)
