"""What people decided about the names of a body: finding the person that is meant, and recording what is said."""

from collections.abc import Iterable
from datetime import datetime
from itertools import product

from msgspec import Struct

from raadhus.core.actor import Actor
from raadhus.published.chain import danish_moment, lock_body
from raadhus.published.human_decisions import (
    JOIN_PEOPLE,
    SEPARATE_PEOPLE,
    DecidedPair,
    decided_pairs,
    pair_subject,
)
from raadhus.published.models import HumanDecision, Identity, PersonName
from raadhus.published.people.errors import PeopleRefused
from raadhus.published.projection.components import Components

DISMISS_PEOPLE = "dismiss-people"
REOPEN_PEOPLE = "reopen-people"

_SAYS_TWO = {JOIN_PEOPLE: False, REOPEN_PEOPLE: False, SEPARATE_PEOPLE: True, DISMISS_PEOPLE: True}


class NamedPerson(Struct, frozen=True, kw_only=True):
    """A person by the ids of the names that are one today; `standing` are those that the papers print today."""

    body: str
    group: frozenset[str]
    standing: tuple[str, ...]

    @property
    def name(self) -> str:
        """The one that stands for the person in a decision."""
        return self.standing[0]


class DecidedPeople(Struct, frozen=True, kw_only=True):
    """The decision that was recorded: on whom, and the ids they have now."""

    body: str
    persons: tuple[str, ...]


def named_person(id_: str) -> NamedPerson:
    """The person with this id or this name's id, its body locked for the transaction; raises PeopleRefused."""
    body = _body_of(id_)
    lock_body(body)
    group = frozenset(components_of(decided_pairs(body).people).group(id_))
    standing = tuple(PersonName.objects.filter(id__in=group).order_by("id").values_list("id", flat=True))
    if not standing:
        raise PeopleRefused("no-such-person", values={"id": id_})
    return NamedPerson(body=body, group=group, standing=standing)


def two_people(first: str, second: str) -> tuple[NamedPerson, NamedPerson]:
    """Two different persons of one body; raises PeopleRefused."""
    values = {"first": first, "second": second}
    bodies = _body_of(first), _body_of(second)
    if len(set(bodies)) > 1:
        raise PeopleRefused("people-of-two-bodies", values=values | {"bodies": ", ".join(bodies)})
    one, other = named_person(first), named_person(second)
    if one.group == other.group:
        raise PeopleRefused("already-one-person", values=values)
    return one, other


def components_of(pairs: Iterable[DecidedPair]) -> Components:
    """The names that are one by these decisions."""
    groups = Components(())
    for pair in pairs:
        if pair.is_one:
            groups.join(pair.first, pair.second)
    return groups


def pairs_said_two(body: str) -> frozenset[str]:
    """The subjects of those pairs of names of which was said last that they are two persons'."""
    rows = (
        HumanDecision.objects.filter(body=body, kind__in=tuple(_SAYS_TWO))
        .order_by("id")
        .values_list("subject", "kind")
    )
    return frozenset(subject for subject, kind in dict(rows).items() if _SAYS_TWO[kind])


def subjects_between(first: Iterable[str], second: Iterable[str]) -> frozenset[str]:
    return frozenset(pair_subject(*pair) for pair in product(tuple(first), tuple(second)))


def record_decisions(
    kind: str,
    subjects: Iterable[str],
    *,
    body: str,
    actor: Actor,
    reason: str | None,
    now: datetime,
) -> None:
    HumanDecision.objects.bulk_create(
        HumanDecision(
            body=body,
            kind=kind,
            subject=subject,
            data={},
            actor=actor.name,
            reason=reason,
            decided_at=danish_moment(now),
        )
        for subject in subjects
    )


def persons_named(names: Iterable[str]) -> tuple[str, ...]:
    """The ids of the persons who have these names now."""
    rows = PersonName.objects.filter(id__in=tuple(names)).values_list("person_id", flat=True)
    return tuple(sorted(set(rows)))


def _body_of(id_: str) -> str:
    body = Identity.objects.filter(id=id_, kind="person").values_list("body", flat=True).first()
    if body is None:
        raise PeopleRefused("no-such-person", values={"id": id_})
    return body
