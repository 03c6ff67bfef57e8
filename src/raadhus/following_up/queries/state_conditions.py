"""The states of today as conditions on rows: what `states.state_of` says of one, asked of all."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from functools import reduce
from operator import or_

from django.db.models import Max, Q

from raadhus.following_up.committee_keys import committee_key
from raadhus.following_up.states import DAYS_BEFORE_DUE, DAYS_UNTIL_LAPSED, AsOf, State
from raadhus.published.models import MeetingOrganization, Organization

PROMISES = Q(settled__isnull=True) | ~Q(settled="not-a-promise")


def as_of(body: str, *, today: date) -> AsOf:
    """The day, and how far the minutes of the body and of its committees are read, in one statement."""
    read = MeetingOrganization.objects.filter(
        meeting__body=body, meeting__minutes__isnull=False, date__lte=today
    )
    names = read.order_by().values_list("organization__life", "organization__name")
    keys: defaultdict[str, set[str]] = defaultdict(set)
    newest: dict[str, date] = {}
    for life, name, day in names.annotate(Max("date")):
        keys[life] |= {life, committee_key(name)}
        newest[life] = max(day, newest.get(life, day))
    read_until = max(newest.values(), default=date.min)
    behind = ((frozenset(keys[life]), day) for life, day in sorted(newest.items()) if day < read_until)
    return AsOf(today, read_until, tuple(behind))


def owed_keys(body: str, *, life: str) -> frozenset[str]:
    """What `Obligation.owed` is of a committee: its life, and the keys of the names that it had."""
    names = Organization.objects.filter(body=body, life=life).values_list("name", flat=True)
    return frozenset({life, *map(committee_key, names)})


def not_done_with(today: date) -> Q:
    """What is overdue, due, open or unclear."""
    return Q(is_settled=False, lapses_on__gte=today)


def lapsed_by_day(today: date) -> Q:
    """What nobody waits for any more, for a term at most."""
    long_ago = today - timedelta(days=DAYS_UNTIL_LAPSED)
    return Q(is_settled=False, lapses_on__gte=long_ago, lapses_on__lt=today)


def conditions(on: AsOf) -> Mapping[State, Q]:
    """One condition for each state; no row has two of them. What is no promise has none, nor what lapsed a term ago."""
    waits = not_done_with(on.today)
    lapsed = Q(is_settled=True, settled__in=("lapsed", "dropped")) | lapsed_by_day(on.today)
    return {
        **{state: waits & asked for state, asked in parts_of_waiting(on).items()},
        "delivered": Q(is_settled=True, settled="delivered"),
        "lapsed": lapsed,
    }


def parts_of_waiting(on: AsOf) -> Mapping[State, Q]:
    """The states of what is not done with, as conditions on such rows alone."""
    today, read_until = on.today, on.read_until
    soon = today + timedelta(days=DAYS_BEFORE_DUE)
    is_past, has_no_day, is_known = Q(due__lt=today), Q(due__isnull=True), Q(settled__isnull=True)
    is_unread = reduce(
        or_, (Q(owed__in=keys, due__gte=day) for keys, day in on.behind), Q(due__gte=read_until)
    )
    is_untold = Q(is_answered=False) | is_unread
    return {
        "overdue": is_known & Q(due__lt=today, is_answered=True) & ~is_unread,
        "due": is_known & Q(due__gte=today, due__lte=soon),
        "open": is_known & (Q(due__gt=soon) | has_no_day & Q(silent_on__gte=today)),
        "unclear": Q(settled="perhaps") | is_past & is_untold | has_no_day & Q(silent_on__lt=today),
    }
