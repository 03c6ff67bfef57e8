"""One meeting: when, where, and who met."""

from datetime import date

from msgspec import Struct

from raadhus.published.models import Meeting, MeetingOrganization


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
    rows = tuple(
        MeetingOrganization.objects.filter(meeting=meeting, meeting__body=body)
        .select_related("meeting")
        .order_by("place")
    )
    if rows:
        return _head(rows[0].meeting, rows)
    alone = Meeting.objects.filter(pk=meeting, body=body).first()
    return None if alone is None else _head(alone, ())


def _head(meeting: Meeting, convened: tuple[MeetingOrganization, ...]) -> MeetingHead:
    return MeetingHead(
        id=meeting.pk,
        name=meeting.name,
        date=meeting.date,
        start=meeting.start,
        end=meeting.end,
        place=meeting.place,
        form=meeting.form,
        cancelled=meeting.cancelled,
        extraordinary=meeting.extraordinary,
        agenda=meeting.agenda_id,
        minutes=meeting.minutes_id,
        organizations=tuple(Convened(id=row.organization_id, name=row.name) for row in convened),
    )
