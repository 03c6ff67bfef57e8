"""The page on which meetings are planned: one, or all of a year."""

from django.contrib import messages
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from raadhus.core.danish_format import counted
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.extraordinary_meetings import TooFewDemandIt
from raadhus.core.procedure.refusals import MayNot, Refusal
from raadhus.core.record import MeetingForm
from raadhus.web.components.forms import Choice, FieldError
from raadhus.web.desk.agendas.moments import NotAMoment, moments_of
from raadhus.web.desk.agendas.words import crumbs
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.writing.operations.agendas.plan_meeting import DemandedByNonMember, NewMeeting, NobodyDemandedIt
from raadhus.writing.operations.agendas.plan_meetings_of_year import plan_meetings_of_year
from raadhus.writing.queries.meetings_of_desk import DeskCommittee, committees_to_plan_for

FORMS: tuple[tuple[MeetingForm, str], ...] = (
    ("physical", "Fysisk møde"),
    ("video", "Videomøde"),
    ("phone", "Telefonmøde"),
)


class PlanPage(DeskPage, frozen=True, kw_only=True):
    committees: tuple[Choice, ...]
    forms: tuple[Choice, ...]
    typed: dict[str, str]
    faults: dict[str, str]


@desk_page
def plan_meetings(request: HttpRequest, by: Acting) -> HttpResponseBase:
    committees = committees_to_plan_for(by=by)
    if not committees:
        raise MayNot
    faults: dict[str, str] = {}
    if request.method == "POST":
        try:
            planned = _plan(request.POST, committees=committees, by=by)
        except NotAMoment as error:
            faults["days"] = (
                f"»{error.text}« er ikke en dag med et klokkeslæt. Skriv for eksempel 17.06.2025 16.30."
            )
        except (NobodyDemandedIt, DemandedByNonMember, TooFewDemandIt) as refusal:
            faults["requested_by"] = refusal.danish
        except Refusal as refusal:
            faults["days"] = refusal.danish
        else:
            messages.success(request, f"{counted(len(planned), one='møde', many='møder')} er planlagt.")
            return redirect("desk-agenda", planned[0]) if len(planned) == 1 else redirect("desk-agendas")
    shown = PlanPage(
        title="Planlæg møder",
        heading="Planlæg møder",
        section="meetings",
        crumbs=crumbs(Crumb(label="Planlæg møder")),
        errors=tuple(FieldError(text=text, field=field) for field, text in faults.items()),
        committees=tuple(Choice(value=one.organization, label=one.name) for one in committees),
        forms=tuple(Choice(value=value, label=label) for value, label in FORMS),
        typed={"time": "16.00", "form": "physical"} | request.POST.dict(),
        faults=faults,
    )
    return show(request, by, "desk/agendas/plan.html", shown, status=409 if faults else 200)


def _plan(posted: QueryDict, *, committees: tuple[DeskCommittee, ...], by: Acting) -> tuple[int, ...]:
    committee = next(
        (one for one in committees if one.organization == posted.get("committee")), committees[0]
    )
    starts = moments_of(posted.get("days", ""), usual_time=posted.get("time", ""))
    pattern = NewMeeting(
        body=committee.body,
        organization=committee.organization,
        starts_at=starts[0] if starts else by.at,
        place=posted.get("place", ""),
        form=next((value for value, _ in FORMS if value == posted.get("form")), "physical"),
        extraordinary=bool(posted.get("extraordinary")),
        requested_by=posted.get("requested_by", ""),
    )
    return plan_meetings_of_year(pattern, starts=starts, by=by)
