"""A member who had announced absence comes after all."""

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.writing.mails.absence import absence_mails
from raadhus.writing.operations.meetings.own_seat import note_absence, take_seat


class SubstituteIsCalled(
    Refusal,
    reason="substitute-is-called",
    english="A substitute has been called. Speak with the secretary of the committee.",
    danish="Der er indkaldt en stedfortræder. Tal med udvalgets sekretær.",
):
    """Two cannot sit in one seat."""


def take_back_absence(meeting: int, *, seat: int | None = None, by: Acting) -> None:
    """Nothing happens to one who comes anyway. Raises a Refusal."""
    with transaction.atomic():
        row, mine = take_seat(meeting, seat=seat, by=by)
        if mine.absence is None:
            return
        if mine.substitutes.exists():
            raise SubstituteIsCalled
        mine.absence, mine.absence_kind, mine.absence_told_at = None, "", None
        note_absence(row, mine, before="apology", by=by)
        absence_mails(row, seat=mine, is_back=True, by=by)
