"""Put published minutes right: by a numbered addition that says why, never by another text (danish-rules P5)."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.minutes_states import APPROVAL, PUBLICATION
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.state_tables import next_state
from raadhus.writing.models import Meeting
from raadhus.writing.operations.minutes.additions import add_addition
from raadhus.writing.operations.minutes.freezing import freeze_minutes
from raadhus.writing.operations.minutes.taking import take_minutes, write_minutes_history
from raadhus.writing.verbs import move, save_change


class CorrectionIsEmpty(
    Refusal,
    reason="correction-is-empty",
    english="Write the addition, and why it comes.",
    danish="Skriv tillægget, og hvorfor det kommer.",
):
    """An addition without words corrects nothing."""


def correct_minutes(
    meeting: int, *, text: str, reason: str, item: str = "", by: Acting, version: int | None
) -> int:
    """Add to the item of that number, or to the whole; a new version is to be approved and published.

    Give the number of the addition. Raises a Refusal.
    """
    if not text.strip() or not reason.strip():
        raise CorrectionIsEmpty
    with transaction.atomic():
        row = take_minutes(meeting, verb="minutes.publish", by=by, version=version)
        addition = add_addition(row, text=text.strip(), item=item, by=by)
        begin_correction(row, addition=addition.number, reason=reason.strip(), by=by)
    return addition.number


def begin_correction(meeting: Meeting, *, addition: int, reason: str, by: Acting) -> None:
    """Freeze a new version with that addition, of a meeting that is taken. Raises WrongState."""
    next_state(PUBLICATION, state=meeting.publication_state, verb="correct")
    moved = move(meeting, "approval_state", APPROVAL, verb="add")
    frozen = freeze_minutes(meeting, by=by, reason=reason)
    save_change(meeting, by=by)
    details: dict[str, int | str] = {"addition": addition, "version": frozen.number}
    write_minutes_history(meeting, verb="minutes.correct", by=by, moved=moved, details=details)
