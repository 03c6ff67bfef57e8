"""All derived rows of a body, thrown away and made again, some meetings at a time."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from django.db.models import Min

from raadhus.published.human_decisions import decided_pairs
from raadhus.published.models import (
    AgendaItem,
    Body,
    Case,
    Consultation,
    Edition,
    LegislativeTerm,
    Listing,
    Meeting,
    MeetingOrganization,
    Membership,
    OpenDoubt,
    Organization,
    OrganizationSuccession,
    Paper,
    Person,
    PersonName,
    PossiblyOnePaper,
)
from raadhus.published.projection.bodies import project_body, project_terms
from raadhus.published.projection.identities import keep_identities
from raadhus.published.projection.item_rows import KnownRows
from raadhus.published.projection.meeting_rows import sitting_of
from raadhus.published.projection.organizations import (
    StatedOrganizations,
    project_organizations,
    project_successions,
    stated_organizations,
)
from raadhus.published.projection.papers import project_papers
from raadhus.published.projection.people import NameGroups, link_unlinked, name_id, project_people
from raadhus.published.projection.primary import meetings_texts
from raadhus.published.projection.project import write_details, write_outline
from raadhus.published.projection.rows import remove_rows
from raadhus.published.projection.touched import remove_meetings, touched_by
from raadhus.published.register import STATEMENT_KINDS, MembershipStatement, Statement, standing_statements

_MEETINGS_AT_ONCE = 25
_NAMES_AT_ONCE = 500
_CASES_AT_ONCE = 400

_T = TypeVar("_T")


def meetings_of(body: str) -> tuple[str, ...]:
    """Every meeting that has an edition, in the order of publishing."""
    rows = Edition.objects.filter(body=body).values_list("meeting_id").annotate(first=Min("id"))
    return tuple(meeting for meeting, _ in rows.order_by("first"))


def project_whole_body(body: str, *, advance: Callable[[int], None]) -> None:
    """Throw away what is derived of a body and make it again; `advance` hears how many meetings are done."""
    remove_body(body)
    pairs = decided_pairs(body)
    groups = NameGroups(pairs.people)
    statements = standing_statements(body=body, kinds=STATEMENT_KINDS)
    stated = stated_organizations(statements, body=body)
    for meetings in _chunks(meetings_of(body), size=_MEETINGS_AT_ONCE):
        _write_meetings(meetings, body=body, groups=groups, lives=stated.lives)
        advance(len(meetings))
    project_body(body, statements=statements)
    project_terms(body, statements=statements)
    _project_organizations(body, stated=stated)
    _project_people(body, groups=groups, statements=statements)
    cases = AgendaItem.objects.filter(meeting__body=body, case__isnull=False)
    for chunk in _chunks(cases.values_list("case_id", flat=True).distinct(), size=_CASES_AT_ONCE):
        project_papers((), cases=chunk, body=body, decided=pairs.papers)
    unfiled = AgendaItem.objects.filter(meeting__body=body, case__isnull=True, is_matter=True)
    for chunk in _chunks(unfiled.values_list("id", flat=True), size=_CASES_AT_ONCE):
        project_papers(chunk, cases=(), body=body, decided=pairs.papers)


def remove_body(body: str) -> None:
    """Take away every derived row of a body."""
    papers, persons = Paper.objects.filter(body=body), Person.objects.filter(body=body)
    organizations = Organization.objects.filter(body=body)
    remove_rows(PossiblyOnePaper.objects.filter(first__in=papers.values("id")))
    remove_rows(Consultation.objects.filter(paper__in=papers.values("id")))
    remove_rows(papers)
    standing = list(Meeting.objects.filter(body=body).values_list("id", flat=True))
    for meetings in _chunks(standing, size=_MEETINGS_AT_ONCE):
        remove_meetings(meetings)
    remove_rows(OpenDoubt.objects.filter(body=body))
    remove_rows(Case.objects.filter(body=body))
    remove_rows(Membership.objects.filter(person__in=persons.values("id")))
    remove_rows(PersonName.objects.filter(person__in=persons.values("id")))
    remove_rows(persons)
    remove_rows(OrganizationSuccession.objects.filter(predecessor__in=organizations.values("id")))
    remove_rows(organizations)
    remove_rows(LegislativeTerm.objects.filter(body=body))
    remove_rows(Body.objects.filter(id=body))


def _write_meetings(
    meetings: Sequence[str], *, body: str, groups: NameGroups, lives: Mapping[str, str]
) -> None:
    texts = meetings_texts(meetings)
    sittings = [sitting for one in texts if (sitting := sitting_of(one)) is not None]
    touched = [touched_by(sitting) for sitting in sittings]
    keep_identities({known for one in touched for known in one.identities}, body=body)
    write_outline(texts, sittings, body=body)
    # Whoever else is named is looked up at the end, when it is known who there is.
    names = {name for one in touched for name in one.elected}
    organizations = frozenset(id_ for one in touched for id_ in one.organizations)
    persons = {name: groups.person(name) for name in names}
    write_details(sittings, known=KnownRows(persons=persons, organizations=organizations, lives=lives))


def _project_organizations(body: str, *, stated: StatedOrganizations) -> None:
    met = MeetingOrganization.objects.filter(meeting__body=body).values_list("organization_id", flat=True)
    project_organizations({*met.distinct(), *stated.names}, body=body, stated=stated)
    project_successions(body=body, stated=stated)


def _project_people(body: str, *, groups: NameGroups, statements: Sequence[Statement]) -> None:
    listed = Listing.objects.filter(meeting__body=body).values_list("identity", flat=True).distinct()
    stated = {
        name_id(one.data.person, body=body) for one in statements if isinstance(one.data, MembershipStatement)
    }
    for names in _chunks(sorted({*listed, *stated}), size=_NAMES_AT_ONCE):
        project_people(names, body=body, groups=groups, statements=statements)
    link_unlinked(body)


def _chunks(members: Iterable[_T], *, size: int) -> Iterator[tuple[_T, ...]]:
    iterator = iter(members)
    while chunk := tuple(islice(iterator, size)):
        yield chunk
