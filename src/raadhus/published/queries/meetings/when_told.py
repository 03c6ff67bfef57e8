"""When meetings were told of, and by which edition: feeds tell of the agenda and of the minutes."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from msgspec import Struct

from raadhus.published.models import Meeting


class Told(Struct, frozen=True, kw_only=True):
    """The edition that is the agenda or the minutes of a meeting, and the moment it was published."""

    edition: int
    is_minutes: bool
    at: datetime


def when_told(meetings: Iterable[str]) -> Mapping[str, tuple[Told, ...]]:
    """The agenda and the minutes of each meeting as they are now, in one statement."""
    rows = Meeting.objects.filter(pk__in=tuple(meetings)).values_list(
        "pk", "agenda", "agenda__entry__published_at", "minutes", "minutes__entry__published_at"
    )
    return {
        meeting: (*_told(agenda, agenda_at, is_minutes=False), *_told(minutes, minutes_at, is_minutes=True))
        for meeting, agenda, agenda_at, minutes, minutes_at in rows
    }


def _told(edition: int | None, at: str | None, *, is_minutes: bool) -> tuple[Told, ...]:
    if edition is None or at is None:
        return ()
    return (Told(edition=edition, is_minutes=is_minutes, at=datetime.fromisoformat(at)),)
