"""One meeting: when, where, and who met."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from msgspec import Struct

from raadhus.published.models import Meeting, MeetingOrganization
from raadhus.published.prepared import Prepared


class Convened(Struct, frozen=True, kw_only=True):
    """A committee that met; `name` is what the meeting's papers call it."""

    id: str
    name: str


class MeetingHead(Struct, frozen=True, kw_only=True):
    """`organizations` are those that met, the leading one first; `agenda` and `minutes` are editions."""

    id: str
    name: str
    date: date | None
    start: str | None
    end: str | None
    place: str | None
    form: str | None
    cancelled: bool
    extraordinary: bool
    agenda: int | None
    minutes: int | None
    organizations: tuple[Convened, ...]


def meeting_head(meeting: str, *, body: str) -> MeetingHead | None:
    """The meeting with this id, None when the body has none; two statements only where no committee met."""
    rows = _CONVENED.rows(meeting=meeting, body=body)
    if rows:
        return _head({name: rows[0][f"meeting__{name}"] for name in _COLUMNS}, rows)
    alone = _ALONE.rows(meeting=meeting, body=body)
    return _head(alone[0], ()) if alone else None


def _head(meeting: dict[str, Any], convened: Iterable[dict[str, Any]]) -> MeetingHead:
    return MeetingHead(
        **meeting, organizations=tuple(Convened(id=row["organization"], name=row["name"]) for row in convened)
    )


_COLUMNS = (
    "id", "name", "date", "start", "end", "place", "form", "cancelled", "extraordinary", "agenda", "minutes",
)  # fmt: skip
_CONVENED = Prepared(
    lambda places: (
        MeetingOrganization.objects.filter(meeting=places.one("meeting"), meeting__body=places.one("body"))
        .order_by("place")
        .values("organization", "name", *(f"meeting__{name}" for name in _COLUMNS))
    )
)
_ALONE = Prepared(
    lambda places: Meeting.objects.filter(pk=places.one("meeting"), body=places.one("body")).values(*_COLUMNS)
)
