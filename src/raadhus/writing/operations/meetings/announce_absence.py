"""A member announces absence from a meeting, or the secretary does so for one who has called."""

from typing import Literal, TypeAlias

from django.db import transaction

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.writing.mails.absence import absence_mails
from raadhus.writing.operations.meetings.own_seat import note_absence, take_seat

AbsenceReason: TypeAlias = Literal["illness", "holiday", "other_work", "other"]
"""Why, by its kind alone: what is behind it is nobody's business here."""
ABSENCE_REASONS: tuple[AbsenceReason, ...] = ("illness", "holiday", "other_work", "other")


class UnknownAbsenceReason(
    Refusal,
    reason="unknown-absence-reason",
    english="«{given}» is no kind of reason. Choose one of the list, or none.",
    danish="»{given}« er ikke en slags grund. Vælg en fra listen, eller ingen.",
):
    """Free text would invite people to write of their health."""


def announce_absence(meeting: int, *, seat: int | None = None, reason: str = "", by: Acting) -> None:
    """Said again it changes the kind of reason and tells nobody. `seat` is the secretary's, for somebody else.

    Raises a Refusal.
    """
    if reason and reason not in ABSENCE_REASONS:
        raise UnknownAbsenceReason(values={"given": reason[:40]})
    with transaction.atomic():
        row, mine = take_seat(meeting, seat=seat, by=by)
        was_absent = mine.absence == "apology"
        if was_absent and mine.absence_kind == reason:
            return
        mine.absence, mine.absence_kind = "apology", reason
        mine.absence_told_at = mine.absence_told_at or by.at
        note_absence(row, mine, before="apology" if was_absent else "", by=by)
        if not was_absent:
            absence_mails(row, seat=mine, is_back=False, by=by)
