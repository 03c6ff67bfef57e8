"""What stands around every page of the desk: whose it is, who is signed in, where one may go, what was just done."""

from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.urls import reverse
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.published.queries.bodies.bodies import listed_bodies
from raadhus.web.components.forms import FieldError
from raadhus.web.desk.frame.menu import ROLE_WORDS, Entry, address_if_any, menu_of


class Crumb(Struct, frozen=True, kw_only=True):
    """A step on the way to the page; the last one, the page itself, has no address."""

    label: str
    address: str | None = None


class DeskPage(Struct, frozen=True, kw_only=True):
    """What every page of the desk has; each page's own value adds what its template uses.

    `section` is the entry of the menu that the page stands under, `errors` what was wrong with a form.
    """

    title: str
    heading: str
    crumbs: tuple[Crumb, ...] = ()
    section: str | None = None
    errors: tuple[FieldError, ...] = ()


class Told(Struct, frozen=True, kw_only=True):
    """What was just done, once; `kind` is that of the component for alerts."""

    kind: str
    text: str


class DeskFrame(Struct, frozen=True, kw_only=True):
    """`whose` are the municipalities that one has a role in; `name` is null where nobody is signed in."""

    root: str
    whose: str
    name: str | None
    roles: str
    menu: tuple[Entry, ...]
    sign_out: str | None
    told: tuple[Told, ...]


def desk_frame(request: HttpRequest, by: Acting | None) -> DeskFrame:
    """The frame for one who is signed in, or for nobody: then the store is asked nothing."""
    root, sign_out = reverse("desk"), address_if_any("account_logout")
    if by is None:
        return DeskFrame(
            root=root, whose="Raadhus", name=None, roles="", menu=(), sign_out=sign_out, told=_told(request)
        )
    held = {role.body for role in by.roles}
    return DeskFrame(
        root=root,
        whose=", ".join(body.name for body in listed_bodies() if body.id in held) or "Raadhus",
        name=by.name,
        roles=", ".join(dict.fromkeys(ROLE_WORDS[role.role] for role in by.roles)),
        menu=menu_of(by),
        sign_out=sign_out,
        told=_told(request),
    )


def _told(request: HttpRequest) -> tuple[Told, ...]:
    kinds = {"success": "success", "error": "error", "warning": "warning"}
    return tuple(Told(kind=kinds.get(one.level_tag, "info"), text=str(one)) for one in get_messages(request))
