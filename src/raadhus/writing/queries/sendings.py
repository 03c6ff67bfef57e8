"""To whom an agenda goes, and what was sent and published of it so far."""

from datetime import datetime

from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.accounts.models import User
from raadhus.writing.models import Meeting
from raadhus.writing.queries.committee_seats import committee_of_body, committee_seats


class Receivers(Struct, frozen=True, kw_only=True):
    """By name: those who get a mail, and those who are no users here."""

    by_mail: tuple[str, ...]
    without_mail: tuple[str, ...]


class Sending(Struct, frozen=True, kw_only=True):
    """`edition` is the published one that was made of it."""

    version: int
    supplement: int
    made_by: str
    made_at: datetime
    edition: str | None


def receivers_of(meeting: Meeting) -> Receivers:
    """Those who have a seat in the meeting and, until it is called, those who will."""
    seats = list(meeting.seats.order_by("position").values_list("name", "user__is_active"))
    if not seats:
        day = localtime(meeting.starts_at).date()
        committee = committee_of_body(meeting.organization, body=meeting.body, day=day)
        held = committee_seats(committee, day=day) if committee else ()
        users = set(
            User.objects.filter(is_active=True, person__in=[one.person for one in held]).values_list(
                "person", flat=True
            )
        )
        seats = [(one.person_name, one.person in users) for one in held]
    return Receivers(
        by_mail=tuple(name for name, has_mail in seats if has_mail),
        without_mail=tuple(name for name, has_mail in seats if not has_mail),
    )


def sendings_of(meeting: Meeting) -> tuple[Sending, ...]:
    """The newest first."""
    rows = meeting.agenda_versions.order_by("-number").defer("record")
    return tuple(
        Sending(
            version=row.number,
            supplement=row.supplement,
            made_by=row.made_by,
            made_at=row.made_at,
            edition=row.edition,
        )
        for row in rows
    )
