"""Note that a member's disqualification was raised, how the body ruled, and who sits instead."""

from django.db import transaction
from msgspec.structs import replace

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.meeting_facts import Disqualification
from raadhus.writing.operations.meetings.record_facts import put_facts
from raadhus.writing.operations.meetings.recording import change_record, take_item, write_down
from raadhus.writing.queries.facts import facts_of


def note_disqualification(item: int, *, ruled: Disqualification, by: Acting, version: int | None) -> None:
    """What is noted of a member replaces what was noted of that member before. Raises a Refusal."""
    with transaction.atomic():
        row = take_item(item, by=by, version=version)
        change_record(row.meeting, by=by)
        facts = facts_of(row)
        others = tuple(one for one in facts.disqualifications if one.seat != ruled.seat)
        put_facts(row, facts=replace(facts, disqualifications=(*others, ruled)))
        write_down("item.disqualification", row.meeting, by=by, item=row, details={"seat": ruled.seat})
