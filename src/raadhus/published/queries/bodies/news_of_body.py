"""What is new with a body: its coming meetings, what was decided last, and what was published."""

from datetime import date
from typing import Any

from django.db.models import Count, DateField, F, Q, QuerySet
from msgspec import Struct

from raadhus.published.models import AgendaItem, Decision, Edition, Meeting
from raadhus.published.prepared import Places, Prepared
from raadhus.published.queries.meetings.convened_organizations import leading_name

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
    """A decision on a matter."""

    item: str
    title: str
    outcome: str | None
    date: date
    organization: str
    has_vote: bool


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
    """The next meetings from today on, the nearest first, in one statement."""
    return tuple(
        NewsMeeting(
            id=row["id"],
            date=row["date"],
            start=row["start"],
            place=row["place"],
            organization=row["called"],
            cancelled=row["cancelled"],
            items=row["items_there"],
            matters=row["matters"],
        )
        for row in _COMING.part(0, limit, body=body, today=today)
    )


def latest_decisions(body: str, *, today: date, limit: int) -> tuple[NewsDecision, ...]:
    """What was decided last on open matters, the newest meeting first; taking note is no news. Two statements."""
    rows = _DECIDED.part(0, limit, body=body, today=today)
    items = tuple(row["item"] for row in rows)
    voted = {row["item"] for row in _VOTED.rows(items=items)} if items else set()
    return tuple(
        NewsDecision(
            item=row["item"],
            title=row["title"],
            outcome=row["became"],
            date=row["day"],
            organization=row["called"],
            has_vote=row["item"] in voted,
        )
        for row in rows
    )


def published_since(body: str, *, since: date, limit: int) -> tuple[NewsEdition, ...]:
    """The editions published on that day or later, the newest first, in two statements."""
    # No entry of a chain is older than the one before it, so those of the day are the newest.
    newest = _PUBLISHED.part(0, limit, body=body)
    rows = [row for row in newest if row["published_at"] >= since.isoformat()]
    ids = tuple(row["meeting"] for row in rows)
    meetings = {row["id"]: row for row in _MEETINGS.rows(ids=ids)} if ids else {}
    return tuple(
        NewsEdition(
            edition=row["id"],
            meeting=meeting["id"],
            kind=row["kind"],
            supplement=row["supplement"],
            published_at=row["published_at"],
            organization=meeting["called"],
            date=meeting["date"],
            is_correction=row["supersedes"] is not None,
            is_withdrawn=row["withdrawal"] is not None,
        )
        for row, meeting in ((row, meetings.get(row["meeting"])) for row in rows)
        if meeting is not None
    )


def _coming(places: Places) -> "QuerySet[Meeting, Any]":
    rows = Meeting.objects.filter(body=places.one("body"), date__gte=places.one("today", DateField()))
    counted = rows.annotate(
        items_there=Count("items"), matters=Count("items", filter=Q(items__is_matter=True))
    )
    return (
        counted.annotate(called=leading_name(""))
        .order_by("date", "start", "pk")
        .values("id", "date", "start", "place", "called", "cancelled", "items_there", "matters")
    )


def _decided(places: Places) -> "QuerySet[AgendaItem, Any]":
    rows = AgendaItem.objects.filter(
        meeting__body=places.one("body"),
        meeting__date__lte=places.one("today", DateField()),
        is_matter=True,
        in_minutes=True,
        outcome__isnull=False,
        tombstone__isnull=True,
    )
    return (
        rows.exclude(outcome__in=_NOT_TOLD)
        .exclude(access="closed")
        .order_by("-meeting__date", "meeting", "order")
        .values(
            "title",
            item=F("pk"),
            became=F("outcome"),
            day=F("meeting__date"),
            called=leading_name("meeting__"),
        )
    )


def _voted(places: Places) -> "QuerySet[Decision, Any]":
    rows = Decision.objects.filter(item__id__in=places.several("items"), is_own=True, votes__isnull=False)
    return rows.values("item")


def _published(places: Places) -> "QuerySet[Edition, Any]":
    """Asked of the chain's own body, whose entries stand in an index by their numbers."""
    rows = Edition.objects.filter(entry__body=places.one("body")).order_by("-entry__sequence")
    return rows.values(
        "id",
        "meeting",
        "kind",
        "supplement",
        "supersedes",
        "withdrawal",
        published_at=F("entry__published_at"),
    )


_COMING = Prepared(_coming)
_DECIDED = Prepared(_decided)
_VOTED = Prepared(_voted)
_PUBLISHED = Prepared(_published)
_MEETINGS = Prepared(
    lambda places: Meeting.objects.filter(pk__in=places.several("ids")).values(
        "id", "date", called=leading_name("")
    )
)
