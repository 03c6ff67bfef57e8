"""Note that a member brings the case before the council (kommunestyrelsesloven § 23)."""

from django.db import transaction
from msgspec.structs import replace

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.meeting_facts import StopDeclared
from raadhus.writing.operations.meetings.record_facts import put_facts
from raadhus.writing.operations.meetings.recording import change_record, take_item, write_down
from raadhus.writing.queries.facts import facts_of


def declare_stop(item: int, *, seat: str, by: Acting, version: int | None) -> None:
    """The declaration is of this moment; declared again by the same member it stays as it was. Raises a Refusal."""
    with transaction.atomic():
        row = take_item(item, by=by, version=version)
        change_record(row.meeting, by=by)
        facts = facts_of(row)
        if any(one.seat == seat for one in facts.stops):
            return
        put_facts(row, facts=replace(facts, stops=(*facts.stops, StopDeclared(seat=seat, at=by.at))))
        write_down("item.stop", row.meeting, by=by, item=row, details={"seat": seat})
