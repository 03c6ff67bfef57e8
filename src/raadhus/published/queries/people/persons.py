"""A person who was elected, and the persons of a body with their party and committees."""

from collections import defaultdict
from datetime import date

from msgspec import Struct

from raadhus.core.danish_order import danish_order
from raadhus.published.models import Person, PersonName
from raadhus.published.queries.people.seats import Seat, party_day, seats_of_body, seats_of_person


class PersonInList(Struct, frozen=True, kw_only=True):
    """`committees` are those of today of who is a member, else all there were; `last_date` is that of the last list."""

    id: str
    name: str
    party: str | None
    is_member: bool
    committees: tuple[Seat, ...]

    @property
    def party_day(self) -> str | None:
        return party_day(self.party, seats=self.committees)


class ShownPerson(Struct, frozen=True, kw_only=True):
    """A person with the other ways the name is written, and every seat."""

    id: str
    name: str
    party: str | None
    is_member: bool
    other_names: tuple[str, ...]
    seats: tuple[Seat, ...]

    @property
    def party_day(self) -> str | None:
        return party_day(self.party, seats=self.seats)


def persons_of_body(body: str, *, today: date) -> tuple[PersonInList, ...]:
    """Give who was elected, the members of today first, each by name."""
    seats: defaultdict[str, list[Seat]] = defaultdict(list)
    for seat in seats_of_body(body, today=today):
        seats[seat.person].append(seat)
    found = [_in_list(row, seats[row.pk]) for row in Person.objects.filter(body=body)]
    return tuple(sorted(found, key=lambda one: (not one.is_member, danish_order(one.name), one.id)))


def person_of_body(person: str, *, body: str, today: date) -> ShownPerson | None:
    """Give a person of the body; None when it has none of this id."""
    row = Person.objects.filter(pk=person, body=body).first()
    if row is None:
        return None
    names = PersonName.objects.filter(person=person).order_by("name").values_list("name", flat=True)
    seats = seats_of_person(person, body=body, today=today)
    return ShownPerson(
        id=row.pk,
        name=row.name,
        party=row.party,
        is_member=any(seat.is_current for seat in seats),
        other_names=tuple(dict.fromkeys(name for name in names if name != row.name)),
        seats=seats,
    )


def _in_list(row: Person, seats: list[Seat]) -> PersonInList:
    current = tuple(seat for seat in seats if seat.is_current)
    return PersonInList(
        id=row.pk,
        name=row.name,
        party=row.party,
        is_member=bool(current),
        committees=current or tuple(seats),
    )
