"""What the register of Egeborg states: the term, the bodies and centres, who sits where, what was renamed and moved."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

import msgspec

from raadhus.demo.members import COUNCIL, LEAVES, MEMBERS, Member, electing_group
from raadhus.demo.organisation import (
    COMMITTEES,
    CULTURE_MOVES_ON,
    EDUCATION,
    EDUCATION_BEFORE,
    NAME_BEFORE,
    RENAMED,
    RENAMED_ON,
    UNITS,
    Committee,
    office_in,
)
from raadhus.published.operations.record_statement import NewStatement
from raadhus.published.register import (
    AppearanceStatement,
    BodyStatement,
    MembershipStatement,
    OrganizationStatement,
    OrganizationType,
    StatementData,
    SuccessionStatement,
    TermStatement,
)

TERM_BEGINS = date(2022, 1, 1)
TERM_ENDS = date(2025, 12, 31)
KNOWN_ON = date(2023, 8, 1)
"""When Egeborg opened its register; what happened later is stated when it was decided."""

_ARMS = Path(__file__).with_name("arms.svg")
_APPEARANCE = AppearanceStatement(
    colour="#2a5d3c", arms_description="Egeborgs våben: en eg med tre agern på en borgmur"
)
_FOUNDING = "Kommunalbestyrelsens konstituering den 6. december 2021"
_RENAMING = "Kommunalbestyrelsen den 18. december 2023"
_MOVING = "Økonomiudvalget den 13. marts 2024"
_LEAVING = "Kommunalbestyrelsen den 2. september 2024"


def statements() -> Iterator[tuple[date, NewStatement]]:
    """Every statement with the day on which it is recorded, in the order of time."""
    for statement in _at_first():
        yield KNOWN_ON, statement
    for statement in _of_renaming():
        yield date(2023, 12, 19), statement
    for statement in _of_moving():
        yield date(2024, 3, 18), statement
    for statement in _of_leaving():
        yield date(2024, 9, 3), statement


def _at_first() -> Iterator[NewStatement]:
    yield _stated(
        "body",
        BodyStatement(name="Egeborg Kommune", classification="Kommune (opdigtet)"),
        source="Demonstrationen",
    )
    yield _stated("appearance", _APPEARANCE, source="Demonstrationen", until=None, arms=_ARMS.read_bytes())
    yield _stated("term", TermStatement(name="2022-2025"), source=_FOUNDING)
    for committee in COMMITTEES.values():
        is_council = not committee.members
        name = NAME_BEFORE if committee.key == RENAMED else committee.name
        until = RENAMED_ON - timedelta(days=1) if committee.key == RENAMED else None
        yield _organization(name, kind="council" if is_council else "committee", until=until)
        for member in _seats(committee):
            last = min((day for day in (until, _last_day(member)) if day), default=None)
            yield _membership(member, committee, name=name, until=last, source=_FOUNDING)
    for unit in UNITS:
        if unit != EDUCATION:
            yield _organization(unit, kind="unit", until=None)
    yield _organization(EDUCATION_BEFORE, kind="unit", until=CULTURE_MOVES_ON - timedelta(days=1))


def _of_renaming() -> Iterator[NewStatement]:
    committee = COMMITTEES[RENAMED]
    yield _organization(committee.name, kind="committee", since=RENAMED_ON, source=_RENAMING)
    yield _stated(
        "succession",
        SuccessionStatement(predecessor=NAME_BEFORE, successor=committee.name),
        since=RENAMED_ON,
        until=None,
        source=_RENAMING,
    )
    for member in _seats(committee):
        yield _membership(member, committee, name=committee.name, since=RENAMED_ON, source=_RENAMING)


def _of_moving() -> Iterator[NewStatement]:
    yield _organization(EDUCATION, kind="unit", since=CULTURE_MOVES_ON, source=_MOVING)
    yield _stated(
        "succession",
        SuccessionStatement(predecessor=EDUCATION_BEFORE, successor=EDUCATION),
        since=CULTURE_MOVES_ON,
        until=None,
        source=_MOVING,
    )


def _of_leaving() -> Iterator[NewStatement]:
    successor = MEMBERS[LEAVES.followed_by]
    for committee in COMMITTEES.values():
        if LEAVES.name in (committee.members or (member.name for member in COUNCIL)):
            yield _membership(successor, committee, name=committee.name, since=LEAVES.on, source=_LEAVING)


def _seats(committee: Committee) -> tuple[Member, ...]:
    """The members at the beginning of the term."""
    return tuple(MEMBERS[name] for name in committee.members) or COUNCIL


def _last_day(member: Member) -> date | None:
    return LEAVES.on - timedelta(days=1) if member.name == LEAVES.name else None


def _organization(
    name: str,
    *,
    kind: OrganizationType,
    since: date = TERM_BEGINS,
    until: date | None = None,
    source: str = _FOUNDING,
) -> NewStatement:
    data = OrganizationStatement(name=name, type=kind)
    return _stated("organization", data, since=since, until=until, source=source)


def _membership(
    member: Member,
    committee: Committee,
    *,
    name: str,
    since: date = TERM_BEGINS,
    until: date | None = None,
    source: str,
) -> NewStatement:
    data = MembershipStatement(
        person=member.name,
        organization=name,
        role=office_in(committee, member) or "medlem",
        party=member.party,
        voting_right=True,
        group=electing_group(member),
    )
    return _stated("membership", data, since=since, until=until or TERM_ENDS, source=source)


def _stated(
    kind: str,
    data: StatementData,
    *,
    since: date = TERM_BEGINS,
    until: date | None = TERM_ENDS,
    source: str,
    arms: bytes | None = None,
) -> NewStatement:
    plain: Mapping[str, object] = msgspec.to_builtins(data)
    return NewStatement(
        kind=kind,
        data=plain,
        valid_from=since.isoformat(),
        valid_until=until.isoformat() if until else None,
        source=source,
        arms=arms,
    )
