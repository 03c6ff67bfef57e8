"""Invite a guest to an item of an agenda, or take the invitation back: others are called in for a case (L6, L8)."""

from datetime import datetime, time

from django.db import transaction
from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.accounts.models import User
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.writing.mails.agenda_sent import agenda_sent_mails
from raadhus.writing.models import AgendaItem, Meeting, Seat
from raadhus.writing.operations.agendas.taking import take_item, write_down
from raadhus.writing.operations.meetings.added_seat import NameMissing

_BEHIND_ALL = 1000
"""Guests stand after the members, who get their seats when the meeting is called."""


class InvitedGuest(Struct, frozen=True, kw_only=True):
    """`address` is that of a user, who then reads what is open of the item; the times are of the meeting's day."""

    name: str
    title: str = ""
    unit: str = ""
    address: str = ""
    expected_from: time | None = None
    expected_until: time | None = None


class GuestHasNoUser(
    Refusal,
    reason="guest-has-no-user",
    english="Nobody signs in with that address. Leave it empty, or have an administrator make the user first.",
    danish="Ingen logger ind med den adresse. Lad feltet stå tomt, eller få en administrator til at oprette brugeren.",
):
    """A guest without a user is invited too, and reads nothing here."""


class GuestSitsHere(
    Refusal,
    reason="guest-sits-here",
    english="That person has a seat at the meeting, and needs no invitation.",
    danish="Personen har plads ved mødet og skal ikke inviteres.",
):
    """A member reads every item."""


class GuestLeavesFirst(
    Refusal,
    reason="guest-leaves-first",
    english="The guest would leave before coming. Write the later time last.",
    danish="Gæsten ville gå, før gæsten kommer. Skriv det sene tidspunkt sidst.",
):
    """The two times are the wrong way round."""


def invite_guest(item: int, *, guest: InvitedGuest, by: Acting) -> int:
    """Give the number of the seat; a guest of another item of the meeting becomes one of this too. Raises a Refusal."""
    if not guest.name.strip():
        raise NameMissing
    if guest.expected_from and guest.expected_until and guest.expected_until <= guest.expected_from:
        raise GuestLeavesFirst
    with transaction.atomic():
        meeting, row = take_item(item, by=by, version=None)
        user = _user(guest.address, meeting=meeting)
        seat = _known(guest, user=user, meeting=meeting) or Seat(
            meeting=meeting, is_member=False, is_guest=True, position=_BEHIND_ALL
        )
        seat.user, seat.name = user, guest.name.strip()
        seat.title, seat.unit = guest.title.strip(), guest.unit.strip()
        seat.expected_from = _moment(guest.expected_from, meeting=meeting)
        seat.expected_until = _moment(guest.expected_until, meeting=meeting)
        seat.save()
        seat.items.add(row)
        write_down(meeting, by=by, verb="agenda.invite_guest", item=row, details={"seat": seat.pk})
        _tell(seat, meeting=meeting, by=by)
    return seat.pk


def take_back_invitation(item: int, *, seat: int, by: Acting) -> None:
    """A guest of no other item loses the seat. Raises NotThere."""
    with transaction.atomic():
        meeting, row = take_item(item, by=by, version=None)
        guest = row.guests.filter(pk=seat, is_guest=True).first()
        if guest is None:
            raise NotThere
        guest.items.remove(row)
        if not guest.items.exists():
            guest.delete()
        write_down(meeting, by=by, verb="agenda.take_back_invitation", item=row, details={"seat": seat})


def guests_of_item(item: AgendaItem) -> tuple[Seat, ...]:
    """Those who are invited, in the order in which they are expected."""
    guests = item.guests.filter(is_guest=True).select_related("user")
    return tuple(sorted(guests, key=lambda one: (one.expected_from or item.meeting.starts_at, one.pk)))


def _user(address: str, *, meeting: Meeting) -> User | None:
    """Raises GuestHasNoUser and GuestSitsHere."""
    if not address.strip():
        return None
    user = User.objects.filter(email__iexact=address.strip(), is_active=True).first()
    if user is None:
        raise GuestHasNoUser
    if meeting.seats.filter(user=user, is_guest=False).exists():
        raise GuestSitsHere
    return user


def _known(guest: InvitedGuest, *, user: User | None, meeting: Meeting) -> Seat | None:
    guests = meeting.seats.filter(is_guest=True)
    return guests.filter(user=user).first() if user else guests.filter(name=guest.name.strip()).first()


def _moment(at: time | None, *, meeting: Meeting) -> datetime | None:
    return localtime(meeting.starts_at).replace(hour=at.hour, minute=at.minute, second=0) if at else None


def _tell(seat: Seat, *, meeting: Meeting, by: Acting) -> None:
    """Who is invited after the agenda was sent is told at once, everybody else with the agenda."""
    last = meeting.agenda_versions.order_by("-number").values_list("number", flat=True).first()
    if last is not None:
        agenda_sent_mails(meeting, seats=(seat,), version=last, by=by)
