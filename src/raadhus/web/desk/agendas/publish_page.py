"""The page from which an agenda is published: what the door asks, and who answers for it."""

from django.contrib import messages
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from msgspec import Struct

from raadhus.core.door import Finding
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.published.gates import RefusedAtTheDoor
from raadhus.web.components.forms import FieldError
from raadhus.web.desk.agendas.posted import version
from raadhus.web.desk.agendas.words import agenda_crumb, crumbs
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.writing.operations.agendas.publish_agenda import (
    Answer,
    NeverSent,
    findings_of_agenda,
    publish_agenda,
)
from raadhus.writing.queries.meetings_of_desk import known_meeting
from raadhus.writing.queries.sendings import Sending, sendings_of


class Asked(Struct, frozen=True, kw_only=True):
    """A finding with the answer typed so far; `is_final` can be answered by nobody: the text must change."""

    finding: Finding
    field: str
    label: str
    typed: str
    is_final: bool


class PublishPage(DeskPage, frozen=True, kw_only=True):
    version: int
    asked: tuple[Asked, ...]
    was_sent: bool
    again: bool
    typed_reason: str
    sendings: tuple[Sending, ...]
    back: str


@desk_page
def publish(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    row = known_meeting(meeting, by=by)
    try:
        findings = findings_of_agenda(row)
        was_sent = True
    except NeverSent:
        findings, was_sent = (), False
    asked = _asked(findings, posted=request.POST)
    errors: tuple[FieldError, ...] = ()
    if request.method == "POST":
        try:
            publish_agenda(
                meeting,
                answers=tuple(
                    Answer(code=one.finding.code, item=one.finding.item, reason=one.typed) for one in asked
                ),
                reason=request.POST.get("reason", ""),
                by=by,
                version=version(request.POST),
            )
        except NotThere:
            raise
        except RefusedAtTheDoor as refused:
            errors = tuple(
                FieldError(text=one.finding.danish, field=one.field)
                for one in asked
                if one.finding in refused.findings
            ) or (FieldError(text=refused.danish),)
        except Refusal as refusal:
            errors = (FieldError(text=refusal.danish, field="reason"),)
        else:
            messages.success(request, "Den åbne dagsorden er offentliggjort.")
            return redirect("desk-agenda", meeting)
    sendings = sendings_of(row)
    shown = PublishPage(
        title="Offentliggør dagsordenen",
        heading="Offentliggør dagsordenen",
        section="meetings",
        errors=errors,
        crumbs=crumbs(
            agenda_crumb(row.pk, committee=row.organization_name, starts_at=row.starts_at),
            Crumb(label="Offentliggør"),
        ),
        version=row.version,
        asked=asked,
        was_sent=was_sent,
        again=any(one.edition for one in sendings),
        typed_reason=request.POST.get("reason", ""),
        sendings=sendings,
        back=reverse("desk-agenda", args=(meeting,)),
    )
    return show(request, by, "desk/agendas/publish.html", shown, status=409 if errors else 200)


def _asked(findings: tuple[Finding, ...], *, posted: QueryDict) -> tuple[Asked, ...]:
    return tuple(
        Asked(
            finding=one,
            field=f"svar-{place}",
            label=f"Punkt {one.item}: {one.danish}" if one.item else one.danish,
            typed=posted.get(f"svar-{place}", "").strip(),
            is_final=one.severity == "refuse" and not one.reason_lifts,
        )
        for place, one in enumerate(findings, start=1)
    )
