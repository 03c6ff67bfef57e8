"""Tell who is to approve a case that it waits, and its author what became of it."""

from django.urls import reverse

from raadhus.accounts.models import User
from raadhus.core.procedure.acting import Acting
from raadhus.writing.mails.letter import Letter, keep_letter_about, link_to
from raadhus.writing.models import Proposal


def case_waits_mail(case: Proposal, *, to: User, by: Acting) -> None:
    """Queue a mail to the one whose turn it is."""
    _tell(case, what="En sag venter på dig", news="En sag venter på din godkendelse.", to=to, by=by)


def case_sent_back_mail(case: Proposal, *, by: Acting) -> None:
    """Queue a mail to the author; the reason stands at the desk alone."""
    _tell(case, what="Sag sendt tilbage", news="Din sag er sendt tilbage til dig.", to=case.author, by=by)


def case_ready_mail(case: Proposal, *, by: Acting) -> None:
    """Queue a mail to the author when the last approver has approved."""
    news = "Din sag er godkendt og klar til dagsordenen."
    _tell(case, what="Sag klar til dagsordenen", news=news, to=case.author, by=by)


def _tell(case: Proposal, *, what: str, news: str, to: User, by: Acting) -> None:
    if to.pk == by.user:
        return
    letter = Letter(
        key=f"version:{case.version}",
        subject=f"{what}: {case.unit}",
        lines=(
            news,
            f"Enhed: {case.unit}",
            f"Se sagen her:\n{link_to(reverse('desk-case', args=(case.pk,)))}",
        ),
    )
    keep_letter_about(f"case:{case.pk}", letter=letter, to=to, by=by)
