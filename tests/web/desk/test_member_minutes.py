"""Minutes as members read them before they are published, and the way to approving them."""

import pytest
from django.test import Client
from django.urls import reverse

from desk_cast import Desk, egeborg_desk
from desk_minutes import held_meeting, item_of, sent_minutes
from raadhus.accounts.models import User
from raadhus.writing.models import ClosedReading, Meeting, MinutesApproval

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return egeborg_desk()


@pytest.fixture
def meeting(desk: Desk) -> Meeting:
    return sent_minutes(desk)


def user(desk: Desk, name: str) -> User:
    (found,) = (one for whole, one in desk.users.items() if whole.split()[0] == name)
    return found


@pytest.mark.parametrize(
    ("name", "status"), [("Birgit", 200), ("Karla", 200), ("Sofie", 200), ("Frode", 404), ("Anna", 404)]
)
def test_members_and_the_mayor_read_minutes_that_were_sent(
    desk: Desk, meeting: Meeting, client: Client, name: str, status: int
) -> None:
    client.force_login(user(desk, name))

    for item in meeting.items.all():
        address = reverse("desk-my-minutes-item", args=(meeting.pk, item.pk))
        assert client.get(address).status_code == status


def test_the_contents_of_minutes_lead_to_their_items(desk: Desk, meeting: Meeting, client: Client) -> None:
    client.force_login(user(desk, "Birgit"))

    page = client.get(reverse("desk-my-minutes", args=(meeting.pk,))).content.decode()

    item = item_of(meeting, "2")
    assert reverse("desk-my-minutes-item", args=(meeting.pk, item.pk)) in page
    assert '<h2 id="indholdet">Referat</h2>' in page
    assert ("Mødet er holdt" in page, "afbud" in page.lower()) == (True, False)


def test_who_reads_the_closed_part_of_minutes_is_noted(desk: Desk, meeting: Meeting, client: Client) -> None:
    client.force_login(user(desk, "Birgit"))
    closed = item_of(meeting, "4")

    client.get(reverse("desk-my-minutes-item", args=(meeting.pk, closed.pk)))

    assert [(one.subject, one.way) for one in ClosedReading.objects.all()] == [(f"item:{closed.pk}", "page")]


def test_one_click_leads_from_my_meetings_to_approving(desk: Desk, meeting: Meeting, client: Client) -> None:
    client.force_login(user(desk, "Birgit"))
    approval = MinutesApproval.objects.get(seat__name__startswith="Birgit")

    page = client.get(reverse("desk-my-meetings")).content.decode()

    assert "Venter på dig" in page
    assert reverse("desk-minutes-approve", args=(approval.pk,)) in page


def test_minutes_that_are_being_written_are_not_read(desk: Desk, client: Client) -> None:
    held = held_meeting(desk)
    client.force_login(user(desk, "Birgit"))

    places = (("desk-my-minutes", (held.pk,)), ("desk-my-minutes-item", (held.pk, item_of(held, "2").pk)))
    assert {client.get(reverse(page, args=place)).status_code for page, place in places} == {404}
