"""The committees that meetings convened, by the names that their papers print: all of them, or the one that leads."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple, TypeAlias

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from raadhus.published.models import Meeting, MeetingOrganization
from raadhus.published.prepared import Prepared, in_parts

Meetings: TypeAlias = "Collection[str] | QuerySet[Meeting, Any]"
"""Ids of meetings, or a query for them."""


class ConvenedOrganization(NamedTuple):
    id: str
    name: str


def convened_organizations(meetings: Meetings) -> Mapping[str, tuple[ConvenedOrganization, ...]]:
    """Give the committees of each meeting, the leading one first, in one statement."""
    found: defaultdict[str, list[ConvenedOrganization]] = defaultdict(list)
    rows = MeetingOrganization.objects.filter(meeting__in=meetings).order_by("place")
    for meeting, organization, name in rows.values_list("meeting_id", "organization_id", "name"):
        found[meeting].append(ConvenedOrganization(organization, name))
    return {meeting: tuple(organizations) for meeting, organizations in found.items()}


def leading_organizations(meetings: Iterable[str]) -> Mapping[str, ConvenedOrganization]:
    """Give the committee that leads each meeting, in one statement."""
    rows = (row for some in in_parts(meetings) for row in _LEADING.rows(meetings=some))
    return {row["meeting"]: ConvenedOrganization(row["organization"], row["name"]) for row in rows}


_LEADING = Prepared(
    lambda places: MeetingOrganization.objects.filter(
        meeting__id__in=places.several("meetings"), place=0
    ).values("meeting", "organization", "name")
)


def leading_name(meeting: str) -> Coalesce:
    """The committee that leads a row's meeting, or else the meeting's name; `meeting` is the way to it, as "item__"."""
    led = MeetingOrganization.objects.filter(meeting=OuterRef(f"{meeting}pk"), place=0)
    return Coalesce(Subquery(led.values("name")[:1]), F(f"{meeting}name"))
