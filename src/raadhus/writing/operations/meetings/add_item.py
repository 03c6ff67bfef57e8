"""Add an item to the agenda of a meeting that is held: a ready case of the pool, or an item of its own."""

import msgspec
from django.db import transaction
from django.utils.timezone import localtime

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.meeting_facts import AddedInMeeting, ItemFacts
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.rules import RULES
from raadhus.core.procedure.state_tables import MEETING
from raadhus.writing.closing_catalogue import is_ground
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import AgendaItem, Meeting
from raadhus.writing.operations.agendas.adding import insert_item
from raadhus.writing.operations.agendas.describe_standing_item import TitleIsMissing
from raadhus.writing.operations.agendas.numbering import number_items
from raadhus.writing.operations.agendas.place_item import item_of_case
from raadhus.writing.operations.agendas.taking import items_in_order, take_meeting
from raadhus.writing.operations.meetings.close_item_to_public import ClosedWithoutReason
from raadhus.writing.operations.meetings.recording import write_down
from raadhus.writing.queries.facts import stored_facts
from raadhus.writing.queries.rules_of_meeting import rules_of_meeting
from raadhus.writing.verbs import move

_WITHOUT_NUMBERS = ("planned", "composing")


class AddedWithoutReason(
    Refusal,
    reason="added-without-reason",
    english="Write why the item cannot wait: it stands in the minutes ({citation}).",
    danish="Skriv, hvorfor punktet ikke kan vente: det står i referatet ({citation}).",
):
    """Members have a right to know beforehand what is decided, but for what cannot wait (rules N11, N14)."""


def add_item(meeting: int, *, item: ProposalContent | int, reason: str, by: Acting) -> int:
    """Give the number of the item in the table; `item` is that of a ready case, or what the item says.

    It comes last among those of its kind, with the number after all that were given: those stay as they are.
    Raises NotThere for a case whose route does not lead to this committee, and other Refusals.
    """
    with transaction.atomic():
        row = take_meeting(meeting, may="meeting.add_item", by=by, version=None)
        move(row, "state", MEETING, verb="add_item")
        why = _reason(reason, meeting=row)
        added = item_of_case(row, proposal=item, by=by) if isinstance(item, int) else _own_item(item)
        added.facts = stored_facts(ItemFacts(added=AddedInMeeting(reason=why, at=by.at)))
        _insert(added, meeting=row, by=by)
        write_down("item.add", row, by=by, item=added)
        return added.pk


def _reason(typed: str, *, meeting: Meeting) -> str:
    """Raises AddedWithoutReason."""
    reason = " ".join(typed.split())
    if not reason:
        citation = RULES["N14"].citation(day=localtime(meeting.starts_at).date())
        raise AddedWithoutReason(values={"citation": citation})
    return reason


def _own_item(content: ProposalContent) -> AgendaItem:
    """Raises TitleIsMissing and ClosedWithoutReason."""
    title, public_title = content.title.strip(), content.public_title.strip()
    if not title:
        raise TitleIsMissing
    is_neutral = bool(public_title) and public_title.casefold() != title.casefold()
    if content.access == "closed" and not (is_ground(content.closing_ground) and is_neutral):
        raise ClosedWithoutReason
    return AgendaItem(title=title, access=content.access, content=msgspec.to_builtins(content))


def _insert(item: AgendaItem, *, meeting: Meeting, by: Acting) -> None:
    item.meeting, item.supplement = meeting, meeting.supplements
    item.changed_by, item.changed_at = by.name, by.at
    insert_item(item, meeting=meeting)
    if meeting.agenda_state not in _WITHOUT_NUMBERS:
        number_items(items_in_order(meeting), meeting=meeting, rules=rules_of_meeting(meeting))
        item.refresh_from_db(fields=["number"])
