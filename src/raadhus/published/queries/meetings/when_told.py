"""When meetings were last told of: feeds tell again of a meeting whose minutes have come."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from raadhus.published.models import Meeting


def when_told(meetings: Iterable[str]) -> Mapping[str, datetime]:
    """The moment that the newest agenda or minutes of each was published, in one statement."""
    rows = Meeting.objects.filter(pk__in=tuple(meetings)).values_list(
        "pk", "agenda__entry__published_at", "minutes__entry__published_at"
    )
    return {
        meeting: datetime.fromisoformat(newest)
        for meeting, agenda, minutes in rows
        if (newest := max(agenda or "", minutes or ""))
    }
