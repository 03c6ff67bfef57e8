"""Ask for the approval of minutes, and ask again."""

from collections.abc import Iterable

from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.accounts.models import User
from raadhus.core.procedure.acting import Acting
from raadhus.mailing.operations.queue_mail import NewMail
from raadhus.writing.mails.letter import Letter, facts_of, keep_letter, link_to, subject_of
from raadhus.writing.models import Meeting


class ToApprove(Struct, frozen=True, kw_only=True):
    """Someone who is asked, and the path of the page where one click approves."""

    user: User
    path: str


def minutes_for_approval_mails(
    meeting: Meeting, *, asked: Iterable[ToApprove], version: int, by: Acting
) -> tuple[NewMail, ...]:
    """Queue a mail to each; `version` is that of the minutes, so that each is asked once of each."""
    news = "Referatet af mødet er klar til godkendelse."
    if version > 1:
        news = "Referatet af mødet er ændret. Alle godkendelser begynder forfra."
    return _ask(
        meeting,
        asked=asked,
        key=f"approve:{version}",
        subject=subject_of("Godkend referat", meeting=meeting),
        news=news,
        by=by,
    )


def reminder_mails(
    meeting: Meeting, *, asked: Iterable[ToApprove], version: int, by: Acting
) -> tuple[NewMail, ...]:
    """Queue a reminder to each who has not answered; once a day and version, however often it is asked for."""
    return _ask(
        meeting,
        asked=asked,
        key=f"remind:{version}:{localtime(by.at):%Y-%m-%d}",
        subject=subject_of("Påmindelse: Godkend referat", meeting=meeting),
        news="Referatet af mødet mangler din godkendelse. Tavshed er ikke godkendelse.",
        by=by,
    )


def _ask(
    meeting: Meeting, *, asked: Iterable[ToApprove], key: str, subject: str, news: str, by: Acting
) -> tuple[NewMail, ...]:
    mails = (
        keep_letter(
            Letter(
                key=key,
                subject=subject,
                lines=(news, facts_of(meeting), f"Læs og svar her:\n{link_to(one.path)}"),
            ),
            meeting=meeting,
            to=one.user,
            by=by,
        )
        for one in asked
    )
    return tuple(mail for mail in mails if mail is not None)
