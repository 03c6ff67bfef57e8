"""The demonstration: anybody is anybody of the cast, there and nowhere else."""

import pytest
from django.test import Client
from django.utils import timezone

from desk_cast import BODY, Desk, egeborg_desk
from raadhus.accounts.models import RoleAssignment, User
from raadhus.demo.desk_users import CAST, DeskUser
from raadhus.published.models import Body

pytestmark = pytest.mark.django_db
CAST_PAGE, SIGN_IN_AS = "/desk/proev/", "/desk/proev/som/"


@pytest.fixture
def desk() -> Desk:
    return egeborg_desk()


@pytest.fixture
def played(desk: Desk) -> User:
    """One of the demonstration's cast."""
    one = CAST[0]
    return User.objects.create(name=one.name, email=one.email, created_at=timezone.now())


def test_one_click_signs_in_without_password_or_second_step(client: Client, played: User) -> None:
    assert played.name in client.get(CAST_PAGE).content.decode()

    led = client.post(SIGN_IN_AS, {"bruger": str(played.pk)}).headers["Location"]

    assert led == "/desk/"
    page = client.get(led)
    assert page.status_code == 200
    assert played.name in page.content.decode()


def test_the_sign_in_page_leads_to_the_cast(client: Client, played: User) -> None:
    assert f'href="{CAST_PAGE}"' in client.get("/desk/konto/log-ind/").content.decode()


@pytest.mark.parametrize("elsewhere", ["another body", "another role", "not the invented one"])
def test_outside_the_demonstration_there_is_no_such_page(
    client: Client, played: User, desk: Desk, elsewhere: str
) -> None:
    if elsewhere == "another body":
        Body.objects.create(id="hestehave", name="Hestehave Kommune")
    elif elsewhere == "another role":
        RoleAssignment.objects.update(body="hestehave")
    else:
        Body.objects.filter(pk=BODY).delete()

    assert client.get(CAST_PAGE).status_code == 404
    assert client.post(SIGN_IN_AS, {"bruger": str(played.pk)}).status_code == 404
    assert CAST_PAGE not in client.get("/desk/konto/log-ind/").content.decode()


@pytest.mark.parametrize("number", ["", "x", "²", "999999999"])
def test_nobody_is_signed_in_as_nobody(client: Client, played: User, number: str) -> None:
    assert client.post(SIGN_IN_AS, {"bruger": number}).status_code == 404


def test_only_the_cast_is_signed_in_by_a_click(client: Client, desk: Desk, played: User) -> None:
    sofie = desk.users["Sofie Sekretær"]

    assert client.post(SIGN_IN_AS, {"bruger": str(sofie.pk)}).status_code == 404
    assert client.get("/desk/").status_code == 302


def test_it_takes_a_button_and_no_mere_link(client: Client, played: User) -> None:
    assert client.get(SIGN_IN_AS, {"bruger": str(played.pk)}).status_code == 405


def test_the_cast_holds_every_part_that_a_meeting_needs() -> None:
    roles = {played.role for one in CAST for played in one.roles}

    assert roles >= {
        "secretary",
        "chair",
        "member",
        "case_worker",
        "approver",
        "mayor",
        "data_protection",
        "administrator",
    }
    assert sum(any(role.role == "approver" for role in one.roles) for one in CAST) == 2
    assert len({one.email for one in CAST}) == len(CAST)


def test_addresses_are_plain_and_of_no_real_place() -> None:
    assert all(one.email.isascii() and one.email.endswith("@egeborg.example") for one in CAST)
    assert (
        DeskUser(name="Bodil Åstrøm", title="", plays="", roles=()).email == "bodil.aastroem@egeborg.example"
    )
