"""What is promised in some items, for pages of other matters that the same items tell of."""

from collections.abc import Collection
from datetime import date

from django.db.models import F

from raadhus.following_up.models import Obligation, Telling
from raadhus.following_up.queries.details import listed
from raadhus.following_up.queries.shown import ListedObligation
from raadhus.following_up.queries.state_conditions import as_of

_MOST = 20


def promised_in_items(items: Collection[str], *, body: str, today: date) -> tuple[ListedObligation, ...]:
    """Give what returns first, then the rest by its day: whatever became of it."""
    told = Telling.objects.filter(body=body, item__in=tuple(items), obligation__isnull=False)
    rows = Obligation.objects.filter(body=body, id__in=told.values("obligation"))
    ordered = rows.order_by("-is_duty", F("due").asc(nulls_last=True), "pk")
    return listed(tuple(ordered.values_list("pk", flat=True)[:_MOST]), on=as_of(body, today=today))
