"""Who works at the desk of Egeborg: members of the council and invented employees, each with what they may do.

None of them has a password: the page that signs in as them does so in the demonstration alone.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal, TypeAlias

from django.db import transaction
from msgspec import Struct

from raadhus.accounts.models import User
from raadhus.accounts.operations.give_role import NewRole, give_role
from raadhus.accounts.operations.make_user import NewUser, make_user
from raadhus.core.actor import Actor
from raadhus.core.procedure.acting import Role
from raadhus.demo.organisation import CHIEF, COMMITTEES, EDUCATION, HEADS, Committee
from raadhus.demo.publishing import BODY
from raadhus.published.models import Organization, Person

# The roles are held on the demonstration's own day and today.
SINCE = date(2022, 1, 1)
_MAKER = Actor("Sekretariatet i Egeborg")
_COMMITTEE = COMMITTEES["VJL"]
_COUNCIL = COMMITTEES["KB"]
ADDRESS_ENDS = "@egeborg.example"
_PLAIN: Mapping[int, str] = {
    ord(one): plain for one, plain in {"å": "aa", "æ": "ae", "ø": "oe", " ": "."}.items()
}


Group: TypeAlias = Literal["work", "sit", "watch"]


class Played(Struct, frozen=True, kw_only=True):
    """A role that is played: in these committees, for this unit, or in the whole municipality."""

    role: Role
    committees: tuple[Committee, ...] = ()
    unit: str | None = None


class DeskUser(Struct, frozen=True, kw_only=True):
    """Somebody to sign in as; `plays` tells in one sentence what is worth trying."""

    name: str
    title: str
    plays: str
    roles: tuple[Played, ...]
    group: Group = "work"

    @property
    def email(self) -> str:
        return _address(self.name)


_MEMBERS = tuple(
    DeskUser(
        name=name,
        title="medlem af Vækst-, Job- og Læringsudvalget",
        plays="Læs dagsordenen, meld afbud, godkend referatet.",
        roles=(Played(role="member", committees=(_COMMITTEE, _COUNCIL)),),
        group="sit",
    )
    for name in _COMMITTEE.members[1:]
)
CAST: tuple[DeskUser, ...] = (
    DeskUser(
        name="Sofie Lindegård Krog",
        title="udvalgssekretær",
        plays="Lav en dagsorden, før protokol under mødet, send referatet til godkendelse, og offentliggør det.",
        roles=(Played(role="secretary", committees=tuple(COMMITTEES.values())),),
    ),
    DeskUser(
        name="Signe Mosebæk",
        title="sagsbehandler",
        plays="Skriv en sag, vedhæft bilag, og send den til godkendelse.",
        roles=(Played(role="case_worker", unit=EDUCATION),),
    ),
    DeskUser(
        name=HEADS[EDUCATION].name,
        title=HEADS[EDUCATION].title,
        plays="Godkend sagen som første led, eller send den tilbage med en bemærkning.",
        roles=(Played(role="approver", unit=EDUCATION),),
    ),
    DeskUser(
        name=CHIEF.name,
        title=CHIEF.title,
        plays="Godkend sagen som sidste led.",
        roles=(Played(role="approver"),),
    ),
    DeskUser(
        name=_COMMITTEE.members[0],
        title="formand for Vækst-, Job- og Læringsudvalget",
        plays="Godkend dagsordenen, og læs den som formand.",
        roles=(
            Played(role="chair", committees=(_COMMITTEE,)),
            Played(role="member", committees=(_COUNCIL,)),
        ),
        group="sit",
    ),
    *_MEMBERS,
    DeskUser(
        name="Karla Vestergaard Holm",
        title="borgmester",
        plays="Læs alle udvalgs dagsordener og referater.",
        roles=(
            Played(role="mayor"),
            Played(role="chair", committees=(_COUNCIL, COMMITTEES["ØU"])),
        ),
        group="watch",
    ),
    DeskUser(
        name="Dan Overgaard Fisker",
        title="databeskyttelsesrådgiver",
        plays="Se, hvem der har læst lukkede sager.",
        roles=(Played(role="data_protection"),),
        group="watch",
    ),
    DeskUser(
        name="Anna Kildebro",
        title="administrator",
        plays="Opret brugere, og giv dem roller. Lukkede sager ser hun ikke.",
        roles=(Played(role="administrator"),),
        group="watch",
    ),
)


def make_desk_users(*, now: datetime) -> int:
    """Make those of the cast who are not there, in the store of the demonstration, and say how many there were."""
    organizations = dict(Organization.objects.filter(body=BODY).values_list("name", "pk"))
    persons = dict(Person.objects.filter(body=BODY).values_list("name", "pk"))
    with transaction.atomic():
        there = set(User.objects.values_list("email", flat=True))
        missing = [one for one in CAST if one.email not in there]
        for one in missing:
            new = NewUser(name=one.name, email=one.email, title=one.title, person=persons.get(one.name))
            user = make_user(new, by=_MAKER, now=now)
            for role in _roles(one, user=user.pk, organizations=organizations):
                give_role(role, by=_MAKER, now=now)
    return len(missing)


def _roles(one: DeskUser, *, user: int, organizations: Mapping[str, str]) -> tuple[NewRole, ...]:
    return tuple(
        NewRole(
            user=user,
            role=played.role,
            body=BODY,
            organization=None if committee is None else organizations[committee.name],
            unit=played.unit,
            valid_from=SINCE,
        )
        for played in one.roles
        for committee in (played.committees or (None,))
    )


def _address(name: str) -> str:
    """The address of an invented employee or member, in letters that every address may have."""
    return name.lower().translate(_PLAIN) + ADDRESS_ENDS
