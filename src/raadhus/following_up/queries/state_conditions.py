"""The states of today as conditions on rows: what `states.state_of` says of one, asked of all."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.db.models import Q

from raadhus.following_up.states import DAYS_BEFORE_DUE, DAYS_UNTIL_LAPSED, State

PROMISES = Q(settled__isnull=True) | ~Q(settled="not-a-promise")
_PERHAPS = Q(settled="perhaps")


def not_done_with(today: date) -> Q:
    """What is overdue, due, open or unclear."""
    return Q(is_settled=False, lapses_on__gte=today)


def lapsed_by_day(today: date) -> Q:
    """What nobody waits for any more, for a term at most."""
    long_ago = today - timedelta(days=DAYS_UNTIL_LAPSED)
    return Q(is_settled=False, lapses_on__gte=long_ago, lapses_on__lt=today)


def conditions(today: date) -> Mapping[State, Q]:
    """One condition for each state; no row has two of them. What is no promise has none, nor what lapsed a term ago."""
    soon = today + timedelta(days=DAYS_BEFORE_DUE)
    waits = not_done_with(today)
    is_past, has_no_day = Q(due__lt=today), Q(due__isnull=True)
    by_day = waits & Q(settled__isnull=True)
    return {
        "overdue": by_day & is_past & Q(is_answered=True),
        "due": by_day & Q(due__gte=today, due__lte=soon),
        "open": by_day & (Q(due__gt=soon) | has_no_day & Q(silent_on__gte=today)),
        "unclear": waits & (_PERHAPS | is_past & Q(is_answered=False) | has_no_day & Q(silent_on__lt=today)),
        "delivered": Q(is_settled=True, settled="delivered"),
        "lapsed": Q(is_settled=True, settled__in=("lapsed", "dropped")) | lapsed_by_day(today),
    }
