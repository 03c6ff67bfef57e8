"""The annual wheel: the duties that return, in which months they came, when last, and when they are expected."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal, TypeAlias

from django.db.models import F, Q
from msgspec import Struct

from raadhus.core.danish_order import danish_order
from raadhus.following_up.committee_keys import committee_key
from raadhus.following_up.models import Obligation, Occurrence, Showing
from raadhus.following_up.queries.details import listed, places
from raadhus.following_up.queries.outstanding import known_until
from raadhus.following_up.queries.shown import ListedObligation, ShownPlace
from raadhus.following_up.queries.state_conditions import PROMISES, as_of, owed_keys
from raadhus.following_up.rhythms import expected_until
from raadhus.following_up.states import AsOf
from raadhus.published.models import Organization
from raadhus.published.queries.organizations.names_of_lives import names_of_lives

SlotState: TypeAlias = Literal["held", "expected", "late", "unheard"]


class WheelSlot(Struct, frozen=True, kw_only=True):
    """One coming of a duty in the year: `place` is the item that fulfilled it, null of one that is expected or late.

    It is unheard of when its day passed and no minutes since are there.
    `day` is the day of the meeting, or the day it is expected; `month` is that day's.
    """

    month: int
    day: date
    state: SlotState
    place: ShownPlace | None


class WheelDuty(Struct, frozen=True, kw_only=True):
    """`group` is the same for one report that goes to several receivers. `usual_months` are learned from when it came.

    `last` is the place where it came last (of all years), `next_expected` the day after that; `late_days` how late it
    is today, null when it is not.
    """

    obligation: ListedObligation
    group: str
    slots: tuple[WheelSlot, ...]
    usual_months: tuple[int, ...]
    occurrences: int
    last: ShownPlace | None
    next_expected: date | None
    late_days: int | None


class Wheel(Struct, frozen=True, kw_only=True):
    """A year of a body or a committee: the duties by committee and name. `years` are those with anything to show."""

    year: int
    years: tuple[int, ...]
    duties: tuple[WheelDuty, ...]
    committees: tuple[tuple[str, str], ...]
    known_until: date | None


def wheel(body: str, *, year: int, today: date, life: str | None = None) -> Wheel:
    """Give the wheel of a year, in a constant number of statements."""
    on = as_of(body, today=today)
    duties = _duties(body, year=year, today=today, life=life)
    ids = [row.id for row in duties]
    comings = Occurrence.objects.filter(obligation__in=ids).order_by("date", "id")
    days: defaultdict[str, list[date]] = defaultdict(list)
    shown_by: dict[tuple[str, date], str] = {}
    for obligation, day, showing in comings.values_list("obligation", "date", "showing"):
        days[obligation].append(day)
        shown_by[obligation, day] = showing
    lasts = {row.showing_id for row in duties if row.showing_id}
    of_year = {showing for (_, day), showing in shown_by.items() if day.year == year}
    at = places(Showing.objects.filter(id__in=lasts | of_year))
    listed_by_id = {one.id: one for one in listed(ids, on=on)}
    years = {day.year for some in days.values() for day in some} | {today.year}
    named = names_of_lives(Organization.objects.filter(body=body))
    return Wheel(
        year=year,
        years=tuple(range(min(years), max(years) + 1)),
        duties=tuple(
            _duty(
                row,
                listed_by_id[row.id],
                slots=_slots(row, days=days[row.id], shown_by=shown_by, at=at, year=year, on=on),
                last=at.get(row.showing_id or ""),
                today=today,
            )
            for row in sorted(
                duties, key=lambda row: (danish_order(named.get(row.life or "", "")), row.what, row.id)
            )
            if row.id in listed_by_id
        ),
        committees=_committees(body, named=named),
        known_until=known_until(body, today=today, life=life),
    )


def _duties(body: str, *, year: int, today: date, life: str | None) -> tuple[Obligation, ...]:
    """Those that a committee is told of, not given up before the year began nor told first after it ended."""
    rows = Obligation.objects.filter(
        PROMISES,
        Q(times__isnull=True) | Q(times__lte=_MONTHS * F("years")),
        body=body,
        is_duty=True,
        is_answered=True,
        is_external=False,
        lapses_on__gte=min(today, date(year, 1, 1)),
    ).exclude(first_told__gt=date(year, _MONTHS, 31), occurrences=0)
    if life is not None:
        rows = rows.filter(owed__in=owed_keys(body, life=life))
    ids = rows.order_by("-occurrences", "-last_told", "pk").values_list("pk", flat=True)[:_MOST]
    return tuple(Obligation.objects.filter(id__in=tuple(ids)))


def _duty(
    row: Obligation,
    shown: ListedObligation,
    *,
    slots: Sequence[WheelSlot],
    last: ShownPlace | None,
    today: date,
) -> WheelDuty:
    return WheelDuty(
        obligation=shown,
        group=row.group,
        slots=tuple(slots),
        usual_months=tuple(map(int, row.usual_months.split())),
        occurrences=row.occurrences,
        last=last,
        next_expected=row.due,
        late_days=(today - row.due).days if row.due is not None and shown.state == "overdue" else None,
    )


def _slots(
    row: Obligation,
    *,
    days: Sequence[date],
    shown_by: Mapping[tuple[str, date], str],
    at: Mapping[str, ShownPlace],
    year: int,
    on: AsOf,
) -> tuple[WheelSlot, ...]:
    """What came in the year, then what is expected in the rest of it; what is late stands where it was expected."""
    held = [
        WheelSlot(month=day.month, day=day, state="held", place=at.get(shown_by[row.id, day]))
        for day in days
        if day.year == year
    ]
    if row.due is None or row.years is None or row.settled is not None:
        return tuple(held)
    coming = expected_until(
        date(year, _MONTHS, 31), days=days, told=row.last_told, times=row.times, years=row.years
    )
    # A person may have said when it comes next.
    expected = [row.due, *(day for day in coming[1:] if day > row.due)]
    return (
        *held,
        *(
            WheelSlot(
                month=day.month,
                day=day,
                state=_awaited(day, read_until=on.read_of(row.owed), today=on.today),
                place=None,
            )
            for day in expected
            if day.year == year
        ),
    )


def _awaited(day: date, *, read_until: date, today: date) -> SlotState:
    if day >= today:
        return "expected"
    return "late" if day < read_until else "unheard"


def _committees(body: str, *, named: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The committees that have duties, by their lives, in the order of the alphabet."""
    rows = Obligation.objects.filter(PROMISES, body=body, is_duty=True, is_answered=True, is_external=False)
    owed = set(rows.order_by().values_list("owed", flat=True).distinct())
    names = Organization.objects.filter(body=body).values_list("life", "name")
    lives = owed | {life for life, name in names if committee_key(name) in owed}
    return tuple((life, name) for life, name in named.items() if life in lives)


_MONTHS = 12
_MOST = 200
