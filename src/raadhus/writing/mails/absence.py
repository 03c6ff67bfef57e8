"""Tell a committee's secretaries that a member has announced absence, or comes after all."""

from django.urls import reverse

from raadhus.accounts.models import User
from raadhus.core.procedure.acting import Acting
from raadhus.mailing.operations.queue_mail import NewMail
from raadhus.writing.mails.letter import Letter, facts_of, keep_letter, link_to, subject_of
from raadhus.writing.models import Meeting, Seat
from raadhus.writing.queries.secretaries import secretaries_of


def absence_mails(meeting: Meeting, *, seat: Seat, is_back: bool, by: Acting) -> tuple[NewMail, ...]:
    """Queue a mail to each secretary but the one who acts; the kind of reason stands at the desk alone."""
    news = f"{seat.name} kommer alligevel." if is_back else f"{seat.name} har meldt afbud."
    letter = Letter(
        # The moment is in it: who announces, takes it back and announces again is told of three times.
        key=f"absence:{seat.pk}:{by.at:%Y%m%dT%H%M%S}",
        subject=subject_of("Afbud trukket tilbage" if is_back else "Afbud", meeting=meeting),
        lines=(
            news,
            facts_of(meeting),
            f"Se mødet her:\n{link_to(reverse('desk-absences', args=(meeting.pk,)))}",
        ),
    )
    mails = (keep_letter(letter, meeting=meeting, to=user, by=by) for user in _others(meeting, by=by))
    return tuple(mail for mail in mails if mail is not None)


def _others(meeting: Meeting, *, by: Acting) -> tuple[User, ...]:
    return tuple(user for user in secretaries_of(meeting, now=by.at) if user.pk != by.user)
