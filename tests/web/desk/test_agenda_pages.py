"""The pages of agendas: who sees them, what their buttons do, what a refusal keeps."""

from datetime import UTC, datetime

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from agendas_at_hand import composed, planned, ready_case
from desk_cast import Desk, egeborg_desk
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import AgendaItem, ClosedReading, ItemMessage, Meeting
from raadhus.writing.operations.agendas.add_standing_item import add_standing_item
from raadhus.writing.operations.agendas.lock_agenda import lock_agenda
from raadhus.writing.operations.agendas.place_items import place_items
from raadhus.writing.operations.agendas.send_agenda import send_agenda

pytestmark = pytest.mark.django_db
SOON = datetime(2025, 6, 17, 14, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _a_day_in_june(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime(2025, 6, 2, 7, tzinfo=UTC))


def _signed_in(desk: Desk, name: str = "Sofie") -> Client:
    client = Client(headers={"host": "localhost"})
    (user,) = (one for whole, one in desk.users.items() if whole.split()[0] == name)
    client.force_login(user)
    return client


def _page(meeting: Meeting, name: str = "desk-agenda") -> str:
    return reverse(name, args=(meeting.pk,))


def _press(client: Client, meeting: Meeting, handling: str, **typed: object) -> HttpResponse:
    meeting.refresh_from_db()
    form = {"handling": handling, "version": meeting.version, **typed}
    return client.post(_page(meeting), form, follow=True)  # type: ignore[return-value]  # the test client's own


def _with_cases(desk: Desk, *, cases: int = 2) -> Meeting:
    meeting = composed(desk)
    made = tuple(ready_case(desk, f"Sag {number}").pk for number in range(cases))
    closed = ready_case(desk, "Hemmelig anbringelse", closed=True).pk
    place_items(meeting.pk, proposals=(*made, closed), by=desk.acting("Sofie"), version=None)
    return Meeting.objects.get()


def _titles() -> list[str]:
    return list(
        AgendaItem.objects.filter(is_taken_off=False).order_by("position").values_list("title", flat=True)
    )


def test_a_meeting_is_planned_from_a_day_that_is_typed() -> None:
    desk = egeborg_desk()
    form = {
        "committee": desk.organization,
        "days": "17.06.2025 16.30\n12.08.2025",
        "time": "16",
        "form": "physical",
    }

    answer = _signed_in(desk).post(reverse("desk-meeting-plan"), form, follow=True)

    assert "2 møder er planlagt." in answer.content.decode()
    starts = Meeting.objects.order_by("starts_at").values_list("starts_at", flat=True)
    assert starts[0] == datetime(2025, 6, 17, 14, 30, tzinfo=UTC)


def test_a_day_that_is_none_is_told_and_nothing_typed_is_lost() -> None:
    desk = egeborg_desk()
    form = {"committee": desk.organization, "days": "31.06.2025", "time": "16", "place": "Mødelokale 3"}

    answer = _signed_in(desk).post(reverse("desk-meeting-plan"), form)

    assert answer.status_code == 409
    assert "»31.06.2025« er ikke en dag" in answer.content.decode()
    assert "Mødelokale 3" in answer.content.decode()
    assert not Meeting.objects.exists()


def test_the_secretary_composes_an_agenda_by_buttons_alone() -> None:
    desk = egeborg_desk()
    meeting, client = planned(desk), _signed_in(desk)
    case = ready_case(desk, "Skolevej")
    _press(client, meeting, "begynd")
    _press(client, meeting, f"hent:{case.pk}")
    item = AgendaItem.objects.get(proposal=case)

    _press(client, meeting, f"op:{item.pk}")
    answer = _press(client, meeting, "laas")

    assert _titles()[1:3] == ["Skolevej", "Meddelelser"]
    assert "Dagsordenen er låst" in answer.content.decode()


def test_all_that_waits_is_placed_at_once_and_one_is_moved_to_a_place() -> None:
    desk = egeborg_desk()
    meeting, client = composed(desk), _signed_in(desk)
    cases = [ready_case(desk, f"Sag {number}").pk for number in range(3)]
    _press(client, meeting, "hent", case=cases)
    last = AgendaItem.objects.get(title="Sag 2")

    _press(client, meeting, f"til:{last.pk}", **{f"plads-{last.pk}": "1"})

    assert _titles()[0] == "Sag 2"


def test_what_keeps_an_agenda_from_being_locked_is_listed_with_ways_to_it() -> None:
    desk = egeborg_desk()
    meeting = composed(desk)
    item = add_standing_item(
        meeting.pk, key="messages", access="closed", by=desk.acting("Sofie"), version=None
    )

    answer = _press(_signed_in(desk), meeting, "laas")

    assert answer.status_code == 409
    assert f'href="#punkt-{item}"' in answer.content.decode()


def test_a_page_that_is_old_changes_nothing() -> None:
    desk = egeborg_desk()
    meeting = _with_cases(desk)
    before = _titles()
    item = AgendaItem.objects.get(title="Sag 1")
    form = {"handling": f"op:{item.pk}", "version": meeting.version - 1}

    answer = _signed_in(desk).post(_page(meeting), form)

    assert answer.status_code == 409
    assert _titles() == before


def test_the_script_sets_the_whole_order_and_is_given_the_next_version() -> None:
    desk = egeborg_desk()
    meeting = _with_cases(desk)
    order = list(AgendaItem.objects.order_by("position").values_list("pk", flat=True))
    order[2], order[3] = order[3], order[2]
    form = {"item": order, "version": meeting.version}

    answer = _signed_in(desk).post(_page(meeting, "desk-agenda-order"), form)

    assert answer.json() == {"version": meeting.version + 1}
    assert _titles()[2:4] == ["Sag 1", "Sag 0"]


def test_the_script_is_told_why_an_order_is_refused() -> None:
    desk = egeborg_desk()
    meeting = _with_cases(desk)
    order = list(AgendaItem.objects.order_by("-position").values_list("pk", flat=True))

    answer = _signed_in(desk).post(
        _page(meeting, "desk-agenda-order"), {"item": order, "version": meeting.version}
    )

    assert (answer.status_code, "Lukkede punkter" in answer.json()["why"]) == (409, True)


@pytest.mark.parametrize(
    ("name", "status"),
    [("Signe", 404), ("Carl", 404), ("Anna", 404), ("Dan", 404), ("Birgit", 404), ("Karla", 404)],
)
def test_an_agenda_under_way_is_there_for_those_alone_who_compose_or_approve_it(
    name: str, status: int
) -> None:
    desk = egeborg_desk()
    meeting = _with_cases(desk)
    client = _signed_in(desk, name)
    pages = (
        "desk-agenda",
        "desk-agenda-status",
        "desk-agenda-send",
        "desk-agenda-publish",
        "desk-agenda-pdf",
    )

    assert {client.get(_page(meeting, page)).status_code for page in pages} == {status}


def test_the_chair_may_look_and_approve_but_not_compose() -> None:
    desk = egeborg_desk()
    meeting = _with_cases(desk)
    lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)
    client = _signed_in(desk, "Ditte")

    refused = _press(client, meeting, "laas-op")
    _press(client, meeting, "godkend")

    assert refused.status_code == 409
    assert Meeting.objects.get().agenda_approved_by == "Ditte Marie Overby"


def test_announcements_are_added_in_rich_text_and_moved() -> None:
    desk = egeborg_desk()
    meeting, client = composed(desk), _signed_in(desk)
    item = AgendaItem.objects.get(standing="messages")
    address = reverse("desk-agenda-item", args=(meeting.pk, item.pk))
    for text in ("Skolefesten er flyttet.", "<p>Ny <strong>leder</strong></p>"):
        item.refresh_from_db()
        is_html = text.startswith("<")
        client.post(
            address,
            {
                "handling": "tilfoej",
                "version": item.version,
                "message": text,
                "message-form": "html" if is_html else "text",
            },
        )
    item.refresh_from_db()
    second = ItemMessage.objects.get(position=2)

    client.post(address, {"handling": f"flyt:{second.pk}:op:2", "version": item.version})

    first = ItemMessage.objects.get(position=1)
    assert first.blocks[0]["text"] == "Ny leder"


def test_the_committee_is_told_what_its_chair_alone_decided() -> None:
    desk = egeborg_desk()
    meeting, client = composed(desk), _signed_in(desk)
    item = AgendaItem.objects.get(standing="messages")
    address = reverse("desk-agenda-item", args=(meeting.pk, item.pk))
    posted = {
        "handling": "formand",
        "version": item.version,
        "chair_text": "Legepladsen er lukket.",
        "chair_reason": "gyngerne er i stykker.",
    }

    by_another = client.post(address, posted | {"chair_name": "Torben Kraglund"})
    without_reason = client.post(address, posted | {"chair_name": "Ditte Marie Overby", "chair_reason": " "})
    client.post(address, posted | {"chair_name": "Ditte Marie Overby"})

    assert "Kun formanden afgør sager mellem møderne" in by_another.content.decode()
    assert without_reason.status_code == 409
    said = [block["text"] for block in ItemMessage.objects.get().blocks]
    assert said == [
        "Formandsafgørelse: Legepladsen er lukket.",
        (
            "Truffet af Ditte Marie Overby efter kommunestyrelsesloven § 22, da sagen ikke tålte opsættelse:"
            " gyngerne er i stykker."
        ),
    ]


def test_a_closed_item_that_is_opened_on_a_page_is_logged() -> None:
    desk = egeborg_desk()
    meeting = _with_cases(desk)
    closed = AgendaItem.objects.get(access="closed")

    _signed_in(desk).get(reverse("desk-agenda-item", args=(meeting.pk, closed.pk)))

    assert ClosedReading.objects.filter(subject=f"item:{closed.pk}", way="page").count() == 1


def test_a_case_is_closed_with_its_ground_and_moves_behind_the_open_ones() -> None:
    desk = egeborg_desk()
    meeting = _with_cases(desk)
    item = AgendaItem.objects.get(title="Sag 0")
    form = {
        "handling": "adgang",
        "version": item.version,
        "access": "closed",
        "ground": "personal",
        "reason": "Sagen nævner et barns forhold i hjemmet.",
        "public_title": "En sag om en familie",
    }

    _signed_in(desk).post(reverse("desk-agenda-item", args=(meeting.pk, item.pk)), form)

    item.refresh_from_db()
    assert item.proposal is not None
    assert (item.access, item.proposal.access) == ("closed", "closed")
    assert _titles().index("Sag 0") > _titles().index("Eventuelt")


def test_the_page_of_publishing_asks_what_the_door_asks() -> None:
    desk = egeborg_desk()
    meeting = composed(desk)
    content = ProposalContent(title="Skriv til vagten@egeborg.example")
    case = ready_case(desk, content.title, content=content)
    place_items(meeting.pk, proposals=(case.pk,), by=desk.acting("Sofie"), version=None)
    lock_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)
    send_agenda(meeting.pk, by=desk.acting("Sofie"), version=None)
    client, address = _signed_in(desk), _page(meeting, "desk-agenda-publish")
    meeting.refresh_from_db()

    refused = client.post(address, {"version": meeting.version})
    client.post(address, {"version": meeting.version, "svar-1": "Vagtens fælles postkasse."})

    assert refused.status_code == 409
    assert Meeting.objects.get().agenda_state == "published"


@pytest.mark.parametrize("cases", [2, 30])
def test_the_page_of_an_agenda_asks_as_much_whatever_its_length(
    cases: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    desk = egeborg_desk()
    meeting = _with_cases(desk, cases=cases)
    for number in range(cases):
        ready_case(desk, f"Venter {number}")
    client = _signed_in(desk)
    client.get(_page(meeting))

    with django_assert_max_num_queries(25):
        assert client.get(_page(meeting)).status_code == 200
