"""The mails of a meeting, how far each has come, and the button that sends one again: for the secretary."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from msgspec import Struct

from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import refuse_unless_may
from raadhus.mailing.errors import MailError
from raadhus.mailing.queries.mails import MailShown, mails_about
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.web.desk.member.words import moment_words
from raadhus.writing.models import Meeting
from raadhus.writing.operations.agendas.send_mail_again import send_mail_again
from raadhus.writing.queries.reading import reader_of


class MailRow(Struct, frozen=True, kw_only=True):
    """`state` in words; `again` is where it is sent again, null when there is nothing to send."""

    name: str
    address: str
    subject: str
    kind: str
    state: str
    again: str | None


class MailsPage(DeskPage, frozen=True, kw_only=True):
    when: str
    mails: tuple[MailRow, ...]
    failed: int


@desk_page
def show_mails(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    row = _meeting(meeting, by=by)
    mails = mail_rows(meeting)
    page = MailsPage(
        title=f"Mails: {row.organization_name}",
        heading="Mails om mødet",
        section="meetings",
        crumbs=(
            Crumb(label=row.organization_name, address=reverse("desk-my-meeting", args=(meeting,))),
            Crumb(label="Mails om mødet"),
        ),
        when=f"{row.organization_name}, {moment_words(row.starts_at)}",
        mails=mails,
        failed=sum(one.kind == "error" for one in mails),
    )
    return show(request, by, "desk/member/mails.html", page)


@desk_page
def retry(request: HttpRequest, by: Acting, meeting: int, mail: int) -> HttpResponseBase:
    _meeting(meeting, by=by)
    if request.method == "POST":
        try:
            send_mail_again(mail, meeting=meeting, by=by)
            messages.success(request, "Mailen sendes igen om lidt.")
        except MailError as error:
            messages.error(request, error.danish)
    return redirect("desk-mails", meeting)


def mail_rows(meeting: int) -> tuple[MailRow, ...]:
    """The mails of a meeting for the part `desk/member/_mails.html`: what failed first, then the newest."""
    rows = (_row(one, meeting=meeting) for one in mails_about(f"meeting:{meeting}"))
    return tuple(sorted(rows, key=lambda row: row.kind != "error"))


def _meeting(meeting: int, *, by: Acting) -> Meeting:
    row = reader_of(meeting, by=by).meeting
    refuse_unless_may("agenda.send", by=by, place=Place(body=row.body, organization=row.organization))
    return row


def _row(mail: MailShown, *, meeting: int) -> MailRow:
    return MailRow(
        name=mail.to_name,
        address=mail.to_address,
        subject=mail.subject,
        kind={"sent": "success", "failed": "error"}.get(mail.state, "info"),
        state=_state(mail),
        again=reverse("desk-mail-retry", args=(meeting, mail.id)) if _needs_help(mail) else None,
    )


def _needs_help(mail: MailShown) -> bool:
    return mail.state == "failed" or (mail.state == "waiting" and mail.trouble is not None)


def _state(mail: MailShown) -> str:
    why = mail.trouble.danish if mail.trouble else ""
    if mail.state == "sent" and mail.sent_at is not None:
        return f"Sendt {moment_words(mail.sent_at)}"
    if mail.state == "failed":
        return f"Kunne ikke sendes: {why}" if why else "Kunne ikke sendes"
    if why and mail.next_try_at is not None:
        return f"Ikke sendt endnu: {why} Prøves igen {moment_words(mail.next_try_at)}."
    return "Venter på at blive sendt"
