"""Pull a case that is ready onto an agenda."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.permissions import refuse_unless_may
from raadhus.core.procedure.refusals import NotThere
from raadhus.core.procedure.state_tables import CASE
from raadhus.core.record import ItemKind
from raadhus.writing.models import AgendaItem, Meeting, Proposal
from raadhus.writing.operations.agendas.adding import add_item
from raadhus.writing.operations.agendas.taking import place_of, take_agenda
from raadhus.writing.verbs import move, save_change, take


def place_item(meeting: int, *, proposal: int, by: Acting, version: int | None) -> int:
    """Give the number of the item; its content is that of the case.

    Raises NotThere for a case whose route does not lead to this committee, and WrongState for one that is not ready.
    """
    with transaction.atomic():
        row = take_agenda(meeting, by=by, version=version)
        refuse_unless_may("case.place_on_agenda", by=by, place=place_of(row))
        return place_case(row, proposal=proposal, by=by)


def place_case(meeting: Meeting, *, proposal: int, by: Acting) -> int:
    """Place a case on the agenda of a meeting that is taken already."""
    item = item_of_case(meeting, proposal=proposal, by=by)
    return add_item(item, meeting=meeting, verb="case.place_on_agenda", by=by)


def item_of_case(meeting: Meeting, *, proposal: int, by: Acting) -> AgendaItem:
    """Give the item, not yet saved; the case is on an agenda from now on. Raises as place_item does."""
    kind = _kind(meeting, proposal=proposal)
    case = take(Proposal, proposal, version=None)
    move(case, "state", CASE, verb="place_on_agenda")
    save_change(case, by=by)
    return AgendaItem(proposal=case, kind=kind, title=case.title, access=case.access, content=case.content)


def _kind(meeting: Meeting, *, proposal: int) -> ItemKind:
    """What the case's route says that this committee is to do with it."""
    stops = Proposal.objects.filter(
        pk=proposal, body=meeting.body, route__organization=meeting.organization
    ).values_list("route__purpose", flat=True)
    purpose = stops.first()
    if purpose is None:
        raise NotThere
    return "information" if purpose == "inform" else "decision"
