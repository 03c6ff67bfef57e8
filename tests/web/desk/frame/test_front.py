"""The desk's front page says what waits, and leads there."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from selectolax.lexbor import LexborHTMLParser

from agendas_at_hand import composed
from case_clients import as_user
from desk_cast import NOW, Desk, egeborg_desk
from desk_minutes import approval_of, sent_minutes
from made_cases import ready_case, submitted_case

pytestmark = pytest.mark.django_db
FRONT = reverse("desk")


@pytest.fixture(autouse=True)
def _a_day_in_june(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime(2025, 6, 6, 7, tzinfo=UTC))


def tasks(desk: Desk, name: str) -> list[tuple[str, str]]:
    shown = LexborHTMLParser(as_user(desk, name).get(FRONT).content.decode()).css(".desk-tasks a")
    return [(link.text(), link.attributes["href"] or "") for link in shown]


def test_each_is_led_to_what_waits_for_them() -> None:
    desk = egeborg_desk()
    case = submitted_case(desk)
    meeting = sent_minutes(desk)

    approve = reverse("desk-minutes-approve", args=(approval_of(meeting, "Søren").pk,))
    missing = reverse("desk-minutes-approvals", args=(meeting.pk,))
    assert tasks(desk, "Carl") == [("Godkend sagen", reverse("desk-case", args=(case,)))]
    assert tasks(desk, "Søren") == [("Godkend referatet", approve)]
    assert tasks(desk, "Sofie") == [("Referatet mangler godkendelser", missing)]


@pytest.mark.parametrize("meetings", [1, 9])
def test_the_page_asks_little_however_much_waits(
    meetings: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    desk = egeborg_desk()
    for day in range(meetings):
        composed(desk, starts_at=NOW + timedelta(days=10 + day))
    client = as_user(desk, "Sofie")
    client.get(FRONT)

    with django_assert_max_num_queries(25):
        assert client.get(FRONT).content.decode().count("Gør dagsordenen færdig") == min(meetings, 5)


def test_a_secretary_sees_which_cases_are_ready_and_which_meetings_come() -> None:
    desk = egeborg_desk()
    ready_case(desk)
    meeting = composed(desk, starts_at=NOW + timedelta(days=60))

    assert tasks(desk, "Sofie") == [
        ("Sæt sager på en dagsorden", reverse("desk-agendas")),
        (meeting.organization_name, reverse("desk-agenda", args=(meeting.pk,))),
    ]
