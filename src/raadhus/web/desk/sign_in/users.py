"""The users, for the administrator: who there is, and a new one."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.accounts.operations.administering import refuse_unless_administers
from raadhus.accounts.operations.make_user import make_user
from raadhus.accounts.operations.send_password_link import send_password_link
from raadhus.accounts.queries.users import ListedUser, listed_users
from raadhus.core.actor import InvalidActor
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.web.components.forms import Choice, FieldError
from raadhus.web.desk.frame.desk_frame import Crumb, DeskPage
from raadhus.web.desk.frame.page import desk_page, show
from raadhus.web.desk.sign_in.role_words import roles_in_words
from raadhus.web.desk.sign_in.user_fields import TypedUser, error_of, person_choices, typed_user, user_of


class ShownUser(Struct, frozen=True, kw_only=True):
    name: str
    title: str
    email: str
    address: str
    roles: str
    state: str


class UsersPage(DeskPage, frozen=True, kw_only=True):
    users: tuple[ShownUser, ...]
    closed: tuple[ShownUser, ...]


class NewUserPage(DeskPage, frozen=True, kw_only=True):
    typed: TypedUser
    persons: tuple[Choice, ...]
    action: str


@desk_page
def show_users(request: HttpRequest, by: Acting) -> HttpResponseBase:
    """Everybody who may sign in, and those who may not any more. Raises MayNot."""
    users = listed_users(day=localtime(by.at).date(), by=by)
    page = UsersPage(
        title="Brugere",
        heading="Brugere",
        section="users",
        users=tuple(_shown(user) for user in users if user.is_active),
        closed=tuple(_shown(user) for user in users if not user.is_active),
    )
    return show(request, by, "desk/sign_in/users.html", page)


@desk_page
def make_new_user(request: HttpRequest, by: Acting) -> HttpResponseBase:
    """A form, and what comes of it: a user who is sent a link. Raises MayNot."""
    refuse_unless_administers(by)
    typed = typed_user(request)
    errors: tuple[FieldError, ...] = ()
    if request.method == "POST":
        try:
            user = make_user(user_of(typed), by=by, now=by.at)
        except (Refusal, InvalidActor) as refusal:
            errors = (error_of(refusal),)
        else:
            send_password_link(user.pk, site=request.build_absolute_uri("/"), by=by, now=by.at)
            messages.success(request, f"{user.name} er oprettet, og der er sendt et link til {user.email}.")
            return redirect("desk-user", number=user.pk)
    page = NewUserPage(
        title="Ny bruger",
        heading="Ny bruger",
        section="users",
        crumbs=(Crumb(label="Brugere", address=reverse("desk-users")), Crumb(label="Ny bruger")),
        errors=errors,
        typed=typed,
        persons=person_choices(by),
        action=request.path,
    )
    return show(request, by, "desk/sign_in/new_user.html", page, status=400 if errors else 200)


def _shown(user: ListedUser) -> ShownUser:
    states = {(False, False): "har ikke valgt adgangskode", (True, False): "har ikke logget ind endnu"}
    return ShownUser(
        name=user.name,
        title=user.title,
        email=user.email,
        address=reverse("desk-user", args=[user.number]),
        roles=roles_in_words(user.roles),
        state=states.get((user.has_password, user.last_seen_at is not None), ""),
    )
