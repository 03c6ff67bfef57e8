"""Record what was said and done of an item: all of it at once, as the secretary sees it."""

from django.db import transaction
from msgspec.structs import replace

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.facts_rules import check_facts
from raadhus.core.procedure.meeting_facts import ItemFacts
from raadhus.writing.models import AgendaItem
from raadhus.writing.operations.meetings.recording import change_record, take_item, write_down
from raadhus.writing.queries.facts import facts_of, facts_with_items, stored_facts


def record_facts(item: int, *, facts: ItemFacts, by: Acting, version: int | None) -> None:
    """When it was treated or added is not taken from `facts`: the verbs of the meeting note it. Raises a Refusal."""
    with transaction.atomic():
        row = take_item(item, by=by, version=version)
        change_record(row.meeting, by=by)
        kept = facts_of(row)
        put_facts(row, facts=replace(facts, treated=kept.treated, added=kept.added))
        write_down("item.record", row.meeting, by=by, item=row)


def put_facts(item: AgendaItem, *, facts: ItemFacts) -> None:
    """Lay the facts in the row when no rule of the procedure is broken by them. Raises a Refusal."""
    item.facts = dict(stored_facts(facts))
    check_facts(str(item.pk), meeting=facts_with_items(item.meeting, (item,)))
