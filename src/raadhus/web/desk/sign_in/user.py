"""One user, for the administrator: who it is, which roles, and what was done to it."""

from typing import TypeAlias

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.accounts.operations.change_user import change_user
from raadhus.accounts.operations.close_user import activate_user, deactivate_user
from raadhus.accounts.operations.remove_second_steps import remove_second_steps
from raadhus.accounts.operations.send_password_link import send_password_link
from raadhus.accounts.queries.users import ListedUser, events_of_user, listed_user, roles_of_user
from raadhus.accounts.refusals import NoSuchUser
from raadhus.core.actor import InvalidActor
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.web.components.forms import Choice, FieldError
from raadhus.web.desk.frame.desk_frame import Crumb, DeskPage
from raadhus.web.desk.frame.page import desk_page, show
from raadhus.web.desk.sign_in.role_fields import RoleForm, role_form
from raadhus.web.desk.sign_in.role_words import days_of, event_in_words
from raadhus.web.desk.sign_in.user_fields import TypedUser, error_of, person_choices, typed_user, user_of

Errors: TypeAlias = tuple[FieldError, ...]


class RoleRow(Struct, frozen=True, kw_only=True):
    """`end` is where the role is ended, null when it is over."""

    name: str
    place: str
    days: str
    given: str
    end: str | None


class EventRow(Struct, frozen=True, kw_only=True):
    when: str
    what: str
    by: str


class UserPage(DeskPage, frozen=True, kw_only=True):
    user: ListedUser
    is_self: bool
    held: tuple[RoleRow, ...]
    past: tuple[RoleRow, ...]
    events: tuple[EventRow, ...]
    typed: TypedUser
    persons: tuple[Choice, ...]
    role: RoleForm


@desk_page
def show_user(request: HttpRequest, by: Acting, number: int) -> HttpResponseBase:
    """Raises MayNot and NotThere."""
    return user_page(request, by, number)


@desk_page
def save_user(request: HttpRequest, by: Acting, number: int) -> HttpResponseBase:
    """Change who the user is. Raises MayNot and NotThere."""
    if request.method != "POST":
        return redirect("desk-user", number=number)
    typed = typed_user(request)
    try:
        change_user(number, user_of(typed), by=by, now=by.at)
    except NoSuchUser as missing:
        raise NotThere from missing
    except (Refusal, InvalidActor) as refusal:
        return user_page(request, by, number, typed=typed, errors=(error_of(refusal),))
    messages.success(request, "Brugeren er gemt.")
    return redirect("desk-user", number=number)


@desk_page
def act_on_user(request: HttpRequest, by: Acting, number: int, action: str) -> HttpResponseBase:
    """Close or open the user, take the second steps away, or send a link. Raises MayNot and NotThere."""
    if request.method != "POST":
        return redirect("desk-user", number=number)
    try:
        told = _done(request, by, number, action)
    except NotThere:
        raise
    except NoSuchUser as missing:
        raise NotThere from missing
    except Refusal as refusal:
        return user_page(request, by, number, errors=(error_of(refusal),))
    messages.success(request, told)
    return redirect("desk-user", number=number)


def user_page(
    request: HttpRequest,
    by: Acting,
    number: int,
    *,
    typed: TypedUser | None = None,
    errors: Errors = (),
) -> HttpResponseBase:
    """The page, with what was typed where it was refused. Raises MayNot and NotThere."""
    today = localtime(by.at).date()
    try:
        user = listed_user(number, day=today, by=by)
    except NoSuchUser as missing:
        raise NotThere from missing
    rows = tuple(
        (
            role.is_over(today),
            RoleRow(
                name=role.name,
                place=role.place or "hele kommunen",
                days=days_of(role, today=today),
                given=f"Givet af {role.given_by}" + (" efter registret" if role.follows_register else ""),
                end=None if role.is_over(today) else reverse("desk-role-end", args=[number, role.number]),
            ),
        )
        for role in roles_of_user(number)
    )
    page = UserPage(
        title=user.name,
        heading=user.name,
        section="users",
        crumbs=(Crumb(label="Brugere", address=reverse("desk-users")), Crumb(label=user.name)),
        errors=errors,
        user=user,
        is_self=user.number == by.user,
        held=tuple(row for is_over, row in rows if not is_over),
        past=tuple(row for is_over, row in rows if is_over),
        events=tuple(
            EventRow(
                when=f"{localtime(event.at):%d.%m.%Y kl. %H.%M}", what=event_in_words(event), by=event.by
            )
            for event in events_of_user(number, by=by)
        ),
        typed=typed
        or TypedUser(name=user.name, email=user.email, title=user.title, person=user.person or ""),
        persons=person_choices(by),
        role=role_form(request, by),
    )
    return show(request, by, "desk/sign_in/user.html", page, status=400 if errors else 200)


def _done(request: HttpRequest, by: Acting, number: int, action: str) -> str:
    match action:
        case "luk":
            deactivate_user(number, by=by, now=by.at)
            return "Brugeren er lukket og kan ikke logge ind."
        case "aabn":
            activate_user(number, by=by, now=by.at)
            return "Brugeren er åbnet igen."
        case "andet-trin":
            remove_second_steps(number, by=by, now=by.at)
            return "Det andet trin er fjernet. Brugeren vælger et nyt, næste gang der logges ind."
        case "link":
            send_password_link(number, site=request.build_absolute_uri("/"), by=by, now=by.at)
            return "Der er sendt et link til at vælge adgangskode."
        case _:
            raise NotThere
