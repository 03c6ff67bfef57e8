"""The guests of an item on its page, and what the form says of a new one."""

from datetime import datetime, time

from django.http import QueryDict
from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.web.desk.agendas.moments import time_of
from raadhus.writing.models import AgendaItem, Seat
from raadhus.writing.operations.agendas.invite_guest import InvitedGuest, guests_of_item


class GuestShown(Struct, frozen=True, kw_only=True):
    """`reads` says that the guest signs in here and reads what is open of the item."""

    seat: int
    words: str
    when: str
    reads: bool


def guests_shown(item: AgendaItem) -> tuple[GuestShown, ...]:
    return tuple(_shown(seat) for seat in guests_of_item(item))


def guest_of(posted: QueryDict) -> InvitedGuest:
    """Raises NotAMoment."""
    return InvitedGuest(
        name=posted.get("guest_name", ""),
        title=posted.get("guest_title", ""),
        unit=posted.get("guest_unit", ""),
        address=posted.get("guest_address", ""),
        expected_from=_time(posted.get("guest_from", "")),
        expected_until=_time(posted.get("guest_until", "")),
    )


def _time(typed: str) -> time | None:
    return time_of(typed) if typed.strip() else None


def _shown(seat: Seat) -> GuestShown:
    first, last = _clock(seat.expected_from), _clock(seat.expected_until)
    return GuestShown(
        seat=seat.pk,
        words=", ".join(part for part in (seat.name, seat.title, seat.unit) if part),
        when=" ".join(
            part for part in (f"kl. {first}" if first else "", f"til {last}" if last else "") if part
        ),
        reads=seat.user is not None,
    )


def _clock(at: datetime | None) -> str:
    return f"{localtime(at):%H.%M}" if at else ""
