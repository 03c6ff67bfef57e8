"""Tell a substitute to sit at a meeting, or that it is not needed any more."""

from raadhus.core.procedure.acting import Acting
from raadhus.writing.mails.letter import (
    Letter,
    facts_of,
    invitation_of,
    keep_letter,
    link_to_meeting,
    subject_of,
)
from raadhus.writing.models import Seat


def substitute_called_mail(seat: Seat, *, by: Acting) -> None:
    """Queue a mail to the substitute, with the meeting for the calendar; nobody is written to who has no user."""
    member = seat.substitute_for
    assert member is not None
    lines = (
        f"Du er indkaldt som stedfortræder for {member.name}.",
        facts_of(seat.meeting),
        f"Læs her:\n{link_to_meeting(seat.meeting)}",
        "Kan du ikke komme, så meld afbud samme sted.",
    )
    _tell(seat, what="Indkaldt som stedfortræder", lines=lines, is_back=False, by=by)


def substitute_released_mail(seat: Seat, *, by: Acting) -> None:
    """Queue a mail that takes the meeting out of the calendar."""
    lines = ("Du skal ikke møde som stedfortræder alligevel.", facts_of(seat.meeting))
    _tell(seat, what="Ikke længere stedfortræder", lines=lines, is_back=True, by=by)


def _tell(seat: Seat, *, what: str, lines: tuple[str, ...], is_back: bool, by: Acting) -> None:
    if seat.user is None:
        return
    letter = Letter(
        key=f"substitute:{seat.pk}:{'released' if is_back else 'called'}",
        subject=subject_of(what, meeting=seat.meeting),
        lines=lines,
        attachments=(invitation_of(seat.meeting, to=seat.user, by=by, cancelled=is_back),),
    )
    keep_letter(letter, meeting=seat.meeting, to=seat.user, by=by)
