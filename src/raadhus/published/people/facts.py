"""What the graph tells of persons that may be one: parties, committees and time."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from django.db.models import Max, Min

from raadhus.published.models import Listing, Membership, Person, PersonName
from raadhus.published.people.likeness import KnownPerson, Seat

_AT_ONCE = 500


def known_persons(ids: Collection[str]) -> Mapping[str, KnownPerson]:
    """What is known of each of these persons, by id."""
    wanted = sorted(ids)
    found: dict[str, KnownPerson] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = Person.objects.filter(id__in=wanted[start : start + _AT_ONCE])
        found |= _known([id_ for (id_,) in some.values_list("id")])
    return found


class _Gathered:
    """What is known of one person so far."""

    def __init__(self) -> None:
        self._parties: set[str] = set()
        self._seats: list[Seat] = []
        self._days: list[date] = []

    def add(self, party: str | None, *, committee: str | None, first: date | None, last: date | None) -> None:
        if party is not None:
            self._parties.add(party)
        if committee is not None:
            self._seats.append(Seat(committee, first, last))
        self._days.extend(day for day in (first, last) if day)

    def known(self, names: Iterable[str]) -> KnownPerson:
        return KnownPerson(
            names=tuple(names),
            parties=frozenset(self._parties),
            seats=_whole_seats(self._seats),
            first=min(self._days, default=None),
            last=max(self._days, default=None),
        )


def _known(ids: Collection[str]) -> Mapping[str, KnownPerson]:
    names: defaultdict[str, list[str]] = defaultdict(list)
    person_of: dict[str, str] = {}
    rows = PersonName.objects.filter(person__in=ids).order_by("id").values_list("id", "person_id", "name")
    for id_, person, name in rows:
        names[person].append(name)
        person_of[id_] = person
    gathered: defaultdict[str, _Gathered] = defaultdict(_Gathered)
    for identity, party, life, first, last in _listed(tuple(person_of)):
        gathered[person_of[identity]].add(party, committee=life, first=first, last=last)
    stated = Membership.objects.filter(person__in=ids, basis="register").values_list(
        "person_id", "on_behalf_of", "organization__life", "start_date", "end_date"
    )
    for person, party, life, start, end in stated:
        first, last = _day(start, rest="-01-01"), _day(end, rest="-12-28")
        gathered[person].add(party, committee=life, first=first, last=last)
    return {id_: gathered[id_].known(names[id_]) for id_ in ids}


def _listed(
    names: Collection[str],
) -> Iterable[tuple[str, str | None, str | None, date | None, date | None]]:
    return (
        Listing.objects.filter(identity__in=names)
        .exclude(is_official=True)
        .order_by()
        .values_list("identity", "party", "organization__life")
        .annotate(first=Min("date"), last=Max("date"))
    )


def _whole_seats(seats: Collection[Seat]) -> tuple[Seat, ...]:
    """One seat a committee: under every name, and with every party."""
    by_committee: defaultdict[str, list[Seat]] = defaultdict(list)
    for seat in seats:
        by_committee[seat.committee].append(seat)
    return tuple(
        Seat(
            committee,
            min((one.first for one in some if one.first), default=None),
            max((one.last for one in some if one.last), default=None),
        )
        for committee, some in sorted(by_committee.items())
    )


def _day(text: str | None, *, rest: str) -> date | None:
    """A day of the year or month that is all the register says."""
    return date.fromisoformat(text + rest[len(text) - 4 :]) if text else None
