"""The administrator's pages: users, their roles, and what is refused."""

import pytest
from django.test import Client
from django.utils.timezone import localdate

from desk_cast import COMMITTEE, Desk, egeborg_desk
from raadhus.accounts.models import RoleAssignment, User
from raadhus.mailing.models import OutgoingMail
from web.desk.sign_in_cast import give_app

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return egeborg_desk()


@pytest.fixture
def anna(desk: Desk) -> Client:
    return _signed_in(desk, "Anna Administrator")


def _signed_in(desk: Desk, name: str) -> Client:
    give_app(desk.users[name])
    client = Client()
    client.force_login(desk.users[name])
    return client


def test_a_new_user_is_made_and_sent_a_link(anna: Client, desk: Desk) -> None:
    led = anna.post("/desk/brugere/ny/", {"navn": "Lis Ravn", "email": "lis@egeborg.example"})

    user = User.objects.get(email="lis@egeborg.example")
    assert led.headers["Location"] == f"/desk/brugere/{user.pk}/"
    assert "/desk/konto/glemt/ny/" in OutgoingMail.objects.get(to_address=user.email).text


def test_a_refused_user_is_told_by_the_field_and_keeps_what_was_typed(anna: Client, desk: Desk) -> None:
    page = anna.post("/desk/brugere/ny/", {"navn": "Lis Ravn", "email": "lis", "titel": "konsulent"})

    text = page.content.decode()
    assert page.status_code == 400
    assert '<a href="#email">«lis» er ikke en e-mailadresse.</a>' in text
    assert 'value="konsulent"' in text


def test_a_role_is_given_shown_and_ended(anna: Client, desk: Desk) -> None:
    signe = desk.users["Signe Sagsbehandler"]
    page = f"/desk/brugere/{signe.pk}/"
    sent = {
        "rolle": "secretary",
        "udvalg": f"egeborg/{desk.organization}",
        "fra": localdate().isoformat(),
        "til": "",
    }

    assert anna.post(f"{page}roller/", sent).headers["Location"] == page
    assert f"Udvalgssekretær, {COMMITTEE}" in anna.get(page).content.decode()
    number = RoleAssignment.objects.get(user=signe, role="secretary").pk
    anna.post(f"{page}roller/{number}/slut/", {"sidste": ""})

    assert "taget tilbage før den begyndte" in anna.get(page).content.decode()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"rolle": ""}, "Den rolle findes ikke."),
        ({"fra": "i morgen"}, "«i morgen» er ikke en dato. Skriv den som 2026-03-31."),
        ({"rolle": "member", "udvalg": "egeborg"}, "Rollen som medlem gives for et udvalg."),
        ({"til": "2020-01-01"}, "Rollens sidste dag ligger før dens første."),
    ],
)
def test_a_wrong_role_is_told_and_kept_in_the_form(
    anna: Client, desk: Desk, changed: dict[str, str], told: str
) -> None:
    signe = desk.users["Signe Sagsbehandler"]
    sent = {
        "rolle": "mayor",
        "udvalg": "egeborg",
        "fra": "2025-01-01",
        "til": "",
        "enhed": "Torvet",
    } | changed
    sent["enhed"] = "" if "til" in changed else sent["enhed"]

    page = anna.post(f"/desk/brugere/{signe.pk}/roller/", sent)

    assert page.status_code == 400
    assert told in page.content.decode()


def test_nobody_else_sees_the_pages_of_users(desk: Desk) -> None:
    sofie = _signed_in(desk, "Sofie Sekretær")
    number = desk.users["Signe Sagsbehandler"].pk
    addresses = ("", "ny/", "registret/", f"{number}/")

    assert {sofie.get(f"/desk/brugere/{one}").status_code for one in addresses} == {403}
    assert {
        sofie.post(f"/desk/brugere/{number}/{one}/").status_code
        for one in ("gem", "roller", "luk", "aabn", "andet-trin", "link")
    } == {403}


def test_a_user_that_there_is_not_is_no_page(anna: Client, desk: Desk) -> None:
    assert anna.get("/desk/brugere/999999/").status_code == 404
    assert anna.post("/desk/brugere/999999/luk/").status_code == 404
    assert anna.post(f"/desk/brugere/{desk.users['Signe Sagsbehandler'].pk}/spis/").status_code == 404


def test_a_user_is_linked_to_a_politician_who_is_no_other_user(anna: Client, desk: Desk) -> None:
    signe, claus = desk.users["Signe Sagsbehandler"], desk.users["Claus Rørmose"]
    typed = {"navn": signe.name, "email": signe.email, "titel": "", "person": claus.person or ""}
    address = f"/desk/brugere/{signe.pk}/gem/"

    refused = anna.post(address, typed)
    assert "Claus Rørmose er allerede den person." in refused.content.decode()
    assert User.objects.get(pk=signe.pk).person is None

    anna.post(f"/desk/brugere/{claus.pk}/luk/")
    anna.post(address, typed)
    assert User.objects.get(pk=signe.pk).person == claus.person


def test_the_second_step_is_taken_away_and_the_user_closed_and_opened(anna: Client, desk: Desk) -> None:
    signe = desk.users["Signe Sagsbehandler"]
    give_app(signe)

    for action in ("andet-trin", "luk"):
        anna.post(f"/desk/brugere/{signe.pk}/{action}/")

    assert not signe.authenticator_set.exists()  # type: ignore[attr-defined]
    assert "Brugeren er lukket" in anna.get(f"/desk/brugere/{signe.pk}/").content.decode()
    anna.post(f"/desk/brugere/{signe.pk}/aabn/")
    assert User.objects.get(pk=signe.pk).is_active


def test_a_question_alone_changes_nothing(anna: Client, desk: Desk) -> None:
    signe = desk.users["Signe Sagsbehandler"].pk

    for action in ("luk", "gem", "roller"):
        assert anna.get(f"/desk/brugere/{signe}/{action}/").status_code == 302

    assert User.objects.get(pk=signe).is_active


def test_roles_of_the_register_are_shown_and_given_when_asked_for(
    anna: Client, desk: Desk, settings: pytest.FixtureRequest
) -> None:
    settings.TODAY = localdate().replace(year=2025, month=6, day=2)  # type: ignore[attr-defined]
    RoleAssignment.objects.filter(role="chair").delete()

    assert (
        f"Ditte Marie Overby: formand i {COMMITTEE}" in anna.get("/desk/brugere/registret/").content.decode()
    )
    anna.post("/desk/brugere/registret/")

    assert RoleAssignment.objects.filter(role="chair", follows_register=True).exists()


def test_the_pages_take_few_queries(anna: Client, desk: Desk, django_assert_max_num_queries: object) -> None:
    for address in ("", f"{desk.users['Signe Sagsbehandler'].pk}/"):
        with django_assert_max_num_queries(25):  # type: ignore[operator]
            anna.get(f"/desk/brugere/{address}")
