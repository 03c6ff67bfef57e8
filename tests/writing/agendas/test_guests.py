"""Guests are called in for an item: they stand in its record, and read of it what is open."""

from datetime import time, timedelta

import pytest
from django.utils.timezone import localtime

from desk_cast import NOW
from raadhus.accounts.models import User
from raadhus.accounts.queries.acting import acting_of
from raadhus.core.procedure.refusals import MayNot, NotThere
from raadhus.mailing.models import OutgoingMail
from raadhus.writing.models import AgendaItem
from raadhus.writing.operations.agendas.invite_guest import (
    GuestHasNoUser,
    GuestLeavesFirst,
    GuestSitsHere,
    InvitedGuest,
    invite_guest,
    take_back_invitation,
)
from raadhus.writing.operations.meetings.open_meeting import open_meeting
from raadhus.writing.operations.meetings.take_up_item import take_up_item
from raadhus.writing.queries.facts import facts_of
from raadhus.writing.queries.reading import agenda_of, reader_of
from sent_agendas import SECRET, SentAgenda, sent_agenda

pytestmark = pytest.mark.django_db
THEA = InvitedGuest(
    name="Thea Munkholm",
    title="chefkonsulent",
    unit="Center for Økonomi",
    address="thea@egeborg.example",
    expected_from=time(16, 30),
    expected_until=time(17, 0),
)


@pytest.fixture
def sent() -> SentAgenda:
    User.objects.create(name="Thea Munkholm", email="thea@egeborg.example", created_at=NOW)
    return sent_agenda()


def test_who_is_invited_after_the_agenda_was_sent_gets_a_mail_with_the_hours(sent: SentAgenda) -> None:
    seat = sent.meeting.seats.get(pk=invite_guest(sent.open_item.pk, guest=THEA, by=sent.by("Sofie")))

    mail = OutgoingMail.objects.get(to_address="thea@egeborg.example")
    assert "Du ventes kl. 16.30 til 17.00." in mail.text
    assert seat.expected_from is not None
    assert localtime(seat.expected_from).date() == localtime(sent.meeting.starts_at).date()


def test_a_guest_reads_what_is_open_of_the_items_and_no_more(sent: SentAgenda) -> None:
    for item in (sent.open_item, sent.closed_item):
        invite_guest(item.pk, guest=THEA, by=sent.by("Sofie"))
    thea = acting_of(User.objects.get(name="Thea Munkholm"), now=NOW)

    paper = agenda_of(reader_of(sent.meeting.pk, by=thea))

    assert paper is not None
    opened, closed = paper.record.items
    assert [one.title for one in opened.attachments] == ["Kort over stierne", "Lukket bilag"]
    assert (closed.sections, closed.attachments) == ((), ())
    assert SECRET not in repr(paper.record)


def test_a_guest_stands_in_the_record_of_the_item_when_it_is_taken_up(sent: SentAgenda) -> None:
    invite_guest(sent.open_item.pk, guest=THEA, by=sent.by("Sofie"))
    begins = sent.desk.acting("Sofie", now=sent.meeting.starts_at + timedelta(minutes=1))
    open_meeting(sent.meeting.pk, by=begins)

    take_up_item(sent.open_item.pk, by=begins)

    (guest,) = facts_of(AgendaItem.objects.get(pk=sent.open_item.pk)).guests
    assert (guest.name, guest.title, guest.unit) == ("Thea Munkholm", "chefkonsulent", "Center for Økonomi")


def test_an_invitation_that_is_taken_back_leaves_no_seat(sent: SentAgenda) -> None:
    seat = invite_guest(sent.open_item.pk, guest=THEA, by=sent.by("Sofie"))

    take_back_invitation(sent.open_item.pk, seat=seat, by=sent.by("Sofie"))

    assert not sent.meeting.seats.filter(is_guest=True).exists()
    with pytest.raises(NotThere):
        take_back_invitation(sent.open_item.pk, seat=seat, by=sent.by("Sofie"))


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"address": "ingen@egeborg.example"}, GuestHasNoUser),
        ({"address": "birgit.ankerstjerne@egeborg.example"}, GuestSitsHere),
        ({"expected_until": time(16, 0)}, GuestLeavesFirst),
    ],
)
def test_an_invitation_that_cannot_be_meant_is_refused(
    changes: dict[str, object], refusal: type[Exception], sent: SentAgenda
) -> None:
    guest = InvitedGuest(**{name: getattr(THEA, name) for name in THEA.__struct_fields__} | changes)

    with pytest.raises(refusal):
        invite_guest(sent.open_item.pk, guest=guest, by=sent.by("Sofie"))


def test_a_member_invites_nobody(sent: SentAgenda) -> None:
    with pytest.raises(MayNot):
        invite_guest(sent.open_item.pk, guest=THEA, by=sent.by("Birgit"))
