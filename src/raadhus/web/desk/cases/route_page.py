"""The way of a case over the committees: rows that are added, moved and taken away, each with its day."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.web.components.forms import Choice, FieldError
from raadhus.web.desk.cases.doing import version_of
from raadhus.web.desk.cases.words import PURPOSE_WORDS
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.writing.operations.proposals.set_route import NewStop, Purpose, set_route
from raadhus.writing.queries.committees_to_choose import CommitteeToChoose, committees_to_choose
from raadhus.writing.queries.one_case import OneCase, one_case

_PURPOSES: dict[str, Purpose] = {"recommend": "recommend", "decide": "decide", "inform": "inform"}
_MOST = 20


class TypedStop(Struct, frozen=True, kw_only=True):
    """`dates` are the committee's coming meetings, offered."""

    organization: str
    meeting_date: str
    purpose: str
    dates: tuple[date, ...] = ()


class RoutePage(DeskPage, frozen=True, kw_only=True):
    case: OneCase
    version: int
    stops: tuple[TypedStop, ...]
    committees: tuple[Choice, ...]
    purposes: tuple[Choice, ...]


@desk_page
def edit_route(request: HttpRequest, by: Acting, case: int) -> HttpResponseBase:
    """Save the way, or show it again with a row more, fewer or elsewhere."""
    found = one_case(case, by=by)
    committees = committees_to_choose(body=found.body, by=by)
    errors: tuple[FieldError, ...] = ()
    if request.method == "POST":
        typed = _acted(_typed(request.POST), request.POST.get("do", ""), committees)
        if request.POST.get("do", "save") == "save":
            stops, errors = _stops(typed)
            if not errors:
                try:
                    set_route(case, stops=stops, by=by, version=version_of(request.POST))
                except NotThere:
                    raise
                except Refusal as refusal:
                    errors = (FieldError(text=refusal.danish, field="udvalg-0"),)
                else:
                    messages.success(request, "Sagens vej er gemt.")
                    return redirect("desk-case", case)
    else:
        typed = [
            TypedStop(
                organization=stop.organization,
                meeting_date=stop.meeting_date or "",
                purpose=stop.purpose,
            )
            for stop in found.stops
        ] or [TypedStop(organization="", meeting_date="", purpose="decide")]
    dates = {one.id: one.dates for one in committees}
    shown = RoutePage(
        title="Sagens vej",
        heading="Sagens vej",
        section="cases",
        errors=errors,
        crumbs=(
            Crumb(label="Sager", address=reverse("desk-cases")),
            Crumb(label=f"Sag {case}", address=reverse("desk-case", args=[case])),
            Crumb(label="Sagens vej"),
        ),
        case=found,
        version=found.version,
        stops=tuple(
            TypedStop(
                organization=stop.organization,
                meeting_date=stop.meeting_date,
                purpose=stop.purpose,
                dates=dates.get(stop.organization, ()),
            )
            for stop in typed
        ),
        committees=tuple(Choice(value=one.id, label=one.name) for one in committees),
        purposes=tuple(Choice(value=key, label=words) for key, words in PURPOSE_WORDS.items()),
    )
    return show(request, by, "desk/cases/route.html", shown, status=400 if errors else 200)


def _typed(posted: QueryDict) -> list[TypedStop]:
    rows = zip(
        posted.getlist("organization"),
        posted.getlist("meeting_date"),
        posted.getlist("purpose"),
        strict=False,
    )
    return [
        TypedStop(organization=one, meeting_date=day.strip(), purpose=purpose)
        for one, day, purpose in list(rows)[:_MOST]
    ]


def _acted(typed: list[TypedStop], action: str, committees: tuple[CommitteeToChoose, ...]) -> list[TypedStop]:
    name, _, where = action.partition(":")
    at = int(where) if where.isascii() and where.isdigit() and int(where) < len(typed) else None
    rows = list(typed)
    if name == "add":
        rows.append(TypedStop(organization="", meeting_date="", purpose="decide"))
    elif at is not None and name == "remove":
        del rows[at]
    elif at is not None and name in {"up", "down"}:
        other = at - 1 if name == "up" else at + 1
        if 0 <= other < len(rows):
            rows[at], rows[other] = rows[other], rows[at]
    elif at is not None and name == "next":
        coming = next((one.dates for one in committees if one.id == rows[at].organization), ())
        if coming:
            rows[at] = TypedStop(
                organization=rows[at].organization,
                meeting_date=coming[0].isoformat(),
                purpose=rows[at].purpose,
            )
    return rows


def _stops(typed: list[TypedStop]) -> tuple[list[NewStop], tuple[FieldError, ...]]:
    stops: list[NewStop] = []
    errors: list[FieldError] = []
    for number, stop in enumerate(typed):
        if not stop.organization:
            continue
        try:
            day = date.fromisoformat(stop.meeting_date) if stop.meeting_date else None
        except ValueError:
            day = None
            errors.append(FieldError(text="Skriv datoen som år-måned-dag.", field=f"dato-{number}"))
        purpose = _PURPOSES.get(stop.purpose, "decide")
        stops.append(NewStop(organization=stop.organization, meeting_date=day, purpose=purpose))
    return stops, tuple(errors)
