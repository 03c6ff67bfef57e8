"""What is new with a body: its coming meetings, what was decided and asked for last, and what was published."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db.models import Count, Q
from msgspec import Struct

from raadhus.published.models import AgendaItem, Decision, Edition, Meeting
from raadhus.published.queries.meetings.convened_organizations import (
    ConvenedOrganization,
    leading_organizations,
)

_NOT_TOLD = {"none", "discussed", "noted"}


class NewsMeeting(Struct, frozen=True, kw_only=True):
    """A meeting on the way; `items` is how many its agenda has, `matters` of them are no standing items."""

    id: str
    date: date
    start: str | None
    place: str | None
    organization: str
    cancelled: bool
    items: int
    matters: int


class NewsDecision(Struct, frozen=True, kw_only=True):
    """A decision on a matter; `requests` is what the committee asked for, in the words of the minutes."""

    item: str
    title: str
    outcome: str | None
    date: date
    organization: str
    requests: tuple[str, ...] = ()
    has_vote: bool = False


class NewsEdition(Struct, frozen=True, kw_only=True):
    """An edition that was published; `is_correction` when it took the place of an earlier one."""

    edition: int
    meeting: str
    kind: str
    supplement: bool
    published_at: str
    organization: str
    date: date | None
    is_correction: bool
    is_withdrawn: bool


def coming_meetings(body: str, *, today: date, limit: int) -> tuple[NewsMeeting, ...]:
    """The next meetings from today on, the nearest first, in two statements."""
    rows = (
        Meeting.objects.filter(body=body, date__gte=today)
        .annotate(items_there=Count("items"), matters=Count("items", filter=Q(items__is_matter=True)))
        .order_by("date", "start", "pk")[:limit]
    )
    led = leading_organizations([row.pk for row in rows])
    return tuple(
        NewsMeeting(
            id=row.pk,
            date=row.date,
            start=row.start,
            place=row.place,
            organization=_name(row, led=led),
            cancelled=row.cancelled,
            items=row.items_there,
            matters=row.matters,
        )
        for row in rows
        if row.date is not None
    )


def latest_decisions(body: str, *, today: date, limit: int) -> tuple[NewsDecision, ...]:
    """What was decided last on open matters, the newest meeting first; taking note is no news. Three statements."""
    rows = (
        AgendaItem.objects.filter(
            meeting__body=body,
            meeting__date__lte=today,
            is_matter=True,
            in_minutes=True,
            outcome__isnull=False,
            tombstone__isnull=True,
        )
        .exclude(outcome__in=_NOT_TOLD)
        .exclude(access="closed")
        .select_related("meeting")
        .order_by("-meeting__date", "meeting", "order")[:limit]
    )
    led = leading_organizations([row.meeting_id for row in rows])
    voted = set(
        Decision.objects.filter(
            item__in=[row.pk for row in rows], is_own=True, votes__isnull=False
        ).values_list("item", flat=True)
    )
    return tuple(_decision(row, led=led, has_vote=row.pk in voted) for row in rows)


def latest_requests(body: str, *, today: date, limit: int) -> tuple[NewsDecision, ...]:
    """What committees asked to have done, the newest first, in two statements."""
    rows = (
        Decision.objects.filter(
            item__meeting__body=body,
            item__meeting__date__lte=today,
            item__tombstone__isnull=True,
            is_own=True,
        )
        .exclude(requests=[])
        .select_related("item__meeting")
        .order_by("-item__meeting__date", "item", "place")[:limit]
    )
    led = leading_organizations([row.item.meeting_id for row in rows])
    return tuple(_decision(row.item, led=led, requests=row.requests) for row in rows)


def published_since(body: str, *, since: date, limit: int) -> tuple[NewsEdition, ...]:
    """The editions published on that day or later, the newest first, in two statements."""
    rows = (
        Edition.objects.filter(body=body, entry__published_at__gte=since.isoformat())
        .select_related("entry")
        .order_by("-entry__sequence")[:limit]
    )
    meetings = Meeting.objects.in_bulk({row.meeting_id for row in rows})
    led = leading_organizations(list(meetings))
    return tuple(
        NewsEdition(
            edition=row.pk,
            meeting=meeting.pk,
            kind=row.kind,
            supplement=row.supplement,
            published_at=row.entry.published_at,
            organization=_name(meeting, led=led),
            date=meeting.date,
            is_correction=row.supersedes_id is not None,
            is_withdrawn=row.withdrawal_id is not None,
        )
        for row, meeting in ((row, meetings.get(row.meeting_id)) for row in rows)
        if meeting is not None
    )


def _decision(
    item: AgendaItem,
    *,
    led: Mapping[str, ConvenedOrganization],
    requests: Sequence[str] = (),
    has_vote: bool = False,
) -> NewsDecision:
    assert item.meeting.date is not None
    return NewsDecision(
        item=item.pk,
        title=item.title,
        outcome=item.outcome,
        date=item.meeting.date,
        organization=_name(item.meeting, led=led),
        requests=tuple(requests),
        has_vote=has_vote,
    )


def _name(meeting: Meeting, *, led: Mapping[str, ConvenedOrganization]) -> str:
    return led[meeting.pk].name if meeting.pk in led else meeting.name
