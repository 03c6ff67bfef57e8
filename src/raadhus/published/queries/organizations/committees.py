"""One committee: its names through time, its meetings, what it is in the middle of, its votes and closed items."""

from datetime import date
from typing import Literal, TypeAlias

from django.db.models import Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, ExtractYear
from msgspec import Struct

from raadhus.published.models import (
    AgendaItem,
    Consultation,
    Meeting,
    MeetingOrganization,
    OrganizationSuccession,
    Paper,
    Vote,
)
from raadhus.published.queries.organizations.organizations import ListedOrganization, organizations_of_body
from raadhus.published.queries.papers.papers import ListedPaper, listed
from raadhus.published.queries.parts_of_lists import first_row

MEETINGS_ON_A_PAGE = 25
_MOST_OPEN = 20
_MOST_VOTES = 10
_UNFINISHED = ("postponed", "returned")
_NEWEST = F("decision__item__meeting__date").desc(nulls_last=True)

NameRelation: TypeAlias = Literal["before", "after"]


class OtherName(Struct, frozen=True, kw_only=True):
    """A committee that this one took over from (`before`) or that took over from it (`after`)."""

    id: str
    name: str
    relation: NameRelation
    date: str | None


class YearOfItems(Struct, frozen=True, kw_only=True):
    year: int
    meetings: int
    items: int
    closed_items: int


class CommitteeVote(Struct, frozen=True, kw_only=True):
    item: str
    title: str
    date: date | None
    as_printed: str
    for_count: int | None
    against_count: int | None
    abstain_count: int | None
    carried: bool | None


class Committee(Struct, frozen=True, kw_only=True):
    """A committee with what its page tells beside its members and meetings."""

    id: str
    name: str
    type: str
    start_date: str | None
    end_date: str | None
    is_current: bool
    last_date: date | None
    other_names: tuple[OtherName, ...]
    years: tuple[YearOfItems, ...]
    open_papers: tuple[ListedPaper, ...]
    votes: tuple[CommitteeVote, ...]
    all_votes: int

    @property
    def items(self) -> int:
        return sum(year.items for year in self.years)

    @property
    def closed_items(self) -> int:
        return sum(year.closed_items for year in self.years)


class CommitteeMeeting(Struct, frozen=True, kw_only=True):
    id: str
    name: str
    date: date | None
    start: str | None
    place: str | None
    items: int
    closed_items: int
    has_agenda: bool
    has_minutes: bool
    cancelled: bool
    extraordinary: bool


class CommitteeMeetings(Struct, frozen=True, kw_only=True):
    """`coming` in the order they come; `past` the latest first, `total` how many there are of them."""

    coming: tuple[CommitteeMeeting, ...]
    past: tuple[CommitteeMeeting, ...]
    total: int


def committee_of_body(organization: str, *, body: str, today: date) -> Committee | None:
    """Give a committee of the body; None when it has none of this id."""
    known = {one.id: one for one in organizations_of_body(body, today=today)}
    row = known.get(organization)
    if row is None:
        return None
    votes = _votes(organization)
    return Committee(
        id=row.id,
        name=row.name,
        type=row.type,
        start_date=row.start_date,
        end_date=row.end_date,
        is_current=row.is_current,
        last_date=row.last_date,
        other_names=_other_names(row),
        years=_years(organization),
        open_papers=_open_papers(organization, today=today),
        votes=tuple(map(_vote, votes.order_by(_NEWEST, "pk")[:_MOST_VOTES])),
        all_votes=votes.count(),
    )


def meetings_of_committee(
    organization: str, *, today: date, year: int | None, page: int = 1, on_a_page: int = MEETINGS_ON_A_PAGE
) -> CommitteeMeetings:
    """Give the meetings to come, and a page of those that were, of one year or of all."""
    of_committee = MeetingOrganization.objects.filter(organization=organization)
    items = AgendaItem.objects.filter(meeting=OuterRef("pk"))
    rows = Meeting.objects.filter(pk__in=of_committee.values("meeting")).annotate(
        items_there=_count(items), closed_there=_count(items.filter(access="closed"))
    )
    past = rows.filter(Q(date__lt=today) | Q(date__isnull=True))
    if year is not None:
        past = past.filter(date__range=(date(year, 1, 1), date(year, 12, 31)))
    total = past.count()
    first = first_row(page, total=total, on_a_page=on_a_page)
    ordered = past.order_by(F("date").desc(nulls_last=True), "pk")
    return CommitteeMeetings(
        coming=tuple(map(_meeting, rows.filter(date__gte=today).order_by("date", "pk"))),
        past=tuple(map(_meeting, ordered[first : first + on_a_page])),
        total=total,
    )


def _meeting(row: Meeting) -> CommitteeMeeting:
    return CommitteeMeeting(
        id=row.pk,
        name=row.name,
        date=row.date,
        start=row.start,
        place=row.place,
        items=row.items_there,  # type: ignore[attr-defined]  # annotated
        closed_items=row.closed_there,  # type: ignore[attr-defined]  # annotated
        has_agenda=row.agenda_id is not None,
        has_minutes=row.minutes_id is not None,
        cancelled=row.cancelled,
        extraordinary=row.extraordinary,
    )


def _count(items: "QuerySet[AgendaItem]") -> Coalesce:
    counted = items.order_by().values("meeting").annotate(times=Count("pk")).values("times")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _other_names(row: ListedOrganization) -> tuple[OtherName, ...]:
    successions = OrganizationSuccession.objects.filter(Q(predecessor=row.id) | Q(successor=row.id))
    found = [
        OtherName(id=before, name=before_name, relation="before", date=day)
        if after == row.id
        else OtherName(id=after, name=after_name, relation="after", date=day)
        for before, before_name, after, after_name, day in successions.values_list(
            "predecessor_id", "predecessor__name", "successor_id", "successor__name", "date"
        )
    ]
    return tuple(sorted(found, key=lambda one: (one.date or "", one.name)))


def _years(organization: str) -> tuple[YearOfItems, ...]:
    rows = (
        MeetingOrganization.objects.filter(organization=organization, date__isnull=False)
        .annotate(year=ExtractYear("date"))
        .values("year")
        .annotate(
            meetings=Count("meeting", distinct=True),
            items=Count("meeting__items", distinct=True),
            closed=Count("meeting__items", filter=Q(meeting__items__access="closed"), distinct=True),
        )
        .order_by("-year")
    )
    return tuple(
        YearOfItems(
            year=row["year"], meetings=row["meetings"], items=row["items"], closed_items=row["closed"]
        )
        for row in rows
    )


def _open_papers(organization: str, *, today: date) -> tuple[ListedPaper, ...]:
    """What stands on a coming agenda, and what was put off or sent back when it was treated last."""
    last = Consultation.objects.filter(paper=OuterRef("paper")).order_by("-place").values("pk")[:1]
    treated = Consultation.objects.filter(organization=organization)
    coming = Q(item__in_minutes=False, item__meeting__date__gte=today)
    put_off = Q(item__outcome__in=_UNFINISHED, pk=Subquery(last))
    papers = treated.filter(coming | put_off).values("paper")
    return listed(
        Paper.objects.filter(pk__in=papers).order_by(F("last_date").desc(nulls_last=True), "pk")[:_MOST_OPEN]
    )


def _votes(organization: str) -> "QuerySet[Vote]":
    of_committee = Vote.objects.filter(decision__organization=organization, decision__is_own=True)
    return of_committee.select_related("decision__item__meeting")


def _vote(row: Vote) -> CommitteeVote:
    item = row.decision.item
    return CommitteeVote(
        item=item.pk,
        title=item.title,
        date=item.meeting.date,
        as_printed=row.as_printed,
        for_count=row.for_count,
        against_count=row.against_count,
        abstain_count=row.abstain_count,
        carried=row.carried,
    )
