"""The cast of the desk's tests: a small council and a committee of Egeborg, and those who work for them."""

from datetime import UTC, date, datetime

import msgspec
from msgspec import Struct

from raadhus.accounts.models import RoleAssignment, User
from raadhus.accounts.queries.acting import acting_of
from raadhus.core.actor import Actor
from raadhus.core.procedure.acting import Acting, Role
from raadhus.published.models import Organization, Person
from raadhus.published.operations.record_statement import NewStatement, record_statement
from raadhus.published.register import (
    BodyStatement,
    MembershipStatement,
    OrganizationStatement,
    StatementData,
    TermStatement,
)

BODY = "egeborg"
COUNCIL = "Kommunalbestyrelsen"
COMMITTEE = "Børne- og Familieudvalget"
UNIT = "Center for Børn og Familie"
NOW = datetime(2025, 6, 2, 7, 0, tzinfo=UTC)
TERM_BEGINS, TERM_ENDS = "2022-01-01", "2025-12-31"

GROUPS = {"A": "A og F", "F": "A og F", "C": "C og V", "V": "C og V"}
"""By which group (valggruppe) the members of a party were elected to committees."""

# Name, party, office in the committee; the last two sit in the council alone.
SITTING = (
    ("Ditte Marie Overby", "F", "formand"),
    ("Birgit Ankerstjerne", "A", "næstformand"),
    ("Søren Tranholm", "A", "medlem"),
    ("Claus Rørmose", "C", "medlem"),
    ("Torben Kraglund", "V", "medlem"),
)
IN_COUNCIL_ALONE = (("Karla Vestergaard Holm", "A", "borgmester"), ("Frode Kjeldgård", "V", "medlem"))
WORKING: tuple[tuple[str, Role], ...] = (
    ("Sofie Sekretær", "secretary"),
    ("Signe Sagsbehandler", "case_worker"),
    ("Carl Centerchef", "approver"),
    ("Dorthe Direktør", "approver"),
    ("Anna Administrator", "administrator"),
    ("Dan Databeskytter", "data_protection"),
)


class Desk(Struct, frozen=True, kw_only=True):
    """Who there is: `users` by name, `organization` the id of the committee, `council` that of the council."""

    users: dict[str, User]
    organization: str
    council: str

    def acting(self, name: str, *, now: datetime = NOW) -> Acting:
        """Someone of the cast, by the whole name or its first word."""
        (user,) = (user for whole, user in self.users.items() if whole == name or whole.split()[0] == name)
        return acting_of(user, now=now)


def egeborg_desk() -> Desk:
    """Make the register, the users and their roles. Sofie is secretary of the committee, Signe works for the unit."""
    state("body", BodyStatement(name="Egeborg Kommune"))
    state("term", TermStatement(name="2022-2025"))
    state("organization", OrganizationStatement(name=COUNCIL, type="council"))
    state("organization", OrganizationStatement(name=COMMITTEE, type="committee"))
    for name, party, office in (*SITTING, *IN_COUNCIL_ALONE):
        role = office if office == "borgmester" else "medlem"
        state("membership", _membership(name, party, role, organization=COUNCIL))
    for name, party, office in SITTING:
        state("membership", _membership(name, party, office, organization=COMMITTEE))
    organizations = {row.name: row.pk for row in Organization.objects.filter(body=BODY)}
    committee = organizations[COMMITTEE]
    users: dict[str, User] = {}
    for name, role in WORKING:
        user = users[name] = _user(name)
        scope = {"organization": committee} if role == "secretary" else {}
        scope |= {"unit": UNIT} if role in {"case_worker", "approver"} else {}
        _give(user, role, **scope)
    persons = {row.name: row.pk for row in Person.objects.filter(body=BODY)}
    for name, _, office in SITTING:
        users[name] = _user(name, person=persons[name])
        _give(users[name], "chair" if office == "formand" else "member", organization=committee)
    for name, _, office in IN_COUNCIL_ALONE:
        users[name] = _user(name, person=persons[name])
        if office == "borgmester":
            _give(users[name], "mayor")
    return Desk(users=users, organization=committee, council=organizations[COUNCIL])


def _membership(name: str, party: str, role: str, *, organization: str) -> MembershipStatement:
    return MembershipStatement(
        person=name,
        organization=organization,
        role=role,
        party=party,
        voting_right=True,
        group=GROUPS[party],
    )


def state(kind: str, data: StatementData) -> None:
    new = NewStatement(
        kind=kind,
        data=msgspec.to_builtins(data),
        valid_from=TERM_BEGINS,
        valid_until=TERM_ENDS,
        source="Prøven",
    )
    record_statement(new, body=BODY, actor=Actor("Asta Holm"), now=NOW)


def _user(name: str, *, person: str | None = None) -> User:
    address = ".".join(name.lower().split()) + "@egeborg.example"
    return User.objects.create(name=name, email=address, person=person, created_at=NOW)


def _give(user: User, role: Role, *, organization: str | None = None, unit: str | None = None) -> None:
    RoleAssignment.objects.create(
        user=user,
        role=role,
        body=BODY,
        organization=organization,
        unit=unit,
        valid_from=date(2022, 1, 1),
        given_by="Asta Holm",
        given_at=NOW,
    )
