"""What is outstanding: the obligations of a body, of a committee, of a unit, and of a paper."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import islice
from typing import Literal, TypeAlias

from django.db.models import Case, Count, F, IntegerField, Max, Q, QuerySet, Value, When
from msgspec import Struct

from raadhus.following_up.committee_keys import committee_key
from raadhus.following_up.decided import decisions_on
from raadhus.following_up.models import Obligation, Telling
from raadhus.following_up.obligations import NO_OWNER
from raadhus.following_up.queries.details import (
    listed,
    newest_first,
    occurrences_of,
    places,
    shown_correction,
)
from raadhus.following_up.queries.shown import ListedObligation, ShownObligation
from raadhus.following_up.queries.state_conditions import PROMISES, conditions, not_done_with
from raadhus.following_up.states import STATES, State
from raadhus.published.models import Consultation, MeetingOrganization, Organization
from raadhus.published.queries.organizations.names_of_lives import names_of_lives
from raadhus.published.queries.parts_of_lists import first_row

ObligationOrder: TypeAlias = Literal["due", "told", "what", "owner", "committee"]
ON_A_PAGE = 50


class ObligationFilter(Struct, frozen=True, kw_only=True):
    """What is asked for. `state` null is what is not done with: overdue, due, open and unclear.

    `life` is a committee's, `owner` the key of a unit (`OwnerChoice.key`, "" for those without an owner), `duties` true
    for those that return and false for the others, `with_external` also what neither the municipality nor its
    committees do.
    """

    state: State | None = None
    life: str | None = None
    owner: str | None = None
    duties: bool | None = None
    with_external: bool = False


class CountedChoice(Struct, frozen=True, kw_only=True):
    """A committee (its life) or a unit (its key) that can be chosen, and how much it has outstanding."""

    key: str
    name: str
    count: int


class Outstanding(Struct, frozen=True, kw_only=True):
    """A page of the list, the counts by state under the same choice of committee and unit, and what can be chosen.

    `known_until` is the day of the newest minutes of the body (or committee): what came after is not known here.
    """

    rows: tuple[ListedObligation, ...]
    total: int
    counts: tuple[tuple[State, int], ...]
    committees: tuple[CountedChoice, ...]
    owners: tuple[CountedChoice, ...]
    known_until: date | None


class MostPressing(Struct, frozen=True, kw_only=True):
    rows: tuple[ListedObligation, ...]
    total: int


def outstanding(
    body: str,
    *,
    today: date,
    asked: ObligationFilter,
    order: ObligationOrder = "due",
    is_descending: bool = False,
    page: int = 1,
    on_a_page: int = ON_A_PAGE,
) -> Outstanding:
    """Give a page of what was asked for, the most pressing first: overdue, due, open, unclear."""
    counts = _counts(_chosen(body, asked), today=today)
    rows = _chosen(body, asked).filter(_of_state(asked, today=today))
    total = sum(counts[state] for state in ((asked.state,) if asked.state else NOT_DONE_WITH))
    first = first_row(page, total=total, on_a_page=on_a_page)
    ids = _in_order(rows, order, is_descending=is_descending, today=today).values_list("pk", flat=True)
    waiting = Obligation.objects.filter(not_done_with(today), body=body, is_external=False)
    return Outstanding(
        rows=listed(tuple(ids[first : first + on_a_page]), today=today),
        total=total,
        counts=tuple(counts.items()),
        committees=_committees(waiting, body=body),
        owners=_owners(waiting),
        known_until=known_until(body, today=today, life=asked.life),
    )


def most_pressing(body: str, *, today: date, asked: ObligationFilter, limit: int) -> MostPressing:
    """Give the first of what was asked for, for a part of a page."""
    rows = _chosen(body, asked).filter(_of_state(asked, today=today))
    ids = _in_order(rows, "due", is_descending=False, today=today).values_list("pk", flat=True)
    return MostPressing(rows=listed(tuple(ids[:limit]), today=today), total=rows.count())


def delivered_lately(
    body: str, *, today: date, asked: ObligationFilter, limit: int
) -> tuple[ListedObligation, ...]:
    """Give what was shown to be done last, the newest first, whatever state is asked for."""
    rows = _chosen(body, asked).filter(conditions(today)["delivered"])
    ids = rows.order_by(F("settled_on").desc(nulls_last=True), "pk").values_list("pk", flat=True)
    return listed(tuple(ids[:limit]), today=today)


def all_outstanding(body: str, *, today: date, asked: ObligationFilter) -> Iterator[ListedObligation]:
    """Give all of what was asked for as it is read, the most pressing first: for CSV, JSON, Atom."""
    rows = _chosen(body, asked).filter(_of_state(asked, today=today))
    ids = _in_order(rows, "due", is_descending=False, today=today).values_list("pk", flat=True)
    every = iter(tuple(ids))
    while some := tuple(islice(every, _AT_ONCE)):
        yield from listed(some, today=today)


def dated_obligations(body: str, *, today: date, life: str | None = None) -> tuple[ListedObligation, ...]:
    """Give those with a day, from a year ago on, duties with the day they are expected: for a calendar."""
    rows = _chosen(body, ObligationFilter(life=life)).filter(not_done_with(today))
    dated = rows.filter(due__gte=today - timedelta(days=_CALENDAR_DAYS)).order_by("due", "pk")
    return listed(tuple(dated.values_list("pk", flat=True)[:_MOST_IN_A_CALENDAR]), today=today)


def obligations_of_paper(paper: str, *, body: str, today: date) -> tuple[ListedObligation, ...]:
    """Give what was promised in the treatments of a paper, whatever became of it, the first told first."""
    items = Consultation.objects.filter(paper=paper).values("item")
    told = Telling.objects.filter(item__in=items, body=body, obligation__isnull=False).values("obligation")
    rows = Obligation.objects.filter(PROMISES, id__in=told).order_by("first_told", "pk")
    return listed(tuple(rows.values_list("pk", flat=True)[:_MOST_OF_A_PAPER]), today=today)


def obligation(id_: str, *, body: str, today: date) -> ShownObligation | None:
    """Give one obligation by its id, or by one that it had; None when there is none."""
    leads_to = Telling.objects.filter(anchor=id_, body=body).values_list("obligation", flat=True).first()
    row = Obligation.objects.filter(pk=leads_to or id_, body=body).first()
    if row is None:
        return None
    others = Obligation.objects.filter(PROMISES, group=row.group, is_duty=True).exclude(pk=row.pk)
    others = others.exclude(receiver_key=row.receiver_key).order_by("pk") if row.is_duty else others.none()
    ids = (row.pk, *others.values_list("pk", flat=True)[:_MOST_RECEIVERS])
    shown = listed(ids, today=today)
    if not shown or shown[0].id != row.pk:
        return None
    tellings = tuple(Telling.objects.filter(obligation=row.pk))
    made = decisions_on(tellings, body=body)
    return ShownObligation(
        obligation=shown[0],
        tellings=newest_first(places(Telling.objects.filter(obligation=row.pk)).values()),
        occurrences=occurrences_of(row.pk),
        corrections=tuple(shown_correction(one) for one in made),
        also_to=shown[1:],
    )


def known_until(body: str, *, today: date, life: str | None = None) -> date | None:
    """The day of the newest minutes, of the body or of one committee."""
    held = MeetingOrganization.objects.filter(
        organization__body=body, meeting__minutes__isnull=False, date__lte=today
    )
    if life is not None:
        held = held.filter(organization__life=life)
    return held.order_by("-date").values_list("date", flat=True).first()


def _chosen(body: str, asked: ObligationFilter) -> "QuerySet[Obligation]":
    rows = Obligation.objects.filter(PROMISES, body=body)
    if asked.life is not None:
        keys = {
            committee_key(name)
            for name in Organization.objects.filter(body=body, life=asked.life).values_list("name", flat=True)
        }
        rows = rows.filter(Q(life=asked.life) | Q(receiver_key__in=keys))
    if asked.owner is not None:
        rows = rows.filter(owner_key=asked.owner)
    if asked.duties is not None:
        rows = rows.filter(is_duty=asked.duties)
    return rows if asked.with_external else rows.filter(is_external=False)


def _of_state(asked: ObligationFilter, *, today: date) -> Q:
    return conditions(today)[asked.state] if asked.state else not_done_with(today)


def _counts(rows: "QuerySet[Obligation]", *, today: date) -> Mapping[State, int]:
    asked = conditions(today)
    counted = rows.aggregate(**{f"in_{state}": Count("pk", filter=asked[state]) for state in STATES})
    return {state: counted[f"in_{state}"] for state in STATES}


def _in_order(
    rows: "QuerySet[Obligation]", order: ObligationOrder, *, is_descending: bool, today: date
) -> "QuerySet[Obligation]":
    column = _COLUMNS[order]
    by = F(column).desc(nulls_last=True) if is_descending else F(column).asc(nulls_last=True)
    if order != "due":
        return rows.order_by(by, "due", "pk")
    asked = conditions(today)
    rank = Case(
        *(When(asked[state], then=Value(place)) for place, state in enumerate(STATES)),
        default=Value(len(STATES)),
        output_field=IntegerField(),
    )
    return rows.order_by(rank, by, F("last_told").desc(nulls_last=True), "pk")


def _committees(waiting: "QuerySet[Obligation]", *, body: str) -> tuple[CountedChoice, ...]:
    counts = dict(waiting.order_by().values_list("life").annotate(Count("pk")))
    named = names_of_lives(Organization.objects.filter(body=body))
    return tuple(
        CountedChoice(key=life, name=name, count=counts[life])
        for life, name in named.items()
        if life in counts
    )


def _owners(waiting: "QuerySet[Obligation]") -> tuple[CountedChoice, ...]:
    """Those with most first; who is not named comes last, under an empty name."""
    rows = waiting.order_by().values_list("owner_key").annotate(times=Count("pk"), called=Max("owner"))
    known = sorted(rows, key=lambda row: (row[0] == NO_OWNER, -row[1], row[0]))
    return tuple(
        CountedChoice(key=key, name=called or "", count=times) for key, times, called in known[:_MOST_OWNERS]
    )


NOT_DONE_WITH: tuple[State, ...] = ("overdue", "due", "open", "unclear")
_COLUMNS: Mapping[ObligationOrder, str] = {
    "due": "due", "told": "last_told", "what": "what", "owner": "owner_key", "committee": "life",
}  # fmt: skip
_AT_ONCE = 200
_CALENDAR_DAYS = 366
_MOST_IN_A_CALENDAR = 500
_MOST_OF_A_PAPER = 100
_MOST_RECEIVERS = 20
_MOST_OWNERS = 100
