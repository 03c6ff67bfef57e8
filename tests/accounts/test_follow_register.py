"""Members' roles follow the seats of the register."""

from datetime import date, timedelta

import msgspec
import pytest
from django.utils.timezone import localtime

from desk_cast import BODY, COMMITTEE, NOW, Desk, egeborg_desk
from raadhus.accounts.models import RoleAssignment
from raadhus.accounts.operations.follow_register import follow_register
from raadhus.accounts.queries.roles_from_register import roles_from_register
from raadhus.core.actor import Actor
from raadhus.core.procedure.refusals import MayNot
from raadhus.published.models import RegisterStatement
from raadhus.published.operations.record_statement import NewStatement, record_statement
from raadhus.published.register import MembershipStatement

pytestmark = pytest.mark.django_db
OPERATOR = Actor("Asta Holm")
TODAY = localtime(NOW).date()


@pytest.fixture
def desk() -> Desk:
    made = egeborg_desk()
    RoleAssignment.objects.filter(role__in=("chair", "member")).delete()
    return made


def _follow(*, day: date = TODAY) -> None:
    follow_register(body=BODY, day=day, by=OPERATOR, now=NOW)


def _held(desk: Desk, name: str) -> set[tuple[str, str | None]]:
    return {(role.role, role.organization) for role in desk.acting(name).roles}


def test_seats_are_proposed_as_roles_and_nothing_is_given_yet(desk: Desk) -> None:
    found = roles_from_register(body=BODY, day=TODAY)

    assert ("Ditte Marie Overby", "chair", COMMITTEE) in {
        (one.user_name, one.new.role, one.place) for one in found.to_give
    }
    assert not RoleAssignment.objects.filter(role__in=("chair", "member")).exists()


def test_following_gives_members_and_chairs_their_roles_for_as_long_as_they_sit(desk: Desk) -> None:
    _follow()

    assert ("chair", desk.organization) in _held(desk, "Ditte")
    assert ("member", desk.organization) in _held(desk, "Claus")
    assert ("chair", desk.council) in _held(desk, "Karla")
    row = RoleAssignment.objects.filter(
        user=desk.users["Claus Rørmose"], organization=desk.organization
    ).get()
    assert (row.valid_from, row.valid_until) == (date(2022, 1, 1), date(2025, 12, 31))


def test_following_twice_changes_nothing_more(desk: Desk) -> None:
    _follow()
    before = RoleAssignment.objects.count()

    _follow()

    assert RoleAssignment.objects.count() == before


def test_employees_and_closed_users_get_no_role_by_the_register(desk: Desk) -> None:
    claus = desk.users["Claus Rørmose"]
    claus.is_active = False
    claus.save()

    found = roles_from_register(body=BODY, day=TODAY)

    assert {one.user_name for one in found.to_give}.isdisjoint({"Claus Rørmose", "Sofie Sekretær"})


def test_a_seat_that_ends_ends_the_role(desk: Desk) -> None:
    _follow()
    _ends("Claus Rørmose", until=TODAY - timedelta(days=10))

    _follow()

    row = RoleAssignment.objects.get(user=desk.users["Claus Rørmose"], organization=desk.organization)
    assert row.valid_until is not None
    assert row.valid_until < TODAY
    assert ("member", desk.organization) not in _held(desk, "Claus")


def test_a_role_given_by_hand_is_left_alone(desk: Desk) -> None:
    RoleAssignment.objects.create(
        user=desk.users["Frode Kjeldgård"],
        role="member",
        body=BODY,
        organization=desk.organization,
        valid_from=TODAY,
        given_by="Asta Holm",
        given_at=NOW,
    )

    found = roles_from_register(body=BODY, day=TODAY)

    assert found.to_end == ()


def test_only_an_administrator_follows_the_register(desk: Desk) -> None:
    with pytest.raises(MayNot):
        follow_register(body=BODY, day=TODAY, by=desk.acting("Sofie"), now=NOW)

    assert not RoleAssignment.objects.filter(follows_register=True).exists()


def _ends(name: str, *, until: date) -> None:
    """Correct the seat in the committee: a statement that takes the first one back, and one in its place."""
    wrong = next(
        row.pk
        for row in RegisterStatement.objects.filter(kind="membership")
        if (row.data["person"], row.data["organization"]) == (name, COMMITTEE)
    )
    data = MembershipStatement(
        person=name, organization=COMMITTEE, role="medlem", party="C", voting_right=True
    )
    new = NewStatement(
        kind="membership",
        data=msgspec.to_builtins(data),
        valid_from="2022-01-01",
        valid_until=until.isoformat(),
        source="Prøven",
        retracts=wrong,
    )
    record_statement(new, body=BODY, actor=OPERATOR, now=NOW)
