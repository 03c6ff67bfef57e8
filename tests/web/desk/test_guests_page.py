"""Guests are invited to an item on its page."""

from datetime import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localtime

from desk_cast import NOW
from raadhus.accounts.models import User
from raadhus.writing.models import Seat
from sent_agendas import sent_agenda

pytestmark = pytest.mark.django_db


def test_a_guest_is_invited_with_hours_and_taken_off_again() -> None:
    User.objects.create(name="Thea Munkholm", email="thea@egeborg.example", created_at=NOW)
    sent = sent_agenda()
    client = Client(headers={"host": "localhost"})
    client.force_login(sent.user("Sofie"))
    address = reverse("desk-agenda-item", args=(sent.meeting.pk, sent.open_item.pk))
    form = {"handling": "gaest", "guest_name": "Thea Munkholm", "guest_title": "chefkonsulent"}

    wrong = client.post(address, form | {"guest_from": "om lidt"})
    page = client.post(address, form | {"guest_from": "16.30", "guest_until": "17"}, follow=True)
    guest = Seat.objects.get(is_guest=True)
    off = client.post(address, {"handling": f"fjern-gaest:{guest.pk}"}, follow=True)

    assert (wrong.status_code, "»om lidt« er ikke et klokkeslæt" in wrong.content.decode()) == (409, True)
    assert "Thea Munkholm, chefkonsulent, kl. 16.30 til 17.00" in page.content.decode()
    assert _clock(guest.expected_until) == "17:00"
    assert "Ingen er inviteret." in off.content.decode()


def _clock(at: datetime | None) -> str:
    return f"{localtime(at):%H:%M}" if at else ""
