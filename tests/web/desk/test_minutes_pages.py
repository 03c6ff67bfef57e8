"""The pages of minutes: who reads what, each verb by a plain form, no closed matter to those who may not."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from desk_cast import Desk, egeborg_desk
from desk_minutes import (
    approval_of,
    approve_all,
    every_answer,
    held_meeting,
    item_of,
    sent_minutes,
)
from raadhus.accounts.models import RoleAssignment
from raadhus.writing.models import ClosedReading, Meeting
from raadhus.writing.operations.minutes.approval_links import path_of, secret_of
from raadhus.writing.operations.minutes.cannot_approve import cannot_approve
from raadhus.writing.operations.minutes.publish_minutes import publish_minutes
from raadhus.writing.operations.minutes.take_back_minutes import take_back_minutes
from raadhus.writing.operations.minutes.withdraw_minutes_item import withdraw_minutes_item

pytestmark = pytest.mark.django_db
SECRETS = ("Nordlyst", "310.000", "fortrolighed")
READERS = ("Ditte", "Birgit", "Torben", "Karla", "Sofie")
OUTSIDERS = ("Frode", "Signe", "Carl", "Dorthe", "Anna", "Dan")
PAGES = (
    "desk-minutes",
    "desk-minutes-public",
    "desk-minutes-approvals",
    "desk-minutes-publish",
    "desk-minutes-correct",
    "desk-minutes-pdf",
    "desk-minutes-open-pdf",
)
OF_SECRETARY = ("desk-minutes-publish", "desk-minutes-correct")


@pytest.fixture
def desk() -> Desk:
    return egeborg_desk()


@pytest.fixture
def meeting(desk: Desk) -> Meeting:
    return sent_minutes(desk)


@pytest.fixture
def as_user(client: Client, desk: Desk) -> Callable[[str], Client]:
    def sign_in(name: str) -> Client:
        (user,) = (user for whole, user in desk.users.items() if whole.split()[0] == name)
        client.force_login(user)
        return client

    return sign_in


def tells_secret(answer: Any) -> bool:
    return any(word.encode() in answer.content for word in SECRETS)


@pytest.mark.parametrize("name", OUTSIDERS)
def test_no_page_of_minutes_is_there_for_outsiders(
    meeting: Meeting, as_user: Callable[[str], Client], name: str
) -> None:
    client = as_user(name)

    answers = [client.get(reverse(page, args=(meeting.pk,))) for page in PAGES]

    assert [answer.status_code for answer in answers] == [404] * len(PAGES)
    assert not any(map(tells_secret, answers))


@pytest.mark.parametrize("name", READERS)
def test_those_who_may_read_them_whole_and_it_is_noted(
    meeting: Meeting, as_user: Callable[[str], Client], name: str
) -> None:
    answer = as_user(name).get(reverse("desk-minutes", args=(meeting.pk,)))

    assert answer.status_code == 200
    assert tells_secret(answer)
    assert ClosedReading.objects.filter(subject=f"minutes:{meeting.pk}", way="page").count() == 1


def test_what_the_world_will_see_has_nothing_of_the_closed_item(
    meeting: Meeting, as_user: Callable[[str], Client]
) -> None:
    answer = as_user("Ditte").get(reverse("desk-minutes-public", args=(meeting.pk,)))

    assert "Udvalget tog stilling til sagen." in answer.content.decode()
    assert not tells_secret(answer)


@pytest.mark.parametrize("page", OF_SECRETARY)
def test_members_do_not_publish(meeting: Meeting, as_user: Callable[[str], Client], page: str) -> None:
    assert as_user("Ditte").post(reverse(page, args=(meeting.pk,)), {"version": "1"}).status_code == 403


def test_members_read_no_draft(desk: Desk, as_user: Callable[[str], Client]) -> None:
    meeting = held_meeting(desk)

    assert as_user("Ditte").get(reverse("desk-minutes", args=(meeting.pk,))).status_code == 404
    assert as_user("Sofie").get(reverse("desk-minutes", args=(meeting.pk,))).status_code == 200


def test_a_link_of_a_mail_is_looked_at_without_changing_anything(meeting: Meeting, client: Client) -> None:
    answer = client.get(path_of(approval_of(meeting, "Birgit")))

    assert answer.status_code == 200
    assert "Godkend" in answer.content.decode()
    assert approval_of(meeting, "Birgit").answer == "waiting"
    assert "no-store" in answer.headers["Cache-Control"]


def test_a_link_of_a_mail_shows_no_closed_matter(meeting: Meeting, client: Client) -> None:
    assert not tells_secret(client.get(path_of(approval_of(meeting, "Birgit"))))


def test_nothing_is_read_of_minutes_that_were_taken_back(
    desk: Desk, meeting: Meeting, as_user: Callable[[str], Client]
) -> None:
    """Perhaps because more stood in them than may."""
    approval = approval_of(meeting, "Birgit")
    take_back_minutes(meeting.pk, by=desk.acting("Sofie"), version=None)
    signed_in = reverse("desk-minutes-approve", args=(approval.pk,))

    answers = [Client().get(path_of(approval)), as_user("Birgit").get(signed_in)]

    assert [(answer.status_code, b"kolehaver" in answer.content) for answer in answers] == [(200, False)] * 2
    assert not any(map(tells_secret, answers))


def test_what_was_withdrawn_is_gone_from_the_link_of_a_mail_and_from_what_the_world_reads(
    desk: Desk, meeting: Meeting, as_user: Callable[[str], Client]
) -> None:
    approve_all(desk, meeting)
    publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)
    withdraw_minutes_item(
        item_of(meeting, "3").pk, ground="personal-data", by=desk.acting("Sofie"), version=None
    )
    world = reverse("desk-minutes-public", args=(meeting.pk,))

    answers = [Client().get(path_of(approval_of(meeting, "Birgit"))), as_user("Sofie").get(world)]

    assert [b"kolehaver" in answer.content for answer in answers] == [False] * 2


def test_a_proposed_correction_is_shown_to_one_who_signed_in_alone(
    desk: Desk, meeting: Meeting, as_user: Callable[[str], Client]
) -> None:
    approval = approval_of(meeting, "Birgit")
    cannot_approve(approval.pk, correction="Nordlyst fik 310.000 kr.", by=desk.acting("Birgit"))
    signed_in = reverse("desk-minutes-approve", args=(approval.pk,))

    assert not tells_secret(Client().get(path_of(approval)))
    assert tells_secret(as_user("Birgit").get(signed_in))


def test_one_who_has_left_the_committee_reads_closed_items_until_the_minutes_are_approved(
    desk: Desk, meeting: Meeting, as_user: Callable[[str], Client]
) -> None:
    approval = approval_of(meeting, "Birgit")
    RoleAssignment.objects.filter(user=approval.seat.user).delete()
    client, page = as_user("Birgit"), reverse("desk-minutes-approve", args=(approval.pk,))

    before = client.get(page)
    client.post(page, {"handling": "godkend"})

    assert [tells_secret(answer) for answer in (before, client.get(page))] == [True, False]


def test_one_click_from_the_mail_approves(meeting: Meeting, client: Client) -> None:
    client.post(path_of(approval_of(meeting, "Birgit")), {"handling": "godkend"})

    assert approval_of(meeting, "Birgit").answer == "approved"


def test_the_click_needs_the_forms_token(meeting: Meeting) -> None:
    strict = Client(enforce_csrf_checks=True)

    answer = strict.post(path_of(approval_of(meeting, "Birgit")), {"handling": "godkend"})

    assert answer.status_code == 403
    assert approval_of(meeting, "Birgit").answer == "waiting"


def test_another_secret_opens_nothing(meeting: Meeting, client: Client) -> None:
    other = reverse(
        "desk-minutes-answer",
        args=(approval_of(meeting, "Birgit").pk, secret_of(approval_of(meeting, "Claus"))),
    )

    assert client.get(other).status_code == 404
    assert client.post(other, {"handling": "godkend"}).status_code == 404


def test_a_refused_answer_keeps_what_was_typed(meeting: Meeting, as_user: Callable[[str], Client]) -> None:
    page = reverse("desk-minutes-approve", args=(approval_of(meeting, "Birgit").pk,))

    answer = as_user("Birgit").post(page, {"handling": "bemaerkning", "bemaerkning": " ", "om": "3"})

    assert answer.status_code == 409
    assert "Skriv bemærkningen, eller godkend uden." in answer.content.decode()
    assert '<option value="3" selected>' in answer.content.decode()


def test_the_door_asks_before_minutes_are_published(
    desk: Desk, meeting: Meeting, as_user: Callable[[str], Client]
) -> None:
    approve_all(desk, meeting)
    page = reverse("desk-minutes-publish", args=(meeting.pk,))
    client = as_user("Sofie")

    refused = client.post(
        page, {"version": str(meeting.version), "svar-no-decision-5": "Det er en formalitet."}
    )
    asked = client.get(page).context["page"].asked
    client.post(page, {"version": str(meeting.version), **{one.field: "Set efter." for one in asked}})

    meeting.refresh_from_db()
    assert refused.status_code == 409
    assert "Bekræft, at sagernes parter" in refused.content.decode()
    assert meeting.publication_state == "published"
    place = client.get(reverse("desk-minutes", args=(meeting.pk,))).context["page"].on_the_site
    assert Client().get(place).status_code == 200


def test_a_secretary_sends_from_the_page(desk: Desk, as_user: Callable[[str], Client]) -> None:
    meeting = held_meeting(desk)
    client = as_user("Sofie")
    wording = reverse("desk-minutes-wording", args=(meeting.pk, item_of(meeting, "4").pk))

    client.post(wording, {"version": "1", "valg": "neutral", "tekst": "Der blev taget stilling."})
    meeting.refresh_from_db()
    client.post(
        reverse("desk-minutes", args=(meeting.pk,)), {"version": str(meeting.version), "handling": "send"}
    )

    meeting.refresh_from_db()
    assert meeting.approval_state == "out_for_approval"


def test_a_stale_form_sends_nothing(desk: Desk, as_user: Callable[[str], Client]) -> None:
    meeting = held_meeting(desk)

    answer = as_user("Sofie").post(
        reverse("desk-minutes", args=(meeting.pk,)), {"version": "99", "handling": "send"}
    )

    assert answer.status_code == 409
    assert "har ændret dette" in answer.content.decode()


def test_a_choice_that_is_not_whole_keeps_what_was_typed(
    desk: Desk, as_user: Callable[[str], Client]
) -> None:
    meeting = held_meeting(desk)
    wording = reverse("desk-minutes-wording", args=(meeting.pk, item_of(meeting, "4").pk))

    answer = as_user("Sofie").post(
        wording, {"version": "1", "valg": "withhold", "hvorfor": "Der forhandles stadig."}
    )

    assert answer.status_code == 409
    assert "Der forhandles stadig." in answer.content.decode()


def test_corrections_and_withdrawals_are_made_from_pages(
    desk: Desk, meeting: Meeting, as_user: Callable[[str], Client]
) -> None:
    approve_all(desk, meeting)
    publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)
    meeting.refresh_from_db()
    client, item = as_user("Sofie"), item_of(meeting, "3").pk

    client.post(reverse("desk-minutes-withdraw", args=(meeting.pk, item)), {"grund": "personal-data"})
    meeting.refresh_from_db()
    typed = {"version": str(meeting.version), "om": "2", "tekst": "Et tillæg.", "grund": "Det manglede."}
    client.post(reverse("desk-minutes-correct", args=(meeting.pk,)), typed)

    meeting.refresh_from_db()
    assert (meeting.publication_state, meeting.approval_state) == ("item_withdrawn", "drafting")
    assert meeting.additions.get().text == "Et tillæg."


@pytest.mark.parametrize("page", PAGES[:5])
def test_pages_ask_the_database_little(
    meeting: Meeting,
    as_user: Callable[[str], Client],
    page: str,
    django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    client, address = as_user("Sofie"), reverse(page, args=(meeting.pk,))

    with django_assert_max_num_queries(25):
        assert client.get(address).status_code == 200


def test_a_draft_asks_the_database_little(
    desk: Desk,
    as_user: Callable[[str], Client],
    django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    address = reverse("desk-minutes", args=(held_meeting(desk).pk,))
    client = as_user("Sofie")

    with django_assert_max_num_queries(25):
        assert client.get(address).status_code == 200


def test_documents_are_whole_or_open(meeting: Meeting, as_user: Callable[[str], Client]) -> None:
    client = as_user("Ditte")
    whole = client.get(reverse("desk-minutes-pdf", args=(meeting.pk,)))
    opened = client.get(reverse("desk-minutes-open-pdf", args=(meeting.pk,)))

    assert (whole.headers["Content-Type"], opened.headers["Content-Type"]) == ("application/pdf",) * 2
    assert 'filename="aabent-referat-2025-06-04.pdf"' in opened.headers["Content-Disposition"]
    assert ClosedReading.objects.filter(way="document").count() == 1
