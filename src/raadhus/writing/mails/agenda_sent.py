"""Tell those of a meeting that its agenda can be read, with the meeting for their calendars."""

from collections.abc import Iterable

from django.utils.timezone import localtime

from raadhus.core.procedure.acting import Acting
from raadhus.mailing.operations.queue_mail import NewMail
from raadhus.writing.mails.letter import (
    Letter,
    facts_of,
    invitation_of,
    keep_letter,
    link_to_meeting,
    subject_of,
)
from raadhus.writing.models import Meeting, Seat


def agenda_sent_mails(
    meeting: Meeting, *, seats: Iterable[Seat], version: int, supplement: int = 0, by: Acting
) -> tuple[NewMail, ...]:
    """Queue a mail to each seat of a user; `version` is that of the agenda, so that each is told once of each."""
    mails = (
        keep_letter(
            Letter(
                key=f"agenda:{version}",
                subject=subject_of(_what(version, supplement=supplement), meeting=meeting),
                lines=_lines(meeting, seat, version=version, supplement=supplement),
                attachments=(invitation_of(meeting, to=seat.user, by=by),),
            ),
            meeting=meeting,
            to=seat.user,
            by=by,
        )
        for seat in seats
        if seat.user is not None
    )
    return tuple(mail for mail in mails if mail is not None)


def _what(version: int, *, supplement: int) -> str:
    if supplement:
        return f"Tillægsdagsorden {supplement}"
    return "Dagsorden" if version == 1 else "Ændret dagsorden"


def _lines(meeting: Meeting, seat: Seat, *, version: int, supplement: int) -> tuple[str, ...]:
    is_guest = not seat.is_member and seat.substitute_for_id is None
    if is_guest:
        news = "Du er inviteret til mødet. Det, du er inviteret til at deltage i, kan læses nu."
    elif supplement:
        news = f"Tillægsdagsorden {supplement} til mødet kan læses nu."
    else:
        news = (
            "Dagsordenen til mødet kan læses nu."
            if version == 1
            else "Dagsordenen til mødet er ændret. Det nye er mærket."
        )
    read = f"Læs her:\n{link_to_meeting(meeting)}"
    absence = "Kan du ikke komme, så meld afbud samme sted."
    if not is_guest:
        return (news, facts_of(meeting), read, absence)
    expected = _expected(seat)
    return (news, facts_of(meeting), *((expected,) if expected else ()), read)


def _expected(seat: Seat) -> str:
    """When a guest is expected, as far as that was said."""
    first, last = (f"{localtime(at):%H.%M}" if at else "" for at in (seat.expected_from, seat.expected_until))
    if first:
        return f"Du ventes kl. {first}" + (f" til {last}." if last else ".")
    return f"Din del af mødet ventes at slutte kl. {last}." if last else ""
