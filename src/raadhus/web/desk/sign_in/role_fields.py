"""The form that gives a role: what can be chosen, what was typed, and what it means."""

from datetime import date

from django.http import HttpRequest
from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.accounts.operations.give_role import NewRole
from raadhus.accounts.roles import ROLE_KINDS
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.published.queries.bodies.bodies import listed_bodies
from raadhus.published.queries.organizations.organizations import organizations_of_body
from raadhus.web.components.forms import Choice
from raadhus.web.desk.sign_in.user_fields import administered_bodies


class NotADay(
    Refusal,
    reason="not-a-day",
    english="«{text}» is no day. Write it as 2026-03-31.",
    danish="«{text}» er ikke en dato. Skriv den som 2026-03-31.",
):
    """A day of a form cannot be read."""


class RoleForm(Struct, frozen=True, kw_only=True):
    """A place is a body, or a body and one of its committees with a slash between."""

    roles: tuple[Choice, ...]
    places: tuple[Choice, ...]
    role: str
    place: str
    unit: str
    since: str
    until: str


def role_form(request: HttpRequest, by: Acting) -> RoleForm:
    """The form as it was sent, or with today as its first day."""
    sent = request.POST
    return RoleForm(
        roles=tuple(
            Choice(value=code, label=f"{kind.danish}. {kind.may}") for code, kind in ROLE_KINDS.items()
        ),
        places=tuple(_places(by)),
        role=sent.get("rolle", ""),
        place=sent.get("udvalg", ""),
        unit=sent.get("enhed", ""),
        since=sent.get("fra", localtime(by.at).date().isoformat()),
        until=sent.get("til", ""),
    )


def role_of(form: RoleForm, *, user: int) -> NewRole:
    """What was asked for. Raises NotADay."""
    body, _, organization = form.place.partition("/")
    return NewRole(
        user=user,
        role=form.role,
        body=body,
        organization=organization or None,
        unit=form.unit.strip() or None,
        valid_from=day_of(form.since),
        valid_until=day_of(form.until) if form.until.strip() else None,
    )


def day_of(text: str) -> date:
    """Raises NotADay."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise NotADay(values={"text": text.strip()}) from error


def register_day(by: Acting) -> date:
    """The day on which the register is asked: a demonstration has one of its own."""
    return localtime(by.at).date()


def _places(by: Acting) -> list[Choice]:
    names = {body.id: body.name for body in listed_bodies()}
    bodies = administered_bodies(by)
    found: list[Choice] = []
    for body in bodies:
        found.append(Choice(value=body, label=f"Hele {names.get(body, body)}"))
        prefix = "" if len(bodies) == 1 else f"{names.get(body, body)}: "
        found += [
            Choice(value=f"{body}/{one.id}", label=prefix + one.name)
            for one in organizations_of_body(body, today=register_day(by))
            if one.is_current
        ]
    return found
