"""The commands that make users and give them roles."""

import json
from datetime import date

import pytest

from command_line import Raadhus
from desk_cast import COMMITTEE, egeborg_desk
from raadhus.accounts.models import RoleAssignment, User, UserEvent
from raadhus.mailing.models import OutgoingMail

pytestmark = pytest.mark.django_db
LIS = "lis@egeborg.example"
ASTA = ("--as", "Asta Holm")


@pytest.fixture(autouse=True)
def _there(settings: pytest.FixtureRequest) -> None:
    settings.ADDRESS = "https://moeder.egeborg.example"  # type: ignore[attr-defined]
    egeborg_desk()


def _add(raadhus: Raadhus) -> User:
    raadhus("user", "add", LIS, "--name", "Lis Ravn", *ASTA)
    return User.objects.get(email=LIS)


def test_a_user_is_made_and_the_link_printed_and_sent(raadhus: Raadhus) -> None:
    said = raadhus("user", "add", LIS, "--name", "Lis Ravn", *ASTA)

    assert said.code == 0
    assert said.out.startswith("https://moeder.egeborg.example/desk/konto/glemt/ny/")
    assert said.out.strip() in OutgoingMail.objects.get(to_address=LIS).text
    assert set(UserEvent.objects.values_list("by", flat=True)) == {"Asta Holm"}


def test_without_an_address_of_the_site_no_user_is_made(
    raadhus: Raadhus, settings: pytest.FixtureRequest
) -> None:
    settings.ADDRESS = None  # type: ignore[attr-defined]

    said = raadhus("user", "add", LIS, "--name", "Lis Ravn", *ASTA)

    assert (said.code, "[no-address]" in said.err) == (2, True)
    assert not User.objects.filter(email=LIS).exists()


def test_the_same_address_is_refused(raadhus: Raadhus) -> None:
    _add(raadhus)

    said = raadhus("user", "add", LIS, "--name", "Lis Ravn", *ASTA)

    assert (said.code, "[address-taken-by-user]" in said.err) == (1, True)


def test_a_role_is_given_listed_and_ended(raadhus: Raadhus) -> None:
    user = _add(raadhus)

    given = raadhus(
        "role",
        "give",
        LIS,
        "secretary",
        "--body",
        "egeborg",
        "--committee",
        COMMITTEE,
        "--from",
        "2025-01-01",
        *ASTA,
    )
    listed = [json.loads(line) for line in raadhus("role", "list", "--json").out.splitlines()]
    ended = raadhus("role", "end", given.out.strip(), "--last-day", "2025-02-01", *ASTA)

    assert (given.code, ended.code) == (0, 0)
    assert [role["place"] for role in listed if role["user"] == user.pk] == [COMMITTEE]
    assert RoleAssignment.objects.get(user=user).ended_by == "Asta Holm"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("role", "give", "ingen@x.example", "mayor", "--body", "egeborg"), "no-such-user"),
        (("role", "give", LIS, "member", "--body", "egeborg"), "wrong-place-of-role"),
        (("role", "give", LIS, "member", "--body", "egeborg", "--committee", "Intet"), "no-such-committee"),
        (("role", "end", "0"), "no-such-role"),
        (("user", "close", "ingen@x.example"), "no-such-user"),
    ],
)
def test_what_is_wrong_is_refused_by_its_code(
    raadhus: Raadhus, arguments: tuple[str, ...], code: str
) -> None:
    _add(raadhus)

    said = raadhus(*arguments, *ASTA)

    assert said.code != 0
    assert f"[{code}]" in said.err


def test_a_user_is_closed_and_opened(raadhus: Raadhus) -> None:
    _add(raadhus)

    raadhus("user", "close", LIS, *ASTA)
    closed = "closed" in raadhus("user", "list").out
    raadhus("user", "open", LIS, *ASTA)

    assert closed
    assert "closed" not in raadhus("user", "list").out


def test_the_register_is_shown_and_followed_when_sure(
    raadhus: Raadhus, settings: pytest.FixtureRequest
) -> None:
    settings.TODAY = date(2025, 6, 2)  # type: ignore[attr-defined]
    RoleAssignment.objects.filter(role="chair").delete()

    shown = raadhus("role", "register", "--body", "egeborg")
    held = RoleAssignment.objects.filter(role="chair").count()
    raadhus("role", "register", "--body", "egeborg", "--yes", *ASTA)

    assert f"give chair in {COMMITTEE} to Ditte Marie Overby" in shown.out
    assert (held, RoleAssignment.objects.filter(role="chair", follows_register=True).exists()) == (0, True)
