"""What there is of a body in figures: meetings, items, editions, when the newest came, and doubts by their kind."""

from datetime import date

from django.db.models import Count, Max, Min, Q
from msgspec import Struct

from raadhus.published.models import AgendaItem, ChainEntry, File, Meeting, OpenDoubt


class Holdings(Struct, frozen=True, kw_only=True):
    """`attachments` are those with a title; of `attachments_held` the store has the bytes and shows them.

    `published_at` is when the newest entry of the chain was made, null when there is none.
    """

    meetings: int
    with_minutes: int
    items: int
    first_date: date | None
    last_date: date | None
    attachments: int
    attachments_held: int
    entries: int
    published_at: str | None


def holdings_of_body(body: str) -> Holdings:
    """Count what there is, in four statements."""
    meetings = Meeting.objects.filter(body=body).aggregate(
        all=Count("pk"),
        minutes=Count("pk", filter=Q(minutes__isnull=False)),
        first=Min("date"),
        last=Max("date"),
    )
    files = File.objects.filter(meeting__body=body, role="attachment").aggregate(
        listed=Count("pk"), held=Count("sha256")
    )
    newest = ChainEntry.objects.filter(body=body).order_by("-sequence").first()
    return Holdings(
        meetings=meetings["all"],
        with_minutes=meetings["minutes"],
        items=AgendaItem.objects.filter(meeting__body=body).count(),
        first_date=meetings["first"],
        last_date=meetings["last"],
        attachments=files["listed"],
        attachments_held=files["held"],
        entries=newest.sequence if newest else 0,
        published_at=newest.published_at if newest else None,
    )


def open_doubts_by_kind(body: str) -> dict[str, int]:
    """How many doubts of each code nobody has answered."""
    rows = OpenDoubt.objects.filter(body=body, answer__isnull=True).order_by().values_list("code")
    return dict(rows.annotate(times=Count("pk")))
