"""A member's pages: who reads what, and nothing of closed matter to those who may not."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from raadhus.accounts.models import User
from raadhus.mailing.models import OutgoingMail
from raadhus.writing.models import AgendaItem, ClosedReading, HistoryEntry, Seat
from raadhus.writing.operations.agendas.place_item import place_item
from sent_agendas import SECRET, SentAgenda, guest_of, sent_agenda

pytestmark = pytest.mark.django_db
READERS = ("Ditte", "Birgit", "Karla", "Sofie")
OUTSIDERS = ("Frode", "Signe", "Carl", "Dorthe", "Anna", "Dan")


@pytest.fixture
def sent() -> SentAgenda:
    return sent_agenda()


@pytest.fixture
def get(client: Client) -> Callable[..., Any]:
    def get_as(user: User, name: str, *args: int) -> Any:
        client.force_login(user)
        answer: Any = client.get(reverse(name, args=args))
        if answer.streaming:
            # The test client closes the file at its end.
            answer.bytes_read = b"".join(answer.streaming_content)
        return answer

    return get_as


def without_token(answer: Any) -> str:
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", answer.content.decode())


def addresses(sent: SentAgenda) -> tuple[tuple[str, tuple[int, ...]], ...]:
    meeting = sent.meeting.pk
    return (
        ("desk-my-meeting", (meeting,)),
        ("desk-my-item", (meeting, sent.open_item.pk)),
        ("desk-my-item", (meeting, sent.closed_item.pk)),
        *(("desk-file", (one.pk,)) for one in sent.files.values()),
    )


@pytest.mark.parametrize("name", READERS)
def test_members_the_secretary_and_the_mayor_read_everything(
    sent: SentAgenda, get: Callable[..., Any], name: str
) -> None:
    for page, place in addresses(sent):
        assert get(sent.user(name), page, *place).status_code == 200

    assert (
        SECRET in get(sent.user(name), "desk-my-item", sent.meeting.pk, sent.closed_item.pk).content.decode()
    )


@pytest.mark.parametrize("name", OUTSIDERS)
def test_outsiders_are_told_the_same_of_what_is_there_and_what_is_not(
    sent: SentAgenda, get: Callable[..., Any], name: str
) -> None:
    nothing = without_token(get(sent.user(name), "desk-my-meeting", 999))

    for page, place in addresses(sent)[:3]:
        answer = get(sent.user(name), page, *place)
        assert (answer.status_code, without_token(answer)) == (404, nothing)
    assert SECRET not in get(sent.user(name), "desk-my-meetings").content.decode()


@pytest.mark.parametrize("name", ["Frode", "Anna", "Dan"])
def test_files_are_not_there_for_outsiders(sent: SentAgenda, get: Callable[..., Any], name: str) -> None:
    nothing = without_token(get(sent.user(name), "desk-file", 999))

    for one in sent.files.values():
        answer = get(sent.user(name), "desk-file", one.pk)
        assert (answer.status_code, without_token(answer)) == (404, nothing)


def test_nobody_reads_without_signing_in(sent: SentAgenda, client: Client) -> None:
    for page, place in addresses(sent):
        answer = client.get(reverse(page, args=place))
        assert answer.status_code == 302
        assert "/konto/" in answer["Location"]


def test_a_guest_reads_the_item_of_the_invitation_and_nothing_else(
    sent: SentAgenda, get: Callable[..., Any]
) -> None:
    guest = guest_of(sent, sent.open_item)

    contents = get(guest, "desk-my-meeting", sent.meeting.pk).content.decode()

    assert "Nye cykelstier" in contents
    assert "Sag om en ejendom" not in contents
    assert "Godkendelse af dagsorden" not in contents
    assert get(guest, "desk-my-item", sent.meeting.pk, sent.open_item.pk).status_code == 200
    assert get(guest, "desk-my-item", sent.meeting.pk, sent.closed_item.pk).status_code == 404
    statuses = {name: get(guest, "desk-file", one.pk).status_code for name, one in sent.files.items()}
    assert statuses == {"open": 200, "aside": 404, "closed": 404}


def test_a_guest_of_a_closed_item_reads_what_the_world_may_and_is_not_noted(
    sent: SentAgenda, get: Callable[..., Any]
) -> None:
    guest = guest_of(sent, sent.closed_item)

    page = get(guest, "desk-my-item", sent.meeting.pk, sent.closed_item.pk).content.decode()

    assert "Sag om en ejendom" in page
    assert SECRET not in page
    assert [get(guest, "desk-file", one.pk).status_code for one in sent.files.values()] == [404, 404, 404]
    assert not ClosedReading.objects.exists()


def test_a_guest_of_an_item_that_was_closed_since_reads_no_more_of_it(
    sent: SentAgenda, get: Callable[..., Any]
) -> None:
    guest = guest_of(sent, sent.open_item)
    AgendaItem.objects.filter(pk=sent.open_item.pk).update(access="closed")

    page = get(guest, "desk-my-item", sent.meeting.pk, sent.open_item.pk).content.decode()

    assert "Nye cykelstier" not in page
    assert get(guest, "desk-file", sent.files["open"].pk).status_code == 404


def test_the_substitute_of_the_meeting_reads_its_agenda(sent: SentAgenda, get: Callable[..., Any]) -> None:
    frode = sent.user("Frode")
    Seat.objects.create(
        meeting=sent.meeting,
        user=frode,
        name=frode.name,
        position=9,
        is_member=False,
        substitute_for=sent.seat("Torben"),
    )

    assert get(frode, "desk-my-item", sent.meeting.pk, sent.closed_item.pk).status_code == 200


def test_the_contents_name_a_closed_item_as_the_world_does(sent: SentAgenda, get: Callable[..., Any]) -> None:
    contents = get(sent.user("Birgit"), "desk-my-meeting", sent.meeting.pk).content.decode()

    assert "Sag om en ejendom" in contents
    assert "Lukket punkt – fortroligt" in contents
    assert SECRET not in contents
    assert ClosedReading.objects.count() == 0


def test_reading_closed_matter_is_noted(sent: SentAgenda, get: Callable[..., Any]) -> None:
    birgit = sent.user("Birgit")
    get(birgit, "desk-my-item", sent.meeting.pk, sent.open_item.pk)
    get(birgit, "desk-file", sent.files["open"].pk)
    assert ClosedReading.objects.count() == 0

    get(birgit, "desk-my-item", sent.meeting.pk, sent.closed_item.pk)
    get(birgit, "desk-file", sent.files["closed"].pk)
    get(birgit, "desk-file", sent.files["aside"].pk)

    assert [(one.name, one.subject, one.way) for one in ClosedReading.objects.order_by("pk")] == [
        (birgit.name, f"item:{sent.closed_item.pk}", "page"),
        (birgit.name, f"attachment:{sent.files['closed'].pk}", "file"),
        (birgit.name, f"attachment:{sent.files['aside'].pk}", "file"),
    ]


def test_a_file_is_served_so_that_nothing_in_it_runs(sent: SentAgenda, get: Callable[..., Any]) -> None:
    answer = get(sent.user("Birgit"), "desk-file", sent.files["open"].pk)

    assert answer.bytes_read == b"%PDF-1.7 kort"
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("inline; filename")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "no-store"
    assert "ETag" not in answer


def test_what_is_recommended_stands_first(sent: SentAgenda, get: Callable[..., Any]) -> None:
    page = get(sent.user("Birgit"), "desk-my-item", sent.meeting.pk, sent.open_item.pk).content.decode()

    assert page.index("Anbefales") < page.index("Kort over stierne") < page.index("Brev fra en borger")
    assert "PDF, 1 kB" in page


def test_an_item_leads_to_its_neighbours(sent: SentAgenda, get: Callable[..., Any]) -> None:
    items = list(sent.meeting.items.order_by("position"))
    place = items.index(sent.open_item)

    page = get(sent.user("Birgit"), "desk-my-item", sent.meeting.pk, sent.open_item.pk).content.decode()

    for way, item in (("prev", items[place - 1]), ("next", items[place + 1])):
        assert f'rel="{way}" href="{reverse("desk-my-item", args=(sent.meeting.pk, item.pk))}"' in page


def test_an_agenda_that_is_written_is_not_read(get: Callable[..., Any]) -> None:
    from agendas_at_hand import composed, ready_case
    from desk_cast import egeborg_desk

    desk = egeborg_desk()
    meeting = composed(desk)
    place_item(meeting.pk, proposal=ready_case(desk, "Skolevej").pk, by=desk.acting("Sofie"), version=None)

    page = get(desk.users["Birgit Ankerstjerne"], "desk-my-meeting", meeting.pk).content.decode()

    assert "Skolevej" not in page
    assert "Dagsordenen er ikke sendt endnu" in page


def test_absence_is_one_click_and_can_be_taken_back(sent: SentAgenda, client: Client) -> None:
    client.force_login(sent.user("Birgit"))
    address = reverse("desk-absence", args=(sent.meeting.pk,))

    page = client.post(address, {"grund": "holiday"}, follow=True).content.decode()

    assert "Du har meldt afbud (ferie)." in page
    assert sent.seat("Birgit").absence == "apology"
    page = client.post(address, {"kommer": "ja"}, follow=True).content.decode()
    assert "Dit afbud er trukket tilbage" in page
    assert sent.seat("Birgit").absence is None


def test_looking_at_the_address_of_absence_announces_nothing(sent: SentAgenda, client: Client) -> None:
    client.force_login(sent.user("Birgit"))

    assert client.get(reverse("desk-absence", args=(sent.meeting.pk,))).status_code == 302
    assert sent.seat("Birgit").absence is None


@pytest.mark.parametrize("page", ["desk-absences", "desk-mails"])
def test_only_the_secretary_sees_who_is_away_and_what_was_mailed(
    sent: SentAgenda, get: Callable[..., Any], page: str
) -> None:
    statuses = {
        name: get(sent.user(name), page, sent.meeting.pk).status_code
        for name in ("Sofie", "Birgit", "Karla", "Frode")
    }

    assert statuses == {"Sofie": 200, "Birgit": 403, "Karla": 403, "Frode": 404}


def test_the_secretary_sees_who_could_sit_instead(
    sent: SentAgenda, client: Client, get: Callable[..., Any]
) -> None:
    client.force_login(sent.user("Birgit"))
    client.post(reverse("desk-absence", args=(sent.meeting.pk,)))

    page = get(sent.user("Sofie"), "desk-absences", sent.meeting.pk).content.decode()

    assert "Indkald Karla Vestergaard Holm (A)" in page
    assert "Valgt af gruppen A og F" in page


def test_the_secretary_calls_a_substitute_and_lets_them_go(
    sent: SentAgenda, client: Client, get: Callable[..., Any]
) -> None:
    client.force_login(sent.user("Sofie"))
    absences, member = reverse("desk-absences", args=(sent.meeting.pk,)), sent.seat("Birgit").pk
    client.post(absences, {"plads": member})

    called = {"plads": member, "stedfortraeder": sent.user("Karla").person}
    assert "Stedfortræder: Karla" in client.post(absences, called, follow=True).content.decode()
    refused = client.post(absences, {"plads": member, "kommer": "ja"}, follow=True).content.decode()
    released = client.post(
        absences, {"plads": sent.seat("Karla").pk, "afkald": "ja"}, follow=True
    ).content.decode()

    assert "Der er indkaldt en stedfortræder" in refused
    assert "Indkaldelsen er taget tilbage." in released


def test_a_mail_that_failed_says_why_and_is_sent_again(sent: SentAgenda, client: Client) -> None:
    mail = OutgoingMail.objects.order_by("pk")[0]
    OutgoingMail.objects.filter(pk=mail.pk).update(state="failed", last_error="mail-refused 550 5.1.1")
    client.force_login(sent.user("Sofie"))

    page = client.get(reverse("desk-mails", args=(sent.meeting.pk,))).content.decode()
    assert "Kunne ikke sendes: Mailserveren har afvist mailen (550 5.1.1)." in page
    client.post(reverse("desk-mail-retry", args=(sent.meeting.pk, mail.pk)))

    mail.refresh_from_db()
    assert mail.state == "waiting"
    assert HistoryEntry.objects.order_by("-sequence")[0].details == {"mail": mail.pk}


def test_a_mail_of_another_meeting_is_not_sent_again_from_here(sent: SentAgenda, client: Client) -> None:
    OutgoingMail.objects.update(about="meeting:999", state="failed")
    mail = OutgoingMail.objects.order_by("pk")[0]
    client.force_login(sent.user("Sofie"))

    client.post(reverse("desk-mail-retry", args=(sent.meeting.pk, mail.pk)))

    mail.refresh_from_db()
    assert mail.state == "failed"


@pytest.mark.parametrize("name", ["Birgit", "Karla", "Sofie"])
def test_a_page_asks_the_store_a_bounded_number_of_times(
    sent: SentAgenda,
    client: Client,
    django_assert_max_num_queries: Any,
    name: str,
) -> None:
    pages = (*addresses(sent), ("desk-my-meetings", ()), ("desk-mails", (sent.meeting.pk,)))
    client.force_login(sent.user(name))

    for page, place in pages:
        with django_assert_max_num_queries(25):
            tuple(client.get(reverse(page, args=place)))
