"""Giving and ending roles, one by one or as the register says."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localtime

from raadhus.accounts.operations.administering import refuse_unless_administers
from raadhus.accounts.operations.end_role import end_role
from raadhus.accounts.operations.follow_register import follow_register
from raadhus.accounts.operations.give_role import give_role
from raadhus.accounts.queries.roles_from_register import FromRegister, roles_from_register
from raadhus.accounts.refusals import NoSuchRole, NoSuchUser
from raadhus.accounts.roles import ROLE_KINDS
from raadhus.core.danish_format import danish_date
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.web.desk.frame.desk_frame import Crumb, DeskPage
from raadhus.web.desk.frame.page import desk_page, show
from raadhus.web.desk.sign_in.role_fields import day_of, register_day, role_form, role_of
from raadhus.web.desk.sign_in.user import user_page
from raadhus.web.desk.sign_in.user_fields import administered_bodies, error_of


class RegisterPage(DeskPage, frozen=True, kw_only=True):
    """What would be given and ended, a line each."""

    to_give: tuple[str, ...]
    to_end: tuple[str, ...]


@desk_page
def give_role_to_user(request: HttpRequest, by: Acting, number: int) -> HttpResponseBase:
    """Raises MayNot and NotThere."""
    if request.method != "POST":
        return redirect("desk-user", number=number)
    try:
        give_role(role_of(role_form(request, by), user=number), by=by, now=by.at)
    except NoSuchUser as missing:
        raise NotThere from missing
    except Refusal as refusal:
        return user_page(request, by, number, errors=(error_of(refusal),))
    messages.success(request, "Rollen er givet.")
    return redirect("desk-user", number=number)


@desk_page
def end_role_of_user(request: HttpRequest, by: Acting, number: int, role: int) -> HttpResponseBase:
    """End a role: after the day that was sent, or at once. Raises MayNot and NotThere."""
    if request.method != "POST":
        return redirect("desk-user", number=number)
    sent = request.POST.get("sidste", "").strip()
    try:
        last_day = day_of(sent) if sent else localtime(by.at).date() - timedelta(days=1)
        end_role(role, last_day=last_day, by=by, now=by.at)
    except NoSuchRole as missing:
        raise NotThere from missing
    except Refusal as refusal:
        return user_page(request, by, number, errors=(error_of(refusal),))
    messages.success(request, "Rollen er ophørt.")
    return redirect("desk-user", number=number)


@desk_page
def show_roles_from_register(request: HttpRequest, by: Acting) -> HttpResponseBase:
    """What the seats of the register say of the roles of members; sent, it is done. Raises MayNot."""
    refuse_unless_administers(by)
    day, bodies = register_day(by), administered_bodies(by)
    if request.method == "POST":
        done = [follow_register(body=body, day=day, by=by, now=by.at) for body in bodies]
        given, ended = sum(len(one.to_give) for one in done), sum(len(one.to_end) for one in done)
        messages.success(request, f"{given} roller er givet, og {ended} er ophørt.")
        return redirect("desk-roles-from-register")
    found = [roles_from_register(body=body, day=day) for body in bodies]
    page = RegisterPage(
        title="Roller efter registret",
        heading="Roller efter registret",
        section="users",
        crumbs=(Crumb(label="Brugere", address=reverse("desk-users")), Crumb(label="Roller efter registret")),
        to_give=tuple(line for one in found for line in _given(one)),
        to_end=tuple(line for one in found for line in _ended(one)),
    )
    return show(request, by, "desk/sign_in/roles_from_register.html", page)


def _given(found: FromRegister) -> list[str]:
    return [
        f"{one.user_name}: {ROLE_KINDS[one.new.role].danish.lower()} i {one.place} "
        f"fra {danish_date(one.new.valid_from.isoformat())}"
        for one in found.to_give
    ]


def _ended(found: FromRegister) -> list[str]:
    return [
        f"{one.user_name}: {ROLE_KINDS[one.role].danish.lower()}{f' i {one.place}' if one.place else ''}, "
        f"sidste dag {danish_date(one.last_day.isoformat())}"
        for one in found.to_end
    ]
