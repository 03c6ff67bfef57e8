"""What is outstanding: the obligations of a body, of a committee, of a unit, and of a paper."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import islice
from typing import Literal, TypeAlias

from django.db.models import F, QuerySet
from msgspec import Struct

from raadhus.following_up.decided import decisions_on
from raadhus.following_up.models import Obligation, Telling
from raadhus.following_up.queries.details import (
    listed,
    newest_first,
    occurrences_of,
    places,
    shown_correction,
)
from raadhus.following_up.queries.outstanding_counts import (
    NOT_DONE_WITH,
    CountedChoice,
    counts_of_committees,
    counts_of_owners,
    counts_of_some_states,
    counts_of_states,
)
from raadhus.following_up.queries.shown import ListedObligation, ShownObligation
from raadhus.following_up.queries.state_conditions import (
    PROMISES,
    as_of,
    conditions,
    not_done_with,
    owed_keys,
)
from raadhus.following_up.states import AsOf, State
from raadhus.published.models import Consultation, MeetingOrganization
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
    on = as_of(body, today=today)
    chosen = _chosen(body, asked)
    counts = counts_of_states(chosen, on=on)
    states = (asked.state,) if asked.state else NOT_DONE_WITH
    total = sum(counts[state] for state in states)
    first = first_row(page, total=total, on_a_page=on_a_page)
    if order == "due" and not is_descending:
        ids = _most_pressing(
            chosen, counts={state: counts[state] for state in states}, part=(first, on_a_page), on=on
        )
    else:
        wanted = conditions(on)[asked.state] if asked.state else not_done_with(today)
        rows = _in_order(chosen.filter(wanted), order, is_descending=is_descending)
        ids = tuple(rows.values_list("pk", flat=True)[first : first + on_a_page])
    return Outstanding(
        rows=listed(ids, on=on),
        total=total,
        counts=tuple(counts.items()),
        committees=counts_of_committees(body, on=on),
        owners=counts_of_owners(body, on=on),
        known_until=known_until(body, today=today, life=asked.life),
    )


def most_pressing(body: str, *, today: date, asked: ObligationFilter, limit: int) -> MostPressing:
    """Give the first of what was asked for, for a part of a page."""
    on, chosen = as_of(body, today=today), _chosen(body, asked)
    if asked.state is None or asked.state in NOT_DONE_WITH:
        states = (asked.state,) if asked.state else NOT_DONE_WITH
        counts = counts_of_some_states(chosen, states=states, on=on)
    else:
        counts = {asked.state: counts_of_states(chosen, on=on)[asked.state]}
    ids = _most_pressing(chosen, counts=counts, part=(0, limit), on=on)
    return MostPressing(rows=listed(ids, on=on), total=sum(counts.values()))


def delivered_lately(
    body: str, *, today: date, asked: ObligationFilter, limit: int
) -> tuple[ListedObligation, ...]:
    """Give what was shown to be done last, the newest first, whatever state is asked for."""
    on = as_of(body, today=today)
    rows = _chosen(body, asked).filter(conditions(on)["delivered"])
    ids = rows.order_by(F("settled_on").desc(nulls_last=True), "pk").values_list("pk", flat=True)
    return listed(tuple(ids[:limit]), on=on)


def all_outstanding(body: str, *, today: date, asked: ObligationFilter) -> Iterator[ListedObligation]:
    """Give all of what was asked for as it is read, the most pressing first: for CSV, JSON, Atom."""
    on = as_of(body, today=today)
    rows, asked_for = _chosen(body, asked), conditions(on)
    ids = (
        id_
        for state in ((asked.state,) if asked.state else NOT_DONE_WITH)
        for id_ in _pressing(rows.filter(asked_for[state]), state=state).values_list("pk", flat=True)
    )
    every = iter(tuple(ids))
    while some := tuple(islice(every, _AT_ONCE)):
        yield from listed(some, on=on)


def dated_obligations(body: str, *, today: date, life: str | None = None) -> tuple[ListedObligation, ...]:
    """Give those with a day, from a year ago on, duties with the day they are expected: for a calendar."""
    rows = _chosen(body, ObligationFilter(life=life)).filter(not_done_with(today))
    dated = rows.filter(due__gte=today - timedelta(days=_CALENDAR_DAYS)).order_by("due", "pk")
    return listed(
        tuple(dated.values_list("pk", flat=True)[:_MOST_IN_A_CALENDAR]), on=as_of(body, today=today)
    )


def obligations_of_paper(paper: str, *, body: str, today: date) -> tuple[ListedObligation, ...]:
    """Give what was promised in the treatments of a paper, whatever became of it, the first told first."""
    items = Consultation.objects.filter(paper=paper).values("item")
    told = Telling.objects.filter(item__in=items, body=body, obligation__isnull=False).values("obligation")
    rows = Obligation.objects.filter(PROMISES, id__in=told).order_by("first_told", "pk")
    return listed(tuple(rows.values_list("pk", flat=True)[:_MOST_OF_A_PAPER]), on=as_of(body, today=today))


def obligation(id_: str, *, body: str, today: date) -> ShownObligation | None:
    """Give one obligation by its id, or by one that it had; None when there is none."""
    leads_to = Telling.objects.filter(anchor=id_, body=body).values_list("obligation", flat=True).first()
    row = Obligation.objects.filter(pk=leads_to or id_, body=body).first()
    if row is None:
        return None
    others = Obligation.objects.filter(PROMISES, group=row.group, is_duty=True).exclude(pk=row.pk)
    others = others.exclude(receiver_key=row.receiver_key).order_by("pk") if row.is_duty else others.none()
    ids = (row.pk, *others.values_list("pk", flat=True)[:_MOST_RECEIVERS])
    shown = listed(ids, on=as_of(body, today=today))
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
        rows = rows.filter(owed__in=owed_keys(body, life=asked.life))
    if asked.owner is not None:
        rows = rows.filter(owner_key=asked.owner)
    if asked.duties is not None:
        rows = rows.filter(is_duty=asked.duties)
    return rows if asked.with_external else rows.filter(is_external=False)


def _most_pressing(
    chosen: "QuerySet[Obligation]", *, counts: Mapping[State, int], part: tuple[int, int], on: AsOf
) -> tuple[str, ...]:
    """The ids of a part of all, state by state: of those that the part does not reach nothing is read."""
    first, left = part
    found: list[str] = []
    for state, count in counts.items():
        if left > 0 and first < count:
            rows = _pressing(chosen.filter(conditions(on)[state]), state=state)
            some = tuple(rows.values_list("pk", flat=True)[first : first + left])
            found += some
            left -= len(some)
        first = max(0, first - count)
    return tuple(found)


def _pressing(rows: "QuerySet[Obligation]", *, state: State) -> "QuerySet[Obligation]":
    """The longest overdue, what is due soonest, what was delivered last; without a day what was told last."""
    if state == "delivered":
        return rows.order_by(F("settled_on").desc(nulls_last=True), "pk")
    if state in {"overdue", "due"}:
        return rows.order_by("due", "pk")
    return rows.order_by(F("due").asc(nulls_last=True), F("last_told").desc(nulls_last=True), "pk")


def _in_order(
    rows: "QuerySet[Obligation]", order: ObligationOrder, *, is_descending: bool
) -> "QuerySet[Obligation]":
    column = F(_COLUMNS[order])
    by = column.desc(nulls_last=True) if is_descending else column.asc(nulls_last=True)
    return rows.order_by(by, "due", "pk")


_COLUMNS: Mapping[ObligationOrder, str] = {
    "due": "due", "told": "last_told", "what": "what", "owner": "owner_key", "committee": "owed",
}  # fmt: skip
_AT_ONCE = 200
_CALENDAR_DAYS = 366
_MOST_IN_A_CALENDAR = 500
_MOST_OF_A_PAPER = 100
_MOST_RECEIVERS = 20
