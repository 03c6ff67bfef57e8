"""The states of today as conditions on rows: what `states.state_of` says of one, asked of all."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.db.models import Q

from raadhus.following_up.states import DAYS_BEFORE_DUE, State

PROMISES = Q(settled__isnull=True) | ~Q(settled="not-a-promise")
_PERHAPS = Q(settled="perhaps")


def not_done_with(today: date) -> Q:
    """What is overdue, due, open or unclear."""
    return Q(is_settled=False, lapses_on__gte=today)


def conditions(today: date) -> Mapping[State, Q]:
    """One condition for each state; no row has two of them, and only what is no promise has none."""
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
        "lapsed": Q(is_settled=True, settled__in=("lapsed", "dropped"))
        | Q(is_settled=False, lapses_on__lt=today),
    }
