"""Send a decided case on to the next committee on its way, with the decision, the positions and its files.

It stays the same case: its files, comments and versions go along by themselves, and its way is one way. Each committee
keeps its own words of it, for an item's content was frozen with its agenda.
"""

import msgspec
from django.db import transaction
from msgspec.structs import replace

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.permissions import refuse_unless_may
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.core.procedure.state_tables import CASE
from raadhus.writing.content import EarlierTreatment, ProposalContent, WrittenSection
from raadhus.writing.models import AgendaItem, Proposal, ProposalVersion, RouteStop
from raadhus.writing.operations.minutes.settle_cases import follow_closed_item, settle_case
from raadhus.writing.operations.minutes.taking import place_of
from raadhus.writing.queries.contents import content_of
from raadhus.writing.queries.earlier import treatment_of
from raadhus.writing.queries.facts import facts_of_meeting
from raadhus.writing.queries.route import next_stop
from raadhus.writing.record.content_sections import decision_heading, paragraphs
from raadhus.writing.verbs import Happening, move, save_change, take, write_history
from raadhus.writing.wording.decision_text import shown_text


class NoNextCommittee(
    Refusal,
    reason="no-next-committee",
    english="The case's way ends here. Add the next committee to it first.",
    danish="Sagens vej slutter her. Sæt først det næste udvalg på den.",
):
    """A case is sent on along its route."""


class NotDecidedHere(
    Refusal,
    reason="not-decided-here",
    english="The item is not decided: there is nothing to send on.",
    danish="Punktet er ikke afgjort. Der er ikke noget at sende videre.",
):
    """A case goes on with a decision."""


def forward_proposal(item: int, *, by: Acting, version: int | None = None) -> RouteStop:
    """Give the stop that the case goes on to; its pool has it from now on. Raises a Refusal."""
    with transaction.atomic():
        row = AgendaItem.objects.filter(pk=item, is_taken_off=False).select_related("meeting").first()
        if row is None or row.proposal_id is None:
            raise NotThere
        refuse_unless_may("case.forward", by=by, place=place_of(row.meeting))
        if row.state != "decided":
            raise NotDecidedHere
        settle_case(row, by=by)
        case = take(Proposal, row.proposal_id, version=version)
        before, after = move(case, "state", CASE, verb="forward")
        stop = next_stop(case, organization=row.meeting.organization)
        if stop is None:
            raise NoNextCommittee
        follow_closed_item(case, item=row)
        _carry(case, row=row)
        case.came_from = row
        save_change(case, by=by)
        ProposalVersion.objects.create(
            proposal=case, number=case.version, content=case.content, saved_by=by.name, saved_at=by.at
        )
        told = Happening(
            body=case.body,
            verb="case.forward",
            subject=f"case:{case.pk}",
            is_closed=case.access == "closed",
            meeting=row.meeting_id,
            proposal=case.pk,
            before=before,
            after=after,
            details={"to": stop.organization},
        )
        write_history(told, by=by)
    return stop


def _carry(case: Proposal, *, row: AgendaItem) -> None:
    """Lay the decision and who dissented into the case: the next authority is to know (danish-rules P2)."""
    text = shown_text(str(row.pk), meeting=facts_of_meeting(row.meeting))
    content = content_of(case)
    case.content = msgspec.to_builtins(_with_treatment(content, treated=treatment_of(row), text=text))


def _with_treatment(content: ProposalContent, *, treated: EarlierTreatment, text: str) -> ProposalContent:
    heading = decision_heading(treated)
    earlier = tuple(one for one in content.earlier if one.desk_item != treated.desk_item)
    sections = tuple(one for one in content.sections if one.heading != heading)
    decided = WrittenSection(
        key=heading, heading=heading, kind="decision", blocks=paragraphs(*text.split("\n"))
    )
    return replace(content, earlier=(*earlier, treated), sections=(*sections, decided))
