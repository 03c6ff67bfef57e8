"""The page from which an agenda is sent: who gets it, what is new, and whether it is in time."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localtime

from raadhus.core.danish_format import counted
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.cautions import caution_of_notice
from raadhus.core.procedure.deadlines import deadlines
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.web.components.forms import FieldError
from raadhus.web.desk.agendas.posted import version
from raadhus.web.desk.agendas.words import agenda_crumb, crumbs, when
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.writing.operations.agendas.send_agenda import send_agenda
from raadhus.writing.queries.facts import is_council
from raadhus.writing.queries.meetings_of_desk import known_meeting
from raadhus.writing.queries.rules_of_meeting import rules_of_meeting
from raadhus.writing.queries.sendings import Sending, receivers_of, sendings_of


class SendPage(DeskPage, frozen=True, kw_only=True):
    """`without_mail` sit in the committee and have no user here: they must be told in another way."""

    version: int
    when: str
    notice_day: date
    rule: str
    late: str
    receivers: tuple[str, ...]
    without_mail: tuple[str, ...]
    sendings: tuple[Sending, ...]
    back: str


@desk_page
def send(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    row = known_meeting(meeting, by=by)
    errors: tuple[FieldError, ...] = ()
    if request.method == "POST":
        try:
            sent = send_agenda(meeting, by=by, version=version(request.POST))
        except NotThere:
            raise
        except Refusal as refusal:
            errors = (FieldError(text=refusal.danish),)
        else:
            to = counted(sent.mails, one="modtager", many="modtagere")
            messages.success(request, f"Dagsordenen er sendt til {to}.")
            if sent.is_late:
                messages.warning(request, "Den er sendt efter fristen. Tidspunktet står i historikken.")
            return redirect("desk-agenda", meeting)
    rules = rules_of_meeting(row)
    notice = deadlines(localtime(row.starts_at).date(), profile=rules, is_council=is_council(row)).notice
    late = caution_of_notice(localtime(by.at).date(), notice=notice)
    receivers = receivers_of(row)
    shown = SendPage(
        title="Send dagsordenen",
        heading="Send dagsordenen",
        section="meetings",
        errors=errors,
        crumbs=crumbs(
            agenda_crumb(row.pk, committee=row.organization_name, starts_at=row.starts_at),
            Crumb(label="Send"),
        ),
        version=row.version,
        when=when(row.starts_at),
        notice_day=notice.day,
        rule=notice.counting,
        late=late.danish if late else "",
        receivers=receivers.by_mail,
        without_mail=receivers.without_mail,
        sendings=sendings_of(row),
        back=reverse("desk-agenda", args=(meeting,)),
    )
    return show(request, by, "desk/agendas/send.html", shown, status=409 if errors else 200)
