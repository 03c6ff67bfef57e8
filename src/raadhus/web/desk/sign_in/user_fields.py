"""The fields of a user in a form: what was typed, what it means, and what is wrong with it."""

from collections.abc import Mapping

from django.http import HttpRequest
from msgspec import Struct

from raadhus.accounts.operations.make_user import NewUser
from raadhus.core.actor import InvalidActor
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.permissions import MAY
from raadhus.core.procedure.refusals import Refusal
from raadhus.published.queries.people.people import listed_people
from raadhus.web.components.forms import Choice, FieldError

_FIELD_OF: Mapping[str, str] = {
    "address-taken-by-user": "email",
    "not-an-address": "email",
    "no-such-person-to-link": "person",
    "person-taken-by-user": "person",
    "actor-empty": "navn",
    "actor-not-one-line": "navn",
    "actor-too-long": "navn",
    "wrong-place-of-role": "udvalg",
    "no-such-organization": "udvalg",
    "role-ends-before-it-begins": "til",
    "no-such-role": "rolle",
}


class TypedUser(Struct, frozen=True, kw_only=True):
    """As it stands in the form; `person` is an id, or empty."""

    name: str = ""
    email: str = ""
    title: str = ""
    person: str = ""


def typed_user(request: HttpRequest) -> TypedUser:
    sent = request.POST
    return TypedUser(
        name=sent.get("navn", ""),
        email=sent.get("email", ""),
        title=sent.get("titel", ""),
        person=sent.get("person", ""),
    )


def user_of(typed: TypedUser) -> NewUser:
    return NewUser(name=typed.name, email=typed.email, title=typed.title, person=typed.person or None)


def error_of(refusal: Refusal | InvalidActor) -> FieldError:
    """What is wrong, with the field that it is about."""
    if isinstance(refusal, InvalidActor) and refusal.code == "actor-empty":
        return FieldError(text="Skriv brugerens navn.", field="navn")
    return FieldError(text=refusal.danish, field=_FIELD_OF.get(refusal.code))


def administered_bodies(by: Acting) -> tuple[str, ...]:
    """The municipalities that one is administrator of."""
    return tuple(dict.fromkeys(held.body for held in by.roles if held.role in MAY["administer"]))


def person_choices(by: Acting) -> tuple[Choice, ...]:
    """The politicians that a user may be."""
    return tuple(
        Choice(value=person.id, label=f"{person.name} ({person.party})" if person.party else person.name)
        for body in administered_bodies(by)
        for person in listed_people(body=body)
    )
