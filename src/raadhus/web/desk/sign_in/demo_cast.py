"""«Sådan logger du ind»: in the demonstration, and nowhere else, anybody may be anybody of its cast."""

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST
from msgspec import Struct

from raadhus.accounts.models import RoleAssignment, User
from raadhus.demo.desk_users import CAST, DeskUser
from raadhus.published.queries.bodies.bodies import only_body
from raadhus.web.desk.frame.desk_frame import DeskPage, desk_frame

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class CastMember(Struct, frozen=True, kw_only=True):
    number: int
    name: str
    title: str
    plays: str


class CastPage(DeskPage, frozen=True, kw_only=True):
    """`groups` are headings with those that stand under each."""

    groups: tuple[tuple[str, tuple[CastMember, ...]], ...]
    action: str


def is_demonstration() -> bool:
    """Whether the store holds the invented municipality and no other, and nobody has a role in another."""
    if only_body() != settings.INVENTED_BODY:
        return False
    return not RoleAssignment.objects.exclude(body=settings.INVENTED_BODY).exists()


def show_cast(request: HttpRequest) -> HttpResponseBase:
    """Who there is to sign in as. Raises Http404 outside the demonstration."""
    _refuse_elsewhere()
    there = dict(User.objects.filter(is_active=True).values_list("email", "pk"))
    page = CastPage(
        title="Sådan logger du ind",
        heading="Sådan logger du ind",
        groups=tuple(
            (
                heading,
                tuple(
                    _shown(one, there[one.email]) for one in CAST if one.email in there and one.group == group
                ),
            )
            for group, heading in (
                ("work", "Dem, der laver møderne"),
                ("sit", "Politikerne i Vækst-, Job- og Læringsudvalget"),
                ("watch", "Dem, der holder øje"),
            )
        ),
        action=reverse("desk-try-as"),
    )
    context = {"page": page, "frame": desk_frame(request, None)}
    return render(request, "desk/sign_in/cast.html", context)


@require_POST
def sign_in_as(request: HttpRequest) -> HttpResponseBase:
    """Sign in as one of the cast. Raises Http404 outside the demonstration, and for anybody else."""
    _refuse_elsewhere()
    addresses = [one.email for one in CAST]
    number = request.POST.get("bruger", "")
    user = (
        User.objects.filter(pk=int(number), email__in=addresses, is_active=True).first()
        if number.isascii() and number.isdigit()
        else None
    )
    if user is None:
        raise Http404
    login(request, user, backend=_BACKEND)
    record_authentication(request, user, "demo")
    return redirect("desk")


def _refuse_elsewhere() -> None:
    if not is_demonstration():
        raise Http404


def _shown(one: DeskUser, number: int) -> CastMember:
    return CastMember(number=number, name=one.name, title=one.title, plays=one.plays)
