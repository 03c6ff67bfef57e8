"""How an item comes on an agenda: at its place among the others, or on the next supplementary agenda after the lock."""

from django.db.models import F

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.state_tables import AGENDA
from raadhus.writing.agenda_order import place_for
from raadhus.writing.models import AgendaItem, Meeting
from raadhus.writing.operations.agendas.taking import items_in_order, write_down
from raadhus.writing.queries.rules_of_meeting import rules_of_meeting
from raadhus.writing.verbs import move


def add_item(item: AgendaItem, *, meeting: Meeting, verb: str, by: Acting) -> int:
    """Put the item on the agenda as a change of it, and give its number in the table. Raises WrongState."""
    change = "change" if meeting.agenda_state in {"planned", "composing"} else "supplement"
    move(meeting, "agenda_state", AGENDA, verb=change)
    item.meeting = meeting
    item.supplement = meeting.supplements + 1 if change == "supplement" else 0
    item.changed_by, item.changed_at = by.name, by.at
    insert_item(item, meeting=meeting)
    write_down(meeting, by=by, verb=verb, item=item, details={"supplement": item.supplement})
    return item.pk


def insert_item(item: AgendaItem, *, meeting: Meeting) -> None:
    among = items_in_order(meeting)
    rules = rules_of_meeting(meeting)
    place = place_for(item, among=among, before=rules.standing_last)
    after = [one.pk for one in among[place - 1 :]]
    item.position = among[place - 2].position + 1 if place > 1 else 1
    meeting.items.filter(pk__in=after).update(position=F("position") + 1)
    item.save(force_insert=item.pk is None)
