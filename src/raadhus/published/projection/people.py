"""The persons of a body, every way their names are written, and their seats."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import Count, Exists, Max, Min, OuterRef, Q, Subquery
from msgspec import Struct

from raadhus.published.human_decisions import DecidedPair
from raadhus.published.identities import minted_id
from raadhus.published.models import (
    Attendance,
    Listing,
    Membership,
    Person,
    PersonName,
    Position,
    VoteCast,
)
from raadhus.published.name_keys import person_key
from raadhus.published.projection.components import Components
from raadhus.published.projection.organizations import organization_id
from raadhus.published.projection.rows import StandingRows, replace_rows, rows_of
from raadhus.published.register import MembershipStatement, Statement


class NameGroups:
    """Which names are one person: those that people joined; the person's id is the least of its names'."""

    def __init__(self, pairs: Iterable[DecidedPair]) -> None:
        self._ever, self._today = Components(()), Components(())
        for pair in pairs:
            self._ever.join(pair.first, pair.second)
            if pair.is_one:
                self._today.join(pair.first, pair.second)

    def person(self, name: str) -> str:
        return min(self._today.group(name))

    def touched_by(self, names: Iterable[str]) -> tuple[str, ...]:
        """The names that these are or were joined with, and themselves."""
        return tuple(sorted({member for name in names for member in self._ever.group(name)}))


class NamedNow(Struct, frozen=True, kw_only=True):
    """The persons of the names that have one; `changed` are the names that led elsewhere or nowhere before."""

    persons: Mapping[str, str]
    changed: frozenset[str]


class _Listed(NamedTuple):
    """How often a name was listed in one form, with one party, in one committee."""

    identity: str
    name: str
    party: str | None
    organization: str | None
    is_official: bool | None
    first: date | None
    last: date | None
    meetings: int


class _Stated(NamedTuple):
    """A seat that the register states."""

    identity: str
    organization: str
    statement: Statement
    data: MembershipStatement


class _Sources(Struct, frozen=True):
    """What each name, or each person, is made from."""

    listed: Mapping[str, Sequence[_Listed]]
    stated: Mapping[str, Sequence[_Stated]]


def name_id(name: str, *, body: str) -> str:
    return minted_id("person", body=body, key=person_key(name))


def project_people(
    names: Iterable[str], *, body: str, groups: NameGroups, statements: Iterable[Statement]
) -> NamedNow:
    """Make the persons who have these names again, and their seats."""
    touched = groups.touched_by(names)
    standing = StandingRows(PersonName.objects.filter(id__in=touched))
    before = standing.column("person_id")
    sources = _sources(touched, statements, body=body)
    rows = [
        _name(id_, sources.listed.get(id_, ()), sources.stated.get(id_, ()), person=groups.person(id_))
        for id_ in touched
        if id_ in sources.stated or _is_elected(sources.listed.get(id_, ()))
    ]
    after = {row.pk: row.person_id for row in rows}
    of_person = _by_person(sources, after=after)
    persons = sorted(set(after.values()))
    either = {*before.values(), *persons}
    standing.replace(rows)
    replace_rows(
        Person.objects.filter(id__in=either), [_person(id_, of_person, body=body) for id_ in persons]
    )
    replace_rows(
        Membership.objects.filter(person__in=either),
        [row for id_ in persons for row in _memberships(id_, of_person)],
    )
    changed = frozenset(id_ for id_ in touched if before.get(id_) != after.get(id_))
    return NamedNow(persons=after, changed=changed)


def link_names(names: Iterable[str]) -> None:
    """Let whatever bears one of these names lead to the person who has it, if anybody has."""
    changed = tuple(names)
    if changed:
        _link(Q(identity__in=changed))


def link_unlinked(body: str) -> None:
    """Let whatever of the body bears a name and leads to nobody lead to the person who has it, if anybody has."""
    names = Exists(PersonName.objects.filter(id=OuterRef("identity"), person__body=body))
    _link(Q(names, person__isnull=True))


def _link(which: Q) -> None:
    person = Subquery(PersonName.objects.filter(id=OuterRef("identity")).values("person_id")[:1])
    for model in (Attendance, Position, VoteCast):
        rows_of(model).filter(which).update(person=person)


def _is_elected(listed: Iterable[_Listed]) -> bool:
    """Who is an official at one meeting is none elected at another that does not say which."""
    said = {one.is_official for one in listed}
    return False in said or (None in said and True not in said)


def _sources(names: Sequence[str], statements: Iterable[Statement], *, body: str) -> _Sources:
    listed: defaultdict[str, list[_Listed]] = defaultdict(list)
    rows = (
        Listing.objects.filter(identity__in=names)
        .values_list("identity", "name", "party", "organization_id", "is_official")
        .annotate(first=Min("date"), last=Max("date"), meetings=Count("id"))
    )
    for row in rows:
        listed[row[0]].append(_Listed(*row))
    stated: defaultdict[str, list[_Stated]] = defaultdict(list)
    wanted = frozenset(names)
    for statement in statements:
        data = statement.data
        if isinstance(data, MembershipStatement):
            identity = name_id(data.person, body=body)
            if identity in wanted:
                organization = organization_id(data.organization, body=body)
                stated[identity].append(_Stated(identity, organization, statement, data))
    return _Sources(listed, stated)


def _by_person(sources: _Sources, *, after: Mapping[str, str]) -> _Sources:
    listed: defaultdict[str, list[_Listed]] = defaultdict(list)
    stated: defaultdict[str, list[_Stated]] = defaultdict(list)
    for identity, person in after.items():
        listed[person].extend(one for one in sources.listed.get(identity, ()) if not one.is_official)
        stated[person].extend(sources.stated.get(identity, ()))
    return _Sources(listed, stated)


def _name(id_: str, listed: Sequence[_Listed], stated: Sequence[_Stated], *, person: str) -> PersonName:
    listed = [one for one in listed if not one.is_official]
    return PersonName(
        id=id_,
        person_id=person,
        name=_most_frequent(listed) or stated[-1].data.person,
        first_date=min((one.first for one in listed if one.first), default=None),
        last_date=max((one.last for one in listed if one.last), default=None),
    )


def _person(id_: str, sources: _Sources, *, body: str) -> Person:
    listed, stated = sources.listed[id_], sources.stated[id_]
    parties = [(one.last or date.min, one.party) for one in listed if one.party]
    said = [one.data.party for one in stated if one.data.party]
    return Person(
        id=id_,
        body_id=body,
        name=_most_complete(listed, stated),
        party=max(parties)[1] if parties else said[-1] if said else None,
    )


def _most_frequent(listed: Iterable[_Listed]) -> str | None:
    weights = _weights(listed)
    return max(weights, key=lambda name: weights[name]) if weights else None


def _most_complete(listed: Iterable[_Listed], stated: Iterable[_Stated]) -> str:
    """The form of most words; of several the one seen most, then last."""
    weights = _weights(listed)
    names = {*weights, *(one.data.person for one in stated)}
    never = (0, date.min, "")
    return max(names, key=lambda name: (len(name.split()), *weights.get(name, never)[:2], name))


def _weights(listed: Iterable[_Listed]) -> Mapping[str, tuple[int, date, str]]:
    found: dict[str, tuple[int, date, str]] = {}
    for one in listed:
        times, last, _ = found.get(one.name, (0, date.min, ""))
        found[one.name] = (times + one.meetings, max(last, one.last or date.min), one.name)
    return found


def _memberships(person: str, sources: _Sources) -> Iterable[Membership]:
    """What the register states; of a committee on which it is silent, from the first to the last meeting listed."""
    stated = sources.stated[person]
    for one in stated:
        yield Membership(
            id=f"{one.organization}-{person}-{one.statement.id}",
            person_id=person,
            organization_id=one.organization,
            basis="register",
            role=one.data.role,
            on_behalf_of=one.data.party,
            voting_right=one.data.voting_right,
            start_date=one.statement.valid_from,
            end_date=one.statement.valid_until,
        )
    silent: defaultdict[str, list[_Listed]] = defaultdict(list)
    known = {one.organization for one in stated}
    for one_listed in sources.listed[person]:
        if one_listed.organization is not None and one_listed.organization not in known:
            silent[one_listed.organization].append(one_listed)
    for organization, listed in sorted(silent.items()):
        yield _attended(person, organization, listed)


def _attended(person: str, organization: str, listed: Sequence[_Listed]) -> Membership:
    parties = [(one.last or date.min, one.party) for one in listed if one.party]
    first = min((one.first for one in listed if one.first), default=None)
    last = max((one.last for one in listed if one.last), default=None)
    return Membership(
        id=f"{organization}-{person}",
        person_id=person,
        organization_id=organization,
        basis="attendance",
        on_behalf_of=max(parties)[1] if parties else None,
        start_date=first.isoformat() if first else None,
        end_date=last.isoformat() if last else None,
    )
