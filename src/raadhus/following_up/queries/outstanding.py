"""What is outstanding: the obligations of a body, of a committee, of a unit, and of a paper."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import reduce
from itertools import islice
from operator import or_
from typing import Literal, NamedTuple, TypeAlias

from django.db.models import Count, F, Q, QuerySet
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
from raadhus.following_up.queries.state_conditions import (
    PROMISES,
    conditions,
    lapsed_by_day,
    not_done_with,
)
from raadhus.following_up.states import State
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
    waiting = _waiting(Obligation.objects.filter(not_done_with(today), body=body), today=today)
    counts = _counts(body, asked, waiting=waiting, today=today)
    states = (asked.state,) if asked.state else NOT_DONE_WITH
    total = sum(counts[state] for state in states)
    first = first_row(page, total=total, on_a_page=on_a_page)
    if order == "due" and not is_descending:
        ids = _most_pressing(body, asked, states=states, counts=counts, part=(first, on_a_page), today=today)
    else:
        rows = _in_order(
            _chosen(body, asked).filter(_of_state(asked, today=today)), order, is_descending=is_descending
        )
        ids = tuple(rows.values_list("pk", flat=True)[first : first + on_a_page])
    return Outstanding(
        rows=listed(ids, today=today),
        total=total,
        counts=tuple(counts.items()),
        committees=_committees(waiting, body=body),
        owners=_owners(waiting),
        known_until=known_until(body, today=today, life=asked.life),
    )


def most_pressing(body: str, *, today: date, asked: ObligationFilter, limit: int) -> MostPressing:
    """Give the first of what was asked for, for a part of a page."""
    states = (asked.state,) if asked.state else NOT_DONE_WITH
    counts = _counted_states(_chosen(body, asked), states=states, today=today)
    ids = _most_pressing(body, asked, states=states, counts=counts, part=(0, limit), today=today)
    return MostPressing(rows=listed(ids, today=today), total=sum(counts.values()))


def delivered_lately(
    body: str, *, today: date, asked: ObligationFilter, limit: int
) -> tuple[ListedObligation, ...]:
    """Give what was shown to be done last, the newest first, whatever state is asked for."""
    rows = _chosen(body, asked).filter(conditions(today)["delivered"])
    ids = rows.order_by(F("settled_on").desc(nulls_last=True), "pk").values_list("pk", flat=True)
    return listed(tuple(ids[:limit]), today=today)


def all_outstanding(body: str, *, today: date, asked: ObligationFilter) -> Iterator[ListedObligation]:
    """Give all of what was asked for as it is read, the most pressing first: for CSV, JSON, Atom."""
    rows, asked_for = _chosen(body, asked), conditions(today)
    ids = (
        id_
        for state in ((asked.state,) if asked.state else NOT_DONE_WITH)
        for id_ in _pressing(rows.filter(asked_for[state]), state=state).values_list("pk", flat=True)
    )
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


class _Waiting(NamedTuple):
    """How many of a committee and a unit are not done with, by their states."""

    life: str | None
    owner: str
    is_duty: bool
    is_external: bool
    counts: tuple[int, ...]


def _waiting(rows: "QuerySet[Obligation]", *, today: date) -> tuple[_Waiting, ...]:
    """Count them all at once: what is counted stands in an index."""
    asked = conditions(today)
    # What is counted stands in the index; ids do not.
    counted = {f"in_{state}": Count("is_settled", filter=asked[state]) for state in NOT_DONE_WITH}
    groups = rows.order_by().values_list("life", "owner_key", "is_duty", "is_external").annotate(**counted)
    return tuple(
        _Waiting(life, owner, duty, external, tuple(counts))
        for life, owner, duty, external, *counts in groups
    )


def _counts(
    body: str, asked: ObligationFilter, *, waiting: Sequence[_Waiting], today: date
) -> Mapping[State, int]:
    """How many are in each state of what was chosen."""
    chosen = _chosen(body, asked)
    if asked.life is not None:
        waiting = _waiting(chosen.filter(not_done_with(today)), today=today)
    of_asked = [
        one.counts
        for one in waiting
        if asked.owner in {None, one.owner}
        and asked.duties in {None, one.is_duty}
        and (asked.with_external or not one.is_external)
    ]
    found: dict[State, int] = {
        state: sum(of[place] for of in of_asked) for place, state in enumerate(NOT_DONE_WITH)
    }
    settled = dict(
        chosen.filter(is_settled=True).order_by().values_list("settled").annotate(Count("is_settled"))
    )
    past = chosen.filter(lapsed_by_day(today)).aggregate(times=Count("is_settled"))
    lapsed = sum(settled.get(one, 0) for one in ("lapsed", "dropped"))
    return found | {"delivered": settled.get("delivered", 0), "lapsed": lapsed + past["times"]}


def _counted_states(
    rows: "QuerySet[Obligation]", *, states: Sequence[State], today: date
) -> Mapping[State, int]:
    asked = conditions(today)
    wanted = reduce(or_, (asked[state] for state in states))
    counted = rows.filter(wanted).aggregate(
        **{f"in_{one}": Count("is_settled", filter=asked[one]) for one in states}
    )
    return {state: counted[f"in_{state}"] for state in states}


def _most_pressing(
    body: str,
    asked: ObligationFilter,
    *,
    states: Sequence[State],
    counts: Mapping[State, int],
    part: tuple[int, int],
    today: date,
) -> tuple[str, ...]:
    """The ids of a part of all, state by state: of those that the part does not reach nothing is read."""
    first, left = part
    found: list[str] = []
    for state in states:
        if left > 0 and first < counts[state]:
            rows = _pressing(_chosen(body, asked).filter(conditions(today)[state]), state=state)
            some = tuple(rows.values_list("pk", flat=True)[first : first + left])
            found += some
            left -= len(some)
        first = max(0, first - counts[state])
    return tuple(found)


def _pressing(rows: "QuerySet[Obligation]", *, state: State) -> "QuerySet[Obligation]":
    """The longest overdue first, what is due soonest; what has no day by when it was told last."""
    if state in {"overdue", "due"}:
        return rows.order_by("due", "pk")
    return rows.order_by(F("due").asc(nulls_last=True), F("last_told").desc(nulls_last=True), "pk")


def _in_order(
    rows: "QuerySet[Obligation]", order: ObligationOrder, *, is_descending: bool
) -> "QuerySet[Obligation]":
    column = F(_COLUMNS[order])
    by = column.desc(nulls_last=True) if is_descending else column.asc(nulls_last=True)
    return rows.order_by(by, "due", "pk")


def _committees(waiting: Sequence[_Waiting], *, body: str) -> tuple[CountedChoice, ...]:
    counts = Counter[str]()
    for one in waiting:
        if one.life and not one.is_external:
            counts[one.life] += sum(one.counts)
    named = names_of_lives(Organization.objects.filter(body=body))
    return tuple(
        CountedChoice(key=life, name=name, count=counts[life]) for life, name in named.items() if counts[life]
    )


def _owners(waiting: Sequence[_Waiting]) -> tuple[CountedChoice, ...]:
    """Those with most first; who is not named comes last, under an empty name."""
    counts = Counter[str]()
    for one in waiting:
        if not one.is_external:
            counts[one.owner] += sum(one.counts)
    known = sorted(counts.items(), key=lambda row: (row[0] == NO_OWNER, -row[1], row[0]))[:_MOST_OWNERS]
    return tuple(CountedChoice(key=key, name=_called(key), count=times) for key, times in known)


def _called(owner: str) -> str:
    """A unit's name of its key: what was written in small letters begins with a capital again."""
    return owner[:1].upper() + owner[1:]


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
