"""The persons of a body, as a list for people to look through."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from raadhus.published.models import Body, Membership, Person, PersonName
from raadhus.published.people.proposals import Proposal, proposals


class Spelling(Struct, frozen=True, kw_only=True):
    """One way the name is written; `id` is what separates it from the person."""

    id: str
    name: str


class ListedPerson(Struct, frozen=True, kw_only=True):
    """A person, with the first and last day that a meeting lists any of the names."""

    id: str
    body: str
    name: str
    party: str | None
    committees: tuple[str, ...]
    first_date: date | None
    last_date: date | None
    spellings: tuple[Spelling, ...]


def listed_people(*, body: str | None = None) -> Iterator[ListedPerson]:
    """Give the persons of one body or of all, body by body, by name."""
    for one in _bodies(body):
        yield from _people_of(one)


def proposed_people(*, body: str | None = None) -> Iterator[Proposal]:
    """Give who is likely one person, in one body or in all, body by body, the likeliest first."""
    for one in _bodies(body):
        yield from proposals(one)


def _bodies(body: str | None) -> tuple[str, ...]:
    bodies = Body.objects.order_by("id") if body is None else Body.objects.filter(id=body)
    return tuple(bodies.values_list("id", flat=True))


def _people_of(body: str) -> Iterator[ListedPerson]:
    names: defaultdict[str, list[PersonName]] = defaultdict(list)
    for row in PersonName.objects.filter(person__body=body).order_by("id"):
        names[row.person_id].append(row)
    committees: defaultdict[str, dict[str, None]] = defaultdict(dict)
    seats = Membership.objects.filter(person__body=body).order_by("organization__name", "id")
    for holder, committee in seats.values_list("person_id", "organization__name"):
        committees[holder][committee] = None
    for person in Person.objects.filter(body=body).order_by("name", "id"):
        own = names[person.id]
        yield ListedPerson(
            id=person.id,
            body=body,
            name=person.name,
            party=person.party,
            committees=tuple(committees[person.id]),
            first_date=min((row.first_date for row in own if row.first_date), default=None),
            last_date=max((row.last_date for row in own if row.last_date), default=None),
            spellings=tuple(Spelling(id=row.id, name=row.name) for row in own),
        )
