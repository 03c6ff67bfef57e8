"""The cases that somebody may know of, in lists: one's own, those that wait, those that are ready."""

from datetime import datetime
from typing import Literal, TypeAlias, get_args

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.writing.models import Proposal, ProposalApproval, RouteStop
from raadhus.writing.queries.case_access import known_cases

Which: TypeAlias = Literal["mine", "waiting", "ready", "all"]
WHICH: tuple[Which, ...] = get_args(Which)
CASES_A_PAGE = 50


class CaseChoice(Struct, frozen=True, kw_only=True):
    """What of the known cases is wanted; page 1 is the first."""

    which: Which = "mine"
    state: str = ""
    committee: str = ""
    unit: str = ""
    words: str = ""
    page: int = 1


class ListedCase(Struct, frozen=True, kw_only=True):
    """`committee` and `meeting_date` are of the first stop on its way, `waits_for` whose turn it is to approve."""

    number: int
    title: str
    case_number: str
    type: str
    unit: str
    state: str
    is_closed: bool
    changed_by: str
    changed_at: datetime
    committee: str | None
    meeting_date: str | None
    waits_for: str | None


class CaseList(Struct, frozen=True, kw_only=True):
    cases: tuple[ListedCase, ...]
    total: int
    page: int
    pages: int


def listed_cases(choice: CaseChoice, *, by: Acting) -> CaseList:
    """The chosen cases of those that the one who acts may know of, the latest changed first."""
    rows = _chosen(choice, by=by)
    total = rows.count()
    pages = max(1, -(-total // CASES_A_PAGE))
    page = min(max(choice.page, 1), pages)
    first = (page - 1) * CASES_A_PAGE
    stops = RouteStop.objects.filter(proposal=OuterRef("pk")).order_by("position")
    shown = rows.annotate(
        committee=Subquery(stops.values("organization_name")[:1]),
        meeting_date=Subquery(stops.values("meeting_date")[:1]),
        waits_for=Subquery(_turns().values("approver__name")[:1]),
    ).order_by("-changed_at", "-pk")
    return CaseList(
        cases=tuple(_listed(row) for row in shown[first : first + CASES_A_PAGE]),
        total=total,
        page=page,
        pages=pages,
    )


def committees_of_cases(*, by: Acting) -> tuple[tuple[str, str], ...]:
    """The committees on the way of cases that one may know of, by their ids, with their names."""
    stops = RouteStop.objects.filter(proposal__in=known_cases(by=by))
    return tuple(
        stops.values_list("organization", "organization_name").distinct().order_by("organization_name")
    )


def units_of_cases(*, by: Acting) -> tuple[str, ...]:
    return tuple(known_cases(by=by).values_list("unit", flat=True).distinct().order_by("unit"))


def _chosen(choice: CaseChoice, *, by: Acting) -> "QuerySet[Proposal]":
    rows = known_cases(by=by)
    match choice.which:
        case "mine":
            rows = rows.filter(Q(author=by.user) | Q(pen=by.user))
        case "waiting":
            rows = rows.annotate(turn=Subquery(_turns().values("approver")[:1])).filter(turn=by.user)
        case "ready":
            rows = rows.filter(state__in=("ready", "forwarded"))
        case "all":
            pass
    if choice.state:
        rows = rows.filter(state=choice.state)
    if choice.committee:
        stops = RouteStop.objects.filter(organization=choice.committee)
        rows = rows.filter(pk__in=stops.values("proposal"))
    if choice.unit:
        rows = rows.filter(unit=choice.unit)
    for word in choice.words.split():
        rows = rows.filter(Q(title__icontains=word) | Q(case_number__icontains=word))
    return rows


def _turns() -> "QuerySet[ProposalApproval]":
    """The step whose turn it is, of a case that the outer query stands at."""
    steps = ProposalApproval.objects.filter(
        proposal=OuterRef("pk"), proposal__state="in_review", position=F("proposal__step") + 1
    )
    return steps.order_by("-round")


def _listed(row: Proposal) -> ListedCase:
    meeting_date = getattr(row, "meeting_date", None)
    return ListedCase(
        number=row.pk,
        title=row.title,
        case_number=row.case_number,
        type=row.type,
        unit=row.unit,
        state=row.state,
        is_closed=row.access == "closed",
        changed_by=row.changed_by,
        changed_at=row.changed_at,
        committee=getattr(row, "committee", None),
        meeting_date=meeting_date.isoformat() if meeting_date else None,
        waits_for=getattr(row, "waits_for", None),
    )
