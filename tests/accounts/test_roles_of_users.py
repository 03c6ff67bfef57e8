"""Users and roles: who may change them, what is refused, and what stays."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.utils.timezone import localtime

from desk_cast import BODY, NOW, UNIT, Desk, egeborg_desk
from raadhus.accounts.models import RoleAssignment, User, UserEvent
from raadhus.accounts.operations.change_user import change_user
from raadhus.accounts.operations.close_user import activate_user, deactivate_user
from raadhus.accounts.operations.end_role import end_role
from raadhus.accounts.operations.give_role import NewRole, give_role
from raadhus.accounts.operations.make_user import NewUser, make_user
from raadhus.accounts.operations.remove_second_steps import remove_second_steps
from raadhus.accounts.operations.send_password_link import send_password_link
from raadhus.accounts.queries.acting import acting_of
from raadhus.accounts.queries.users import events_of_user, listed_users, roles_of_user
from raadhus.accounts.refusals import (
    AddressTaken,
    EndsBeforeItBegins,
    NoSuchOrganization,
    NoSuchPerson,
    NoSuchRole,
    NoSuchUser,
    NotAnAddress,
    OwnAccount,
    PersonTaken,
    RoleEndedAlready,
    RoleHeldAlready,
    WrongPlaceOfRole,
)
from raadhus.core.actor import Actor, InvalidActor
from raadhus.core.procedure.acting import Place
from raadhus.core.procedure.permissions import may
from raadhus.core.procedure.refusals import MayNot, Refusal
from raadhus.mailing.models import OutgoingMail

pytestmark = pytest.mark.django_db
OPERATOR = Actor("Asta Holm")
TODAY = localtime(NOW).date()


@pytest.fixture
def desk() -> Desk:
    return egeborg_desk()


def _new_role(desk: Desk, name: str = "Signe Sagsbehandler", **given: Any) -> NewRole:
    asked: dict[str, Any] = {"role": "member", "organization": desk.organization, "valid_from": TODAY} | given
    return NewRole(user=desk.users[name].pk, body=BODY, **asked)


def test_the_administrator_makes_a_user_without_a_password_and_it_is_noted(desk: Desk) -> None:
    anna = desk.acting("Anna")

    user = make_user(NewUser(name=" Lis  Ravn ", email="Lis@Egeborg.example"), by=anna, now=NOW)

    assert (user.name, user.email, user.has_usable_password()) == ("Lis Ravn", "lis@egeborg.example", False)
    event = UserEvent.objects.get(user=user)
    assert (event.what, event.by, event.at) == ("made", "Anna Administrator", NOW)


@pytest.mark.parametrize(
    ("new", "refusal"),
    [
        (NewUser(name="Lis", email="anna.administrator@EGEBORG.example"), AddressTaken),
        (NewUser(name="Lis", email="lis"), NotAnAddress),
        (NewUser(name=" ", email="lis@egeborg.example"), InvalidActor),
        (NewUser(name="Lis", email="lis@egeborg.example", person="ingen"), NoSuchPerson),
    ],
)
def test_a_wrong_user_is_refused_and_none_is_made(desk: Desk, new: NewUser, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        make_user(new, by=desk.acting("Anna"), now=NOW)

    assert User.objects.count() == len(desk.users)


@pytest.mark.parametrize("name", ["Sofie", "Ditte", "Dan", "Karla", "Carl"])
def test_nobody_but_the_administrator_may_change_users_or_roles(desk: Desk, name: str) -> None:
    by, other = desk.acting(name), desk.users["Signe Sagsbehandler"].pk
    held = RoleAssignment.objects.get(user=other).pk
    tried = (
        lambda: make_user(NewUser(name="Lis", email="lis@egeborg.example"), by=by, now=NOW),
        lambda: change_user(other, NewUser(name="Lis", email="lis@egeborg.example"), by=by, now=NOW),
        lambda: give_role(_new_role(desk), by=by, now=NOW),
        lambda: end_role(held, last_day=TODAY, by=by, now=NOW),
        lambda: deactivate_user(other, by=by, now=NOW),
        lambda: activate_user(other, by=by, now=NOW),
        lambda: remove_second_steps(other, by=by, now=NOW),
        lambda: send_password_link(other, site="http://x", by=by, now=NOW),
        lambda: listed_users(day=TODAY, by=by),
        lambda: events_of_user(other, by=by),
    )

    for do in tried:
        with pytest.raises(MayNot):
            do()

    assert (UserEvent.objects.count(), OutgoingMail.objects.count()) == (0, 0)


def test_an_administrator_of_one_municipality_gives_no_role_in_another(desk: Desk) -> None:
    with pytest.raises(MayNot):
        give_role(
            NewRole(
                user=desk.users["Signe Sagsbehandler"].pk, role="mayor", body="hestehave", valid_from=TODAY
            ),
            by=desk.acting("Anna"),
            now=NOW,
        )


def test_an_administrator_of_another_municipality_changes_no_user_of_this_one(desk: Desk) -> None:
    """Whoever sets an address could sign in as that user, and read what is closed."""
    sofie = desk.users["Sofie Sekretær"]
    elsewhere = User.objects.create(name="Nanna Nabo", email="nanna@hestehave.example", created_at=NOW)
    RoleAssignment.objects.create(
        user=elsewhere,
        role="administrator",
        body="hestehave",
        valid_from=NOW.date(),
        given_by="A",
        given_at=NOW,
    )
    nanna = acting_of(elsewhere, now=NOW)
    changed = NewUser(name=sofie.name, email="nanna2@hestehave.example")

    with pytest.raises(MayNot):
        change_user(sofie.pk, changed, by=nanna, now=NOW)
    for verb in (deactivate_user, remove_second_steps):
        with pytest.raises(MayNot):
            verb(sofie.pk, by=nanna, now=NOW)
    with pytest.raises(MayNot):
        send_password_link(sofie.pk, site="https://egeborg.example", by=nanna, now=NOW)
    sofie.refresh_from_db()
    assert (sofie.email.partition("@")[2], sofie.is_active) == ("egeborg.example", True)


def test_an_administrator_does_not_become_a_politician(desk: Desk) -> None:
    """A person's seat at a meeting opens its closed items."""
    anna, birgit = desk.users["Anna Administrator"], desk.users["Birgit Ankerstjerne"]
    changed = NewUser(name=anna.name, email=anna.email, person=birgit.person)

    with pytest.raises(OwnAccount):
        change_user(anna.pk, changed, by=desk.acting("Anna"), now=NOW)

    anna.refresh_from_db()
    assert anna.person is None


def test_a_person_is_one_user_who_may_sign_in(desk: Desk) -> None:
    anna, birgit = desk.acting("Anna"), desk.users["Birgit Ankerstjerne"]
    signe = desk.users["Signe Sagsbehandler"]
    again = NewUser(name="Birgit A.", email="birgit@egeborg.example", person=birgit.person)

    with pytest.raises(PersonTaken) as refused:
        make_user(again, by=anna, now=NOW)
    assert refused.value.values == {"name": "Birgit Ankerstjerne"}
    with pytest.raises(PersonTaken):
        change_user(
            signe.pk, NewUser(name=signe.name, email=signe.email, person=birgit.person), by=anna, now=NOW
        )
    change_user(
        birgit.pk, NewUser(name="Birgit Dam", email=birgit.email, person=birgit.person), by=anna, now=NOW
    )

    deactivate_user(birgit.pk, by=anna, now=NOW)
    make_user(again, by=anna, now=NOW)
    with pytest.raises(PersonTaken):
        activate_user(birgit.pk, by=anna, now=NOW)


def test_nobody_gives_themselves_a_role_or_closes_themselves(desk: Desk) -> None:
    anna = desk.acting("Anna")
    own = desk.users["Anna Administrator"].pk

    with pytest.raises(OwnAccount):
        give_role(_new_role(desk, "Anna Administrator", role="secretary"), by=anna, now=NOW)
    with pytest.raises(OwnAccount):
        deactivate_user(own, by=anna, now=NOW)


def test_whoever_runs_the_installation_needs_no_role(desk: Desk) -> None:
    number = give_role(_new_role(desk, "Anna Administrator", role="secretary"), by=OPERATOR, now=NOW)

    assert RoleAssignment.objects.get(pk=number).given_by == "Asta Holm"


def test_the_role_of_administrator_shows_no_closed_item(desk: Desk) -> None:
    place = Place(body=BODY, organization=desk.organization)

    assert [
        may(verb, by=desk.acting("Anna"), place=place) for verb in ("read.closed_item", "read.open_item")
    ] == [
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"role": "king"}, NoSuchRole),
        ({"organization": None}, WrongPlaceOfRole),
        ({"role": "mayor"}, WrongPlaceOfRole),
        ({"unit": UNIT}, WrongPlaceOfRole),
        ({"organization": "intet"}, NoSuchOrganization),
        ({"valid_until": TODAY - timedelta(days=1)}, EndsBeforeItBegins),
    ],
)
def test_a_wrong_role_is_refused(desk: Desk, given: dict[str, Any], refusal: type[Refusal]) -> None:
    before = RoleAssignment.objects.count()

    with pytest.raises(refusal):
        give_role(_new_role(desk, **given), by=OPERATOR, now=NOW)

    assert RoleAssignment.objects.count() == before


def test_a_role_for_nobody_is_refused(desk: Desk) -> None:
    with pytest.raises(NoSuchUser):
        give_role(NewRole(user=0, role="mayor", body=BODY, valid_from=TODAY), by=OPERATOR, now=NOW)


def test_the_same_role_is_not_held_twice_at_a_time_but_may_be_held_again(desk: Desk) -> None:
    week = timedelta(days=7)
    give_role(_new_role(desk, valid_until=TODAY + week), by=OPERATOR, now=NOW)

    with pytest.raises(RoleHeldAlready):
        give_role(_new_role(desk, valid_from=TODAY + week), by=OPERATOR, now=NOW)
    again = give_role(_new_role(desk, valid_from=TODAY + week + timedelta(days=1)), by=OPERATOR, now=NOW)

    assert again


@pytest.mark.parametrize(
    ("day", "is_held"),
    [(-1, False), (0, True), (3, True), (4, False)],
    ids=["before", "first day", "last day", "after"],
)
def test_a_role_is_held_from_its_first_day_to_its_last(desk: Desk, day: int, is_held: bool) -> None:
    give_role(_new_role(desk, valid_until=TODAY + timedelta(days=3)), by=OPERATOR, now=NOW)

    held = desk.acting("Signe", now=NOW + timedelta(days=day)).roles

    assert any(role.role == "member" for role in held) == is_held


def test_the_day_of_a_role_is_the_danish_one(desk: Desk) -> None:
    give_role(_new_role(desk, valid_from=date(2025, 7, 1)), by=OPERATOR, now=NOW)
    just_after_midnight = datetime(2025, 6, 30, 22, 5, tzinfo=UTC)

    held = desk.acting("Signe", now=just_after_midnight).roles

    assert any(role.role == "member" for role in held)


def test_a_role_ended_yesterday_is_gone_at_once_and_the_row_tells_who_ended_it(desk: Desk) -> None:
    number = give_role(_new_role(desk, valid_from=TODAY - timedelta(days=9)), by=OPERATOR, now=NOW)

    end_role(number, last_day=TODAY - timedelta(days=1), by=desk.acting("Anna"), now=NOW)

    row = RoleAssignment.objects.get(pk=number)
    assert (row.ended_by, row.ended_at, row.is_withdrawn) == ("Anna Administrator", NOW, False)
    assert all(role.role != "member" for role in desk.acting("Signe").roles)


def test_a_role_of_today_that_is_ended_at_once_is_withdrawn(desk: Desk) -> None:
    number = give_role(_new_role(desk), by=OPERATOR, now=NOW)

    end_role(number, last_day=TODAY - timedelta(days=1), by=OPERATOR, now=NOW)

    assert all(role.role != "member" for role in desk.acting("Signe").roles)
    assert next(role for role in roles_of_user(desk.users["Signe Sagsbehandler"].pk)).is_withdrawn


def test_a_role_ends_once(desk: Desk) -> None:
    number = give_role(_new_role(desk), by=OPERATOR, now=NOW)
    end_role(number, last_day=TODAY, by=OPERATOR, now=NOW)

    with pytest.raises(RoleEndedAlready):
        end_role(number, last_day=TODAY, by=OPERATOR, now=NOW)
    with pytest.raises(NoSuchRole):
        end_role(0, last_day=TODAY, by=OPERATOR, now=NOW)


def test_asking_who_acts_takes_one_query(desk: Desk, django_assert_num_queries: object) -> None:
    user = User.objects.get(name="Sofie Sekretær")

    with django_assert_num_queries(1):  # type: ignore[operator]
        acting_of(user, now=NOW)


def test_listing_users_takes_three_queries(desk: Desk, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(3):  # type: ignore[operator]
        users = listed_users(day=TODAY, by=OPERATOR)

    assert len(users) == len(desk.users)


def test_a_closed_user_keeps_roles_and_history_and_can_be_opened(desk: Desk) -> None:
    signe = desk.users["Signe Sagsbehandler"].pk

    deactivate_user(signe, by=desk.acting("Anna"), now=NOW)
    closed = User.objects.get(pk=signe).is_active
    activate_user(signe, by=desk.acting("Anna"), now=NOW)

    assert (closed, User.objects.get(pk=signe).is_active) == (False, True)
    assert [event.what for event in events_of_user(signe, by=OPERATOR)] == ["opened", "closed"]
    assert RoleAssignment.objects.filter(user=signe).exists()


def test_each_changed_field_is_noted_and_an_old_address_lets_nobody_in(desk: Desk) -> None:
    signe = desk.users["Signe Sagsbehandler"]
    send_password_link(signe.pk, site="http://x", by=OPERATOR, now=NOW)  # allauth remembers the address
    changed = NewUser(name=signe.name, email="signe@egeborg.example", title="specialist")

    change_user(signe.pk, changed, by=desk.acting("Anna"), now=NOW)

    noted = {(event.what, event.detail) for event in events_of_user(signe.pk, by=OPERATOR)}
    assert noted >= {("changed email", "signe@egeborg.example"), ("changed title", "specialist")}
    assert not any(event.what == "changed name" for event in events_of_user(signe.pk, by=OPERATOR))
    assert not signe.emailaddress_set.exists()  # type: ignore[attr-defined]


def test_a_link_is_kept_to_be_sent_and_names_who_made_the_user(desk: Desk) -> None:
    signe = desk.users["Signe Sagsbehandler"]

    link = send_password_link(signe.pk, site="https://moeder.example/", by=desk.acting("Anna"), now=NOW)

    mail = OutgoingMail.objects.get()
    assert link.startswith("https://moeder.example/desk/konto/glemt/ny/")
    assert link in mail.text
    assert (mail.to_address, mail.state, mail.subject) == (
        signe.email,
        "waiting",
        "Du er oprettet som bruger",
    )
    assert "Anna Administrator" in mail.text
