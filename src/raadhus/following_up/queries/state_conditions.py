"""The states of today as conditions on rows: what `states.state_of` says of one, asked of all."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.db.models import Q

from raadhus.following_up.states import DAYS_BEFORE_DUE, State

_UNSETTLED = Q(settled__isnull=True)
_UNCLEAR = Q(settled="perhaps")
PROMISES = Q(settled__isnull=True) | ~Q(settled="not-a-promise")


def not_done_with(today: date) -> Q:
    """What is overdue, due, open or unclear."""
    return (_UNSETTLED | _UNCLEAR) & Q(lapses_on__gte=today)


def conditions(today: date) -> Mapping[State, Q]:
    """One condition for each state; no row has two of them, and only what is no promise has none."""
    soon = today + timedelta(days=DAYS_BEFORE_DUE)
    waits = _UNSETTLED & Q(lapses_on__gte=today)
    is_past, has_no_day = Q(due__lt=today), Q(due__isnull=True)
    return {
        "overdue": waits & is_past & Q(is_answered=True),
        "due": waits & Q(due__gte=today, due__lte=soon),
        "open": waits & (Q(due__gt=soon) | has_no_day & Q(silent_on__gte=today)),
        "unclear": (_UNCLEAR & Q(lapses_on__gte=today))
        | (waits & (is_past & Q(is_answered=False) | has_no_day & Q(silent_on__lt=today))),
        "delivered": Q(settled="delivered"),
        "lapsed": Q(settled__in=("lapsed", "dropped")) | (_UNSETTLED | _UNCLEAR) & Q(lapses_on__lt=today),
    }
