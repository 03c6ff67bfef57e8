"""The page on which a case begins: its title, its type, whose it is."""

import secrets

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import MayNot, Refusal
from raadhus.web.components.forms import Choice, FieldError
from raadhus.web.desk.cases.may_draft import units_to_draft_for
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.writing.content import ProposalContent
from raadhus.writing.operations.meetings.once import once
from raadhus.writing.operations.proposals.draft_proposal import NewProposal, draft_proposal
from raadhus.writing.operations.proposals.set_route import NewStop
from raadhus.writing.queries.case_types import case_types_of
from raadhus.writing.queries.committees_to_choose import CommitteeToChoose, committees_to_choose


class NewCasePage(DeskPage, frozen=True, kw_only=True):
    """`key` goes with the form, so that what is sent twice makes one case."""

    key: str
    types: tuple[Choice, ...]
    units: tuple[Choice, ...]
    committees: tuple[Choice, ...]
    typed_title: str
    typed_type: str
    typed_unit: str
    typed_committee: str


@desk_page
def new_case(request: HttpRequest, by: Acting) -> HttpResponseBase:
    units = units_to_draft_for(by)
    if not units:
        raise MayNot
    posted = request.POST
    errors: tuple[FieldError, ...] = ()
    chosen = next((unit for unit in units if unit.key == posted.get("unit")), units[0])
    committees = committees_to_choose(body=chosen.body, by=by)
    if request.method == "POST":
        title = " ".join(posted.get("title", "").split())
        new = NewProposal(
            body=chosen.body,
            unit=chosen.unit,
            type=posted.get("type", ""),
            content=ProposalContent(
                title=title,
                units=(chosen.unit,),
                decided_by=next((one.name for one in committees if one.id == posted.get("committee")), ""),
            ),
            route=_route(posted.get("committee", ""), committees),
        )
        made: list[int] = []
        try:
            once(posted.get("key", ""), do=lambda: made.append(draft_proposal(new, by=by)), by=by)
            # Sent twice: the case stands first in the list.
            return redirect("desk-case-edit", made[0]) if made else redirect("desk-cases")
        except Refusal as refusal:
            errors = (FieldError(text=refusal.danish, field="type" if title else "title"),)
    shown = NewCasePage(
        title="Ny sag",
        heading="Ny sag",
        section="cases",
        errors=errors,
        key=secrets.token_urlsafe(12),
        crumbs=(Crumb(label="Sager", address=reverse("desk-cases")), Crumb(label="Ny sag")),
        types=tuple(Choice(value=key, label=kind.name) for key, kind in case_types_of(chosen.body).items()),
        units=tuple(Choice(value=unit.key, label=unit.unit) for unit in units),
        committees=tuple(Choice(value=one.id, label=one.name) for one in committees),
        typed_title=posted.get("title", ""),
        typed_type=posted.get("type", "decision"),
        typed_unit=posted.get("unit", units[0].key),
        typed_committee=posted.get("committee", units[0].organization or ""),
    )
    return show(request, by, "desk/cases/new.html", shown, status=400 if errors else 200)


def _route(committee: str, committees: tuple[CommitteeToChoose, ...]) -> tuple[NewStop, ...]:
    chosen = next((one for one in committees if one.id == committee), None)
    if chosen is None:
        return ()
    return (NewStop(organization=chosen.id, meeting_date=chosen.dates[0] if chosen.dates else None),)
