"""The committees that a case can be sent to, with the next meetings that are planned in each."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q
from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.core.danish_order import danish_order
from raadhus.core.procedure.acting import Acting
from raadhus.published.models import Organization
from raadhus.writing.models import Meeting

_TYPES = ("council", "committee", "advisory_council")
_MOST_DATES = 6


class CommitteeToChoose(Struct, frozen=True, kw_only=True):
    """`dates` are those of its coming meetings, the next first."""

    id: str
    name: str
    dates: tuple[date, ...]


def committees_to_choose(*, body: str, by: Acting) -> tuple[CommitteeToChoose, ...]:
    """The committees of today, the council first."""
    today = localtime(by.at).date()
    rows = Organization.objects.filter(
        Q(end_date__isnull=True) | Q(end_date__gte=today.isoformat()),
        body=body,
        organization_type__in=_TYPES,
    )
    coming = _coming(body=body, by=by)
    ordered = sorted(rows, key=lambda row: (_TYPES.index(row.organization_type), danish_order(row.name)))
    return tuple(
        CommitteeToChoose(id=row.pk, name=row.name, dates=coming.get(row.pk, ())[:_MOST_DATES])
        for row in ordered
    )


def _coming(*, body: str, by: Acting) -> Mapping[str, tuple[date, ...]]:
    rows = Meeting.objects.filter(body=body, state__in=("planned", "called"), starts_at__gte=by.at)
    found: dict[str, tuple[date, ...]] = {}
    for organization, starts_at in rows.order_by("starts_at").values_list("organization", "starts_at"):
        found[organization] = (*found.get(organization, ()), localtime(starts_at).date())
    return found
