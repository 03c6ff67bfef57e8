"""The lists of cases: one's own, those that wait for one, those that are ready."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from msgspec import Struct

from raadhus.core.procedure.acting import Acting, Role
from raadhus.web.components.forms import Choice
from raadhus.web.desk.cases.may_draft import units_to_draft_for
from raadhus.web.desk.cases.words import STATE_KINDS, STATE_WORDS
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.writing.queries.cases import (
    WHICH,
    CaseChoice,
    ListedCase,
    Which,
    committees_of_cases,
    listed_cases,
    units_of_cases,
)

_LISTS: tuple[tuple[Which, str], ...] = (
    ("mine", "Mine sager"),
    ("waiting", "Venter på mig"),
    ("ready", "Klar til dagsorden"),
    ("all", "Alle, jeg må se"),
)
_EMPTY = {
    "mine": "Du har ikke nogen sager.",
    "waiting": "Der er ingen sager, der venter på din godkendelse.",
    "ready": "Der er ingen sager, der er klar til en dagsorden.",
    "all": "Der er ingen sager.",
}


class Tab(Struct, frozen=True, kw_only=True):
    label: str
    address: str
    is_current: bool


class CaseRow(Struct, frozen=True, kw_only=True):
    case: ListedCase
    address: str
    state: str
    state_kind: str


class CaseListPage(DeskPage, frozen=True, kw_only=True):
    """`previous` and `next` are the addresses of the pages of the list before and after."""

    tabs: tuple[Tab, ...]
    choice: CaseChoice
    states: tuple[Choice, ...]
    committees: tuple[Choice, ...]
    units: tuple[Choice, ...]
    rows: tuple[CaseRow, ...]
    total: int
    page_number: int
    pages: int
    previous: str | None
    next: str | None
    empty: str
    new_case: str | None


@desk_page
def show_cases(request: HttpRequest, by: Acting) -> HttpResponseBase:
    first = _first_list(by)
    asked = request.GET.get("liste", first)
    which: Which = next((one for one in WHICH if one == asked), first)
    return _show_list(request, by, which=which, heading="Sager", section="cases")


@desk_page
def show_approvals(request: HttpRequest, by: Acting) -> HttpResponseBase:
    """The cases that wait for the one who is signed in."""
    return _show_list(request, by, which="waiting", heading="Venter på min godkendelse", section="approvals")


def _first_list(by: Acting) -> Which:
    """What one comes for: a case worker's own cases, what an approver must see, what a secretary puts on agendas."""
    held = {role.role for role in by.roles}
    firsts: tuple[tuple[Role, Which], ...] = (
        ("case_worker", "mine"),
        ("secretary", "ready"),
        ("approver", "waiting"),
    )
    return next((which for role, which in firsts if role in held), "mine")


def _show_list(
    request: HttpRequest, by: Acting, *, which: Which, heading: str, section: str
) -> HttpResponseBase:
    page = request.GET.get("side", "1")
    choice = CaseChoice(
        which=which,
        state=request.GET.get("tilstand", ""),
        committee=request.GET.get("udvalg", ""),
        unit=request.GET.get("enhed", ""),
        words=request.GET.get("q", "")[:200],
        page=int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 1,
    )
    found = listed_cases(choice, by=by)
    shown = CaseListPage(
        title=heading,
        heading=heading,
        section=section,
        crumbs=(Crumb(label="Overblik", address=reverse("desk")), Crumb(label=heading)),
        tabs=tuple(
            Tab(label=label, address=f"{reverse('desk-cases')}?liste={one}", is_current=one == which)
            for one, label in _LISTS
        )
        if section == "cases"
        else (),
        choice=choice,
        states=tuple(Choice(value=state, label=words) for state, words in STATE_WORDS.items()),
        committees=tuple(Choice(value=one, label=name) for one, name in committees_of_cases(by=by)),
        units=tuple(Choice(value=unit, label=unit) for unit in units_of_cases(by=by)),
        rows=tuple(_row(case) for case in found.cases),
        total=found.total,
        page_number=found.page,
        pages=found.pages,
        previous=_turned(request, page=found.page - 1) if found.page > 1 else None,
        next=_turned(request, page=found.page + 1) if found.page < found.pages else None,
        empty=_EMPTY[which],
        new_case=reverse("desk-case-new") if units_to_draft_for(by) else None,
    )
    return show(request, by, "desk/cases/list.html", shown)


def _row(case: ListedCase) -> CaseRow:
    return CaseRow(
        case=case,
        address=reverse("desk-case", args=[case.number]),
        state=STATE_WORDS[case.state],
        state_kind=STATE_KINDS[case.state],
    )


def _turned(request: HttpRequest, *, page: int) -> str:
    turned = request.GET.copy()
    turned["side"] = str(page)
    return f"?{turned.urlencode()}"
