"""The papers of a body: which items are treatments of one matter, and the cases that they are filed under."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import msgspec
from django.db.models import Q

from raadhus.core.joining_papers import PaperJoining, join_papers
from raadhus.core.joining_signs import ItemToJoin
from raadhus.core.kle import decode_case_number
from raadhus.core.record import Access, ItemKind, Reference
from raadhus.published.human_decisions import DecidedPair
from raadhus.published.models import (
    AgendaItem,
    Case,
    Consultation,
    MeetingOrganization,
    Paper,
    PossiblyOnePaper,
)
from raadhus.published.projection.amounts import project_latest_amounts
from raadhus.published.projection.components import Components
from raadhus.published.projection.paper_identities import PaperIds, hand_on_papers, paper_ids
from raadhus.published.projection.rows import StandingRows, replace_rows
from raadhus.published.projection.treatments import is_authoritative, role_of

_CASE = "case:"
_UNFINISHED = frozenset({"postponed", "returned", "forwarded"})


class Matter(NamedTuple):
    """An item that something is put before the body with, as its papers and joining look at it."""

    id: str
    order: int
    number: str
    title: str
    case: str | None
    case_number: str | None
    kind: ItemKind | None
    access: Access | None
    outcome: str | None
    authority: str | None
    references: tuple[Reference, ...]
    is_matter: bool
    first_entry: int
    meeting: str
    date: date | None


class _Leading(NamedTuple):
    id: str
    name: str


def project_papers(
    items: Iterable[str], *, cases: Iterable[str], body: str, decided: Sequence[DecidedPair]
) -> None:
    """Make the cases again, and the papers of these items and of all that are filed with them or were joined."""
    cluster = _Cluster(items, cases=cases, decided=decided)
    hand_on_papers(cluster.gone, papers=cluster.before, items=cluster.first_entries, body=body)
    ids = paper_ids(cluster.first_entries, body=body)
    papers = _Papers(cluster, ids=ids, decided=decided, body=body)
    old = set(cluster.before.values())
    replace_rows(Case.objects.filter(id__in=cluster.cases), _cases(cluster, body=body))
    cluster.treatments.replace(papers.consultations)
    # A paper that none of these items was in before cannot be there, for all that may join it are among them.
    replace_rows(Paper.objects.filter(id__in=old), papers.papers)
    replace_rows(PossiblyOnePaper.objects.filter(Q(first__in=old) | Q(second__in=old)), papers.possibly_one)
    project_latest_amounts(_told_together(cluster.before, papers.paper_of))


def _told_together(before: Mapping[str, str], now: Mapping[str, str]) -> Mapping[str, str]:
    """The items, with their papers, that are treatments of one matter with others, or were."""
    times, were = Counter(now.values()), Counter(before.values())
    return {
        item: paper
        for item, paper in now.items()
        if times[paper] > 1 or (item in before and were[before[item]] > 1)
    }


class _Cluster:
    """All items that may be one paper with one of those touched."""

    def __init__(self, items: Iterable[str], *, cases: Iterable[str], decided: Sequence[DecidedPair]) -> None:
        wanted, self.cases = set(items), set(cases)
        rows = self.filed = _filed(wanted, self.cases, decided)
        self.matters = {row.id: row for row in rows if row.is_matter}
        ids = {*wanted, *(row.id for row in rows)}
        self.treatments = StandingRows(Consultation.objects.filter(id__in=ids))
        self.before = self.treatments.column("paper_id")
        own = self.treatments.column("own_paper")
        self.gone = {id_: own[id_] for id_ in self.before if id_ not in self.matters}
        self.first_entries = {row.id: row.first_entry for row in self.matters.values()}
        self.leading = _leading({row.meeting for row in self.matters.values()})


def _filed(items: set[str], cases: set[str], decided: Sequence[DecidedPair]) -> tuple[Matter, ...]:
    """Read the items and the cases, taking in whatever is filed or was joined with them, until nothing is added."""
    while True:
        _add_decided(items, cases, decided)
        rows = _matters(items, cases)
        more = {row.case for row in rows if row.case is not None} - cases
        if not more:
            return rows
        cases |= more


def _add_decided(items: set[str], cases: set[str], decided: Sequence[DecidedPair]) -> None:
    """Take in what people decided on, and the cases that those items are filed under."""
    if not decided:
        return
    ids = {id_ for pair in decided for id_ in (pair.first, pair.second)}
    links = Components(())
    for pair in decided:
        links.join(pair.first, pair.second)
    for id_, case in AgendaItem.objects.filter(id__in=ids, case__isnull=False).values_list("id", "case_id"):
        links.join(id_, f"{_CASE}{case}")
    for start in (*items, *(f"{_CASE}{case}" for case in cases)):
        for member in links.group(start):
            if member.startswith(_CASE):
                cases.add(member.removeprefix(_CASE))
            else:
                items.add(member)


def _matters(items: Iterable[str], cases: Iterable[str]) -> tuple[Matter, ...]:
    rows = AgendaItem.objects.filter(Q(id__in=tuple(items)) | Q(case__in=tuple(cases))).values_list(
        "id", "order", "number", "title", "case_id", "case_number", "kind", "access", "outcome", "authority",
        "references", "is_matter", "first_entry", "meeting_id", "meeting__date",
    )  # fmt: skip
    return msgspec.convert(sorted(rows), tuple[Matter, ...])


def _leading(meetings: Iterable[str]) -> Mapping[str, _Leading]:
    rows = MeetingOrganization.objects.filter(meeting__in=tuple(meetings), place=0)
    return {
        meeting: _Leading(id_, name)
        for meeting, id_, name in rows.values_list("meeting_id", "organization_id", "name")
    }


class _Papers:
    """The rows of the papers of one cluster."""

    def __init__(
        self, cluster: _Cluster, *, ids: PaperIds, decided: Sequence[DecidedPair], body: str
    ) -> None:
        self._cluster = cluster
        self._ids = ids
        self._body = body
        joining = join_papers(self._to_join(matter) for matter in cluster.matters.values())
        groups = self._groups(joining, decided)
        self.papers: list[Paper] = []
        self.consultations: list[Consultation] = []
        self.paper_of: dict[str, str] = {}
        for members in groups:
            self._add(members)
        self.possibly_one = self._possibly_one(joining, decided)

    def _to_join(self, matter: Matter) -> ItemToJoin:
        leading = self._cluster.leading.get(matter.meeting)
        return ItemToJoin(
            id=matter.id,
            body=self._body,
            organization=leading.name if leading else "",
            date=matter.date.isoformat() if matter.date else None,
            number=matter.number,
            position=matter.order,
            title=matter.title,
            case_number=matter.case_number,
            kind=matter.kind,
            access=matter.access,
            references=matter.references,
            forwarded_to=tuple(
                reference.organization
                for reference in matter.references
                if reference.relation == "next" and reference.date is None
            ),
            is_unfinished=matter.outcome in _UNFINISHED,
        )

    def _groups(self, joining: PaperJoining, decided: Sequence[DecidedPair]) -> Iterable[tuple[str, ...]]:
        matters = self._cluster.matters
        groups = Components(matters)
        for first, *others in joining.papers:
            for other in others:
                groups.join(first, other)
        for pair in decided:
            if pair.first not in matters or pair.second not in matters:
                continue
            if pair.is_one:
                groups.join(pair.first, pair.second)
            elif pair.second in groups.group(pair.first):
                groups.take_out(max(pair.first, pair.second, key=self._in_time))
        return groups.groups()

    def _in_time(self, item: str) -> tuple[date, str, int, str]:
        matter = self._cluster.matters[item]
        return (matter.date or date.max, matter.meeting, matter.order, item)

    def _add(self, members: Sequence[str]) -> None:
        matters = [self._cluster.matters[id_] for id_ in sorted(members, key=self._in_time)]
        id_ = self._ids.of_group(members)
        dates = [matter.date for matter in matters if matter.date]
        self.papers.append(
            Paper(
                id=id_,
                body_id=self._body,
                name=matters[-1].title,
                case_id=next((matter.case for matter in reversed(matters) if matter.case), None),
                first_date=min(dates, default=None),
                last_date=max(dates, default=None),
            )
        )
        for place, matter in enumerate(matters):
            self.paper_of[matter.id] = id_
            self.consultations.append(self._consultation(matter, paper=id_, place=place))

    def _consultation(self, matter: Matter, *, paper: str, place: int) -> Consultation:
        leading = self._cluster.leading.get(matter.meeting)
        authoritative = is_authoritative(matter.authority, organization=leading.name if leading else None)
        return Consultation(
            id=matter.id,
            paper_id=paper,
            item_id=matter.id,
            organization_id=leading.id if leading else None,
            own_paper=self._ids.own[matter.id],
            place=place,
            authoritative=authoritative,
            role=role_of(matter.outcome, authoritative=authoritative),
        )

    def _possibly_one(self, joining: PaperJoining, decided: Sequence[DecidedPair]) -> list[PossiblyOnePaper]:
        order = {paper.pk: place for place, paper in enumerate(sorted(self.papers, key=_by_date))}
        apart = {
            frozenset(self.paper_of.get(id_, id_) for id_ in (pair.first, pair.second))
            for pair in decided
            if not pair.is_one
        }
        found: dict[frozenset[str], PossiblyOnePaper] = {}
        for pair in joining.unsure:
            papers = frozenset((self.paper_of[pair.first], self.paper_of[pair.second]))
            if len(papers) == 2 and papers not in apart and papers not in found:
                first, second = sorted(papers, key=order.__getitem__)
                found[papers] = PossiblyOnePaper(
                    id=f"{first}-{second}", first_id=first, second_id=second, reason=pair.reason
                )
        return list(found.values())


def _by_date(paper: Paper) -> tuple[date, str]:
    return (paper.first_date or date.max, paper.pk)


def _cases(cluster: _Cluster, *, body: str) -> list[Case]:
    """A case's number is as it was printed first."""
    first: defaultdict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for row in cluster.filed:
        if row.case is not None and row.case_number is not None:
            first[row.case].append((row.first_entry, row.id, row.case_number))
    found: list[Case] = []
    for id_, printed in sorted(first.items()):
        number = min(printed)[2]
        told = decode_case_number(number)
        found.append(
            Case(
                id=id_,
                body_id=body,
                number=number,
                scheme=told.scheme,
                subject=told.subject,
                facet=told.facet,
                serial=told.serial,
                year=told.year,
            )
        )
    return found
