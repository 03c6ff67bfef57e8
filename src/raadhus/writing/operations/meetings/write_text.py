"""Write the decision's text by hand, or take the made one back."""

from django.db import transaction
from msgspec.structs import replace

from raadhus.core.procedure.acting import Acting
from raadhus.writing.operations.meetings.record_facts import put_facts
from raadhus.writing.operations.meetings.recording import change_record, take_item, write_down
from raadhus.writing.queries.facts import facts_of, facts_with_items
from raadhus.writing.wording.decision_text import decision_text


def write_text(item: int, *, text: str, by: Acting, version: int | None) -> None:
    """A text that says what the made one says, or nothing, is no deviation. Raises a Refusal."""
    with transaction.atomic():
        row = take_item(item, by=by, version=version)
        change_record(row.meeting, by=by)
        written = "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
        made = decision_text(str(row.pk), meeting=facts_with_items(row.meeting, (row,)))
        put_facts(row, facts=replace(facts_of(row), text=None if written in {"", made} else written))
        write_down("item.write_text", row.meeting, by=by, item=row)
