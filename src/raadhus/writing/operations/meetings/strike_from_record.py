"""Strike something from an item's record that was noted by a slip; the history keeps that it was."""

from django.db import transaction
from msgspec.structs import replace

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere
from raadhus.writing.operations.meetings.record_facts import put_facts
from raadhus.writing.operations.meetings.recording import change_record, take_item, write_down
from raadhus.writing.queries.facts import facts_of

KINDS = ("decisions", "votes", "dissents", "requests", "elections", "guests", "stops", "disqualifications")


def strike_from_record(item: int, *, kind: str, place: int, by: Acting, version: int | None) -> None:
    """`kind` is one of KINDS, `place` the place in it, from 0. Raises a Refusal."""
    with transaction.atomic():
        row = take_item(item, by=by, version=version)
        change_record(row.meeting, by=by)
        facts = facts_of(row)
        noted = getattr(facts, kind) if kind in KINDS else ()
        if not 0 <= place < len(noted):
            raise NotThere
        left = (*noted[:place], *noted[place + 1 :])
        put_facts(row, facts=replace(facts, **{kind: left}))
        write_down("item.strike", row.meeting, by=by, item=row, details={"kind": kind})
