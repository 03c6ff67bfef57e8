"""What a statement of the register changes in the graph."""

from collections.abc import Iterable

from raadhus.published.human_decisions import decided_pairs
from raadhus.published.models import OrganizationSuccession
from raadhus.published.projection.amounts import project_lives_of_amounts
from raadhus.published.projection.bodies import project_body, project_terms
from raadhus.published.projection.organizations import (
    organization_id,
    project_organizations,
    project_successions,
    stated_organizations,
)
from raadhus.published.projection.people import NameGroups, link_names, name_id, project_people
from raadhus.published.register import (
    STATEMENT_KINDS,
    MembershipStatement,
    StatementData,
    SuccessionStatement,
    organizations_in,
    standing_statements,
)


def project_statements(changed: Iterable[StatementData], *, body: str) -> None:
    """Make again what statements that were made or retracted speak of."""
    datas = tuple(changed)
    statements = standing_statements(body=body, kinds=STATEMENT_KINDS)
    project_body(body, statements=statements)
    project_terms(body, statements=statements)
    stated = stated_organizations(statements, body=body)
    names = {name for data in datas for name in organizations_in(data)}
    touched = {organization_id(name, body=body) for name in names}
    if any(isinstance(data, SuccessionStatement) for data in datas):
        before = OrganizationSuccession.objects.filter(predecessor__body=body)
        touched |= {id_ for row in before.values_list("predecessor_id", "successor_id") for id_ in row}
        touched |= stated.lives.keys()
    project_successions(body=body, stated=stated)
    project_lives_of_amounts(project_organizations(touched, body=body, stated=stated))
    persons = {name_id(data.person, body=body) for data in datas if isinstance(data, MembershipStatement)}
    if persons:
        groups = NameGroups(decided_pairs(body).people)
        link_names(project_people(persons, body=body, groups=groups, statements=statements).changed)
