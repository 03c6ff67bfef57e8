"""The committees of a body: from its meetings and its register, with the one line of life of those renamed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain

from django.db.models import F, Max
from msgspec import Struct

from raadhus.published.identities import minted_id
from raadhus.published.models import Decision, MeetingOrganization, Organization, OrganizationSuccession
from raadhus.published.name_keys import organization_key
from raadhus.published.projection.components import Components
from raadhus.published.projection.organization_types import organization_type
from raadhus.published.projection.rows import StandingRows, replace_rows
from raadhus.published.register import (
    OrganizationStatement,
    Statement,
    SuccessionStatement,
    organizations_in,
)


class StatedOrganizations(Struct, frozen=True, kw_only=True):
    """What the register says of committees, by their ids."""

    names: Mapping[str, str]
    statements: Mapping[str, Statement]
    lives: Mapping[str, str]
    successions: tuple[OrganizationSuccession, ...]


def organization_id(name: str, *, body: str) -> str:
    return minted_id("organization", body=body, key=organization_key(name))


def stated_organizations(statements: Iterable[Statement], *, body: str) -> StatedOrganizations:
    """Sort what the register says of committees; the newest statement on each counts."""
    names: dict[str, str] = {}
    own: dict[str, Statement] = {}
    successions: dict[str, OrganizationSuccession] = {}
    for statement in statements:
        data = statement.data
        for name in organizations_in(data):
            names.setdefault(organization_id(name, body=body), name)
        if isinstance(data, OrganizationStatement):
            id_ = organization_id(data.name, body=body)
            own[id_], names[id_] = statement, data.name
        if isinstance(data, SuccessionStatement):
            row = _succession(data, date=statement.valid_from, body=body)
            successions[row.pk] = row
    return StatedOrganizations(
        names=names,
        statements=own,
        lives=_lives(successions.values()),
        successions=tuple(successions.values()),
    )


def project_organizations(ids: Iterable[str], *, body: str, stated: StatedOrganizations) -> Mapping[str, str]:
    """Make these committees again, and let the decisions that name one lead to it; give the lives that changed."""
    wanted = tuple(sorted(set(ids)))
    standing = StandingRows(Organization.objects.filter(id__in=wanted))
    lives = standing.column("life")
    before = lives.keys()
    printed = _printed_names(wanted)
    rows = [
        _organization(id_, body=body, printed=printed, stated=stated)
        for id_ in wanted
        if id_ in printed or id_ in stated.names
    ]
    standing.replace(rows)
    after = {row.pk for row in rows}
    if before - after:
        Decision.objects.filter(organization_identity__in=before - after).update(organization=None)
    if after - before:
        unlinked = Decision.objects.filter(organization__isnull=True)
        unlinked.filter(organization_identity__in=after - before).update(
            organization=F("organization_identity")
        )
    return {row.pk: row.life for row in rows if row.life != lives.get(row.pk, row.life)}


def project_successions(*, body: str, stated: StatedOrganizations) -> None:
    """Make the successions of the body again."""
    replace_rows(OrganizationSuccession.objects.filter(predecessor__body=body), stated.successions)


def _succession(data: SuccessionStatement, *, date: str | None, body: str) -> OrganizationSuccession:
    predecessor = organization_id(data.predecessor, body=body)
    successor = organization_id(data.successor, body=body)
    return OrganizationSuccession(
        id=f"{predecessor}-{successor}", predecessor_id=predecessor, successor_id=successor, date=date
    )


def _lives(successions: Iterable[OrganizationSuccession]) -> Mapping[str, str]:
    """The life of a line is the id of its first; where several began it, or it runs in a ring, the least of them."""
    pairs = [(row.predecessor_id, row.successor_id) for row in successions]
    line = Components(chain.from_iterable(pairs))
    for predecessor, successor in pairs:
        line.join(predecessor, successor)
    later = {successor for _, successor in pairs}
    return {
        member: min([one for one in members if one not in later] or members)
        for members in line.groups()
        for member in members
    }


def _printed_names(ids: Sequence[str]) -> Mapping[str, str]:
    """How the newest meeting of each committee prints its name."""
    rows = (
        MeetingOrganization.objects.filter(organization__in=ids)
        .values_list("organization_id", "name")
        .annotate(last=Max("date"))
    )
    newest: dict[str, tuple[date, str]] = {}
    for id_, name, last in rows:
        newest[id_] = max((last or date.min, name), newest.get(id_, (date.min, "")))
    return {id_: name for id_, (_, name) in newest.items()}


def _organization(
    id_: str, *, body: str, printed: Mapping[str, str], stated: StatedOrganizations
) -> Organization:
    statement = stated.statements.get(id_)
    data = statement.data if statement and isinstance(statement.data, OrganizationStatement) else None
    name = data.name if data else printed.get(id_) or stated.names[id_]
    return Organization(
        id=id_,
        body_id=body,
        name=name,
        organization_type=(data.type if data else None) or organization_type(name),
        classification=data.classification if data else None,
        start_date=statement.valid_from if statement else None,
        end_date=statement.valid_until if statement else None,
        life=stated.lives.get(id_, id_),
    )
