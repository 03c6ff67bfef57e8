"""«Min konto»: what I may do, where and until when, and how I sign in."""

from datetime import date

from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.accounts.models import User
from raadhus.accounts.queries.users import ShownRole, roles_of_user
from raadhus.core.procedure.acting import Acting
from raadhus.web.desk.frame.desk_frame import DeskPage
from raadhus.web.desk.frame.page import desk_page, show
from raadhus.web.desk.sign_in.role_words import days_of


class OwnRole(Struct, frozen=True, kw_only=True):
    name: str
    place: str
    may: str
    days: str


class AccountPage(DeskPage, frozen=True, kw_only=True):
    email: str
    person_title: str
    roles: tuple[OwnRole, ...]
    coming: tuple[OwnRole, ...]
    past: tuple[OwnRole, ...]
    has_password: bool
    has_second_step: bool


@desk_page
def show_my_account(request: HttpRequest, by: Acting) -> HttpResponseBase:
    user = request.user
    assert isinstance(user, User)
    today = localtime(by.at).date()
    roles = roles_of_user(by.user)
    held = [role for role in roles if role.is_held(today)]
    past = [role for role in roles if role.is_over(today)]
    page = AccountPage(
        title="Min konto",
        heading="Min konto",
        section="account",
        email=user.email,
        person_title=user.title,
        roles=tuple(_own(role, today=today) for role in held),
        coming=tuple(_own(role, today=today) for role in roles if role not in held and role not in past),
        past=tuple(_own(role, today=today) for role in past),
        has_password=user.has_usable_password(),
        has_second_step=is_mfa_enabled(user),
    )
    return show(request, by, "desk/sign_in/my_account.html", page)


def _own(role: ShownRole, *, today: date) -> OwnRole:
    return OwnRole(
        name=role.name, place=role.place or "hele kommunen", may=role.may, days=days_of(role, today=today)
    )
