"""Tell the committee what its chair decided between meetings: an announcement of the next agenda."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.timezone import localtime

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.chairs_decisions import ChairsDecision, ChairsGround, check_chairs_decision
from raadhus.core.procedure.rules import RULES
from raadhus.core.record import Paragraph
from raadhus.writing.models import Meeting
from raadhus.writing.operations.agendas.add_message import add_message
from raadhus.writing.operations.agendas.messages import take_announcements
from raadhus.writing.queries.committee_seats import committee_of_body, committee_seats, office_of

GROUNDS: Mapping[ChairsGround, str] = {
    "urgent": "ikke tålte opsættelse",
    "undoubted": "ikke gav anledning til tvivl",
}


def tell_chairs_decision(
    item: int, *, decision: ChairsDecision, decided_by: str, by: Acting, version: int | None
) -> int:
    """Add it to the item "Meddelelser" and give the announcement's number; `decided_by` is a name. Raises a Refusal."""
    with transaction.atomic():
        meeting, _ = take_announcements(item, by=by, version=version)
        chair, who = _chair_of(meeting), decided_by.strip()
        is_chair = who.casefold() == chair.casefold() if chair else bool(who)
        check_chairs_decision(decision, is_chair=is_chair, chair=chair or "formanden")
        cited = RULES["Q9"].citation(day=localtime(meeting.starts_at).date())
        blocks = (
            Paragraph(text=f"Formandsafgørelse: {decision.text.strip()}"),
            Paragraph(
                text=f"Truffet af {chair or who} efter {cited}, da sagen {GROUNDS[decision.ground]}:"
                f" {decision.reason.strip()}"
            ),
        )
        return add_message(item, blocks=blocks, by=by, version=version)


def _chair_of(meeting: Meeting) -> str:
    """By the register; empty where it names none."""
    day = localtime(meeting.starts_at).date()
    committee = committee_of_body(meeting.organization, body=meeting.body, day=day)
    seats = committee_seats(committee, day=day) if committee else ()
    return next((one.person_name for one in seats if office_of(one) == "chair"), "")
